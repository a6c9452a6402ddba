import type { FastifyInstance } from 'fastify'

import { SERVICES, answerCall, readCdsRequest, readFeedback } from '../../src/record/fhir/index.ts'
import type { Card, CdsRequest, Feedback, Service } from '../../src/record/fhir/index.ts'
import { OsteonError } from '../../src/units/index.ts'
import { gathered } from './gather.ts'
import { DataMissing } from './trouble.ts'
import { outcome } from './outcome.ts'

/** What the server is given of the world. */
export interface CdsOptions {
  /** Today's date, ISO 8601. */
  readonly today: () => string
  /** Keeps what somebody did with cards. */
  readonly keep: (feedback: readonly Feedback[]) => void
  /** FHIR servers that may be asked, by the beginning of their address; none by default. */
  readonly allowed: readonly string[]
  /** Fetches from an allowed server. */
  readonly fetch: typeof globalThis.fetch
}

/** Discovery, the services and their feedback (CDS Hooks 2.0). */
export function cdsRoutes(server: FastifyInstance, options: CdsOptions): void {
  server.get('/cds-services', () => ({ services: SERVICES }))
  server.post<{ Params: { id: string } }>('/cds-services/:id', async ({ params, body, headers }, reply) => {
    const service = SERVICES.find(({ id }) => id === params.id)
    if (!service) return reply.code(404).send(outcome('not-found', `No service is called "${params.id}".`))
    const call = readCdsRequest(body, service)
    return { cards: await cardsOf(call, service, { options, base: `http://${headers.host ?? 'localhost'}` }) }
  })
  server.post<{ Params: { id: string } }>('/cds-services/:id/feedback', ({ params, body }, reply) => {
    const service = SERVICES.find(({ id }) => id === params.id)
    if (!service) return reply.code(404).send(outcome('not-found', `No service is called "${params.id}".`))
    options.keep(readFeedback(body, service.id))
    return reply.code(200).send({})
  })
}

interface About {
  readonly options: CdsOptions
  readonly base: string
}

async function cardsOf(call: CdsRequest, service: Service, { options, base }: About): Promise<readonly Card[]> {
  const resources = await gathered(call, service, options)
  try {
    return answerCall({ ...call, resources }, { on: options.today(), base })
  } catch (error) {
    if (error instanceof OsteonError) throw new DataMissing(error.at, error.message.slice(error.at.length + 2))
    throw error
  }
}
