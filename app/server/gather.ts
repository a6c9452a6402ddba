import type { CdsRequest, Service } from '../../src/record/fhir/index.ts'
import { DataMissing } from './trouble.ts'

type Resource = CdsRequest['resources'][number]

/** What may be fetched, and with what. */
export interface Fetching {
  readonly allowed: readonly string[]
  readonly fetch: typeof globalThis.fetch
}

/**
 * The resources of a call: those that were handed over, and those that an allowed server gives for the rest.
 *
 * @param call - the call
 * @param service - names what is wanted
 * @param fetching - which servers may be asked; without one, nothing is fetched
 * @returns the resources
 * @throws DataMissing - the patient was not handed over, and no allowed server gives it
 */
export async function gathered(call: CdsRequest, service: Service, fetching: Fetching): Promise<readonly Resource[]> {
  if (patientOf(call.resources, call.patientId)) return call.resources
  if (call.fhirServer === undefined || !isAllowed(call.fhirServer, fetching.allowed)) {
    const why = call.fhirServer === undefined ? '' : ' The FHIR server of the call is not among the allowed ones.'
    throw new DataMissing('prefetch.patient', `is missing: Patient/${call.patientId} was not handed over.${why}`)
  }
  const queries = Object.values(service.prefetch).map((query) =>
    query.replaceAll('{{context.patientId}}', encodeURIComponent(call.patientId)),
  )
  const found = await Promise.all(queries.map((query) => fetched(call, query, fetching)))
  const all = [...call.resources, ...found.flat()]
  if (patientOf(all, call.patientId)) return all
  throw new DataMissing('fhirServer', `gave no Patient/${call.patientId}.`)
}

function patientOf(resources: readonly Resource[], id: string): Resource | undefined {
  return resources.find(({ resourceType, id: own }) => resourceType === 'Patient' && (own === undefined || own === id))
}

/** Whether an address lies at or below one that is allowed, on the same host. */
function isAllowed(address: string, allowed: readonly string[]): boolean {
  const wanted = urlOf(address)
  return allowed.some((one) => {
    const known = urlOf(one)
    return known !== undefined && wanted?.origin === known.origin && below(wanted.pathname, known.pathname)
  })
}

function below(path: string, folder: string): boolean {
  const root = folder.replace(/\/$/, '')
  return path === root || path.startsWith(`${root}/`)
}

function urlOf(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined
}

/** Milliseconds that an allowed server has for one answer, and most pages that are followed. */
const PATIENCE = 5000
const MOST_PAGES = 20

/** Everything that a query finds, page by page; pages on another host are not followed. */
async function fetched(call: CdsRequest, query: string, { fetch }: Fetching): Promise<readonly Resource[]> {
  const found: Resource[] = []
  let address: string | undefined = `${call.fhirServer!.replace(/\/$/, '')}/${query}`
  for (let page = 0; address !== undefined && page < MOST_PAGES; page++) {
    const body: Resource = await askedOnce(address, call.token, fetch)
    found.push(...resourcesIn(body))
    address = nextOf(body, call.fhirServer!)
  }
  return found
}

async function askedOnce(address: string, token: string | undefined, fetch: Fetching['fetch']): Promise<Resource> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const headers = { accept: 'application/fhir+json', ...authorization }
  let answer: Response
  try {
    answer = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    if (answer.ok) return (await answer.json()) as Resource
  } catch {
    throw new DataMissing('fhirServer', 'did not answer.')
  }
  if (answer.status === 404) return {}
  throw new DataMissing('fhirServer', `answered with status ${answer.status}.`)
}

function resourcesIn(body: Resource): readonly Resource[] {
  if (body.resourceType !== 'Bundle')
    return typeof body.resourceType === 'string' && body.resourceType !== 'OperationOutcome' ? [body] : []
  const entries = (body.entry ?? []) as readonly { readonly resource?: Resource }[]
  return entries.flatMap(({ resource }) => (resource ? [resource] : []))
}

function nextOf(body: Resource, server: string): string | undefined {
  const links = (body.link ?? []) as readonly { readonly relation?: string; readonly url?: string }[]
  const url = links.find(({ relation }) => relation === 'next')?.url
  return url !== undefined && urlOf(url)?.origin === urlOf(server)?.origin ? url : undefined
}
