import Fastify from 'fastify'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'

import { OsteonError } from '../../src/units/index.ts'
import { cdsRoutes } from './cds-routes.ts'
import type { CdsOptions } from './cds-routes.ts'
import { outcome } from './outcome.ts'
import { ruleRoutes } from './rule-routes.ts'
import { DataMissing } from './trouble.ts'

/** Largest body that is read, in bytes. */
const LARGEST_BODY = 50_000_000

/**
 * A server that answers CDS Hooks and shows the rules behind its cards.
 *
 * It listens nowhere by itself, keeps nothing but feedback, and never fetches unless `options.allowed` names the server.
 *
 * @param options - clock, feedback, allowed FHIR servers
 * @returns the server, to be listened with or to be tried without a socket
 *
 * @example
 * (await osteonServer(options).inject('/cds-services')).statusCode // → 200
 */
export function osteonServer(options: CdsOptions): FastifyInstance {
  const server = Fastify({ bodyLimit: LARGEST_BODY, logger: false })
  server.setErrorHandler<FastifyError>((error, _request, reply) => refuse(error, reply))
  server.setNotFoundHandler((_request, reply) => reply.code(404).send(outcome('not-found', 'Nothing answers here.')))
  server.addContentTypeParser(
    'application/fhir+json',
    { parseAs: 'string' },
    server.getDefaultJsonParser('error', 'error'),
  )
  cdsRoutes(server, options)
  ruleRoutes(server)
  return server
}

/** Tells what is wrong with a call; a fault of ours says no more than that it is one. */
function refuse(error: FastifyError, reply: FastifyReply): FastifyReply {
  if (error instanceof DataMissing) return reply.code(412).send(outcome('incomplete', error.message))
  if (error instanceof OsteonError) return reply.code(400).send(outcome('invalid', error.message))
  const status = error.statusCode ?? 500
  if (status === 413) return reply.code(413).send(outcome('too-long', 'The body is larger than 50 MB.'))
  if (status >= 400 && status < 500) return reply.code(400).send(outcome('invalid', error.message))
  return reply.code(500).send(outcome('exception', 'A fault of ours; nothing that was sent was kept.'))
}
