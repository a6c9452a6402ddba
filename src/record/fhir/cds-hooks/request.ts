import { Malformed } from '../../../units/index.ts'
import { object, objects, text } from '../json.ts'
import type { Loose } from '../json.ts'
import type { Hook, Service } from './services.ts'

/** A call of a service, taken apart. Fields that we do not use are not looked at. */
export interface CdsRequest {
  readonly hook: Hook
  readonly hookInstance: string
  readonly patientId: string
  /** Where the caller keeps its resources; absent where it does not say. */
  readonly fhirServer: string | undefined
  /** With what that server may be asked; used once and kept nowhere. */
  readonly token: string | undefined
  /** Resources that were handed over, whatever they were called. */
  readonly resources: readonly Loose[]
  /** Orders that are being written. */
  readonly draftOrders: readonly Loose[]
  /** The chosen ones among them, such as `MedicationRequest/a`; absent where the hook knows no choice. */
  readonly selections: readonly string[] | undefined
}

/** What the context of each hook has to hold. Source: CDS Hooks 2.0. */
const NEEDED: Readonly<Record<Hook, readonly string[]>> = {
  'patient-view': ['userId', 'patientId'],
  'order-select': ['userId', 'patientId', 'selections', 'draftOrders'],
  'order-sign': ['userId', 'patientId', 'draftOrders'],
  'encounter-start': ['userId', 'patientId', 'encounterId'],
}

/**
 * Reads a call of a service.
 *
 * Everything that the specification allows is accepted: unknown fields, extensions, prefetch that is `null` or an
 * OperationOutcome, resources under names of the caller's own.
 *
 * @param value - the parsed body
 * @param service - the service that is called
 * @returns the call
 * @throws Malformed - a field that the specification requires is missing or of the wrong kind; the message names it
 *
 * @example
 * const context = { userId: 'Practitioner/example', patientId: 'Patient/p' }
 * const body = { hook: 'patient-view', hookInstance: 'one', context }
 * readCdsRequest(body, SERVICES[0]).patientId // → 'p'
 */
export function readCdsRequest(value: unknown, service: Service): CdsRequest {
  const body = anObject(value, 'request')
  const hook = aText(body.hook, 'hook')
  if (hook !== service.hook) throw new Malformed('hook', `"${hook}" is not the hook of this service, ${service.hook}.`)
  const hookInstance = aText(body.hookInstance, 'hookInstance')
  const context = contextOf(body, service)
  if (isTold(body.fhirServer)) aText(body.fhirServer, 'fhirServer')
  if (isTold(body.fhirAuthorization)) anObject(body.fhirAuthorization, 'fhirAuthorization')
  const prefetch = isTold(body.prefetch) ? anObject(body.prefetch, 'prefetch') : {}
  return {
    hook: service.hook,
    hookInstance,
    patientId: bareId(text(context.patientId)!),
    fhirServer: text(body.fhirServer),
    token: text(object(body.fhirAuthorization).access_token),
    resources: Object.values(prefetch).flatMap(resourcesOf),
    draftOrders: resourcesOf(context.draftOrders),
    selections: Array.isArray(context.selections) ? context.selections.flatMap((one) => text(one) ?? []) : undefined,
  }
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null
}

function contextOf(body: Loose, { hook }: Service): Loose {
  const context = anObject(body.context, 'context')
  for (const name of NEEDED[hook]) {
    const at = `context.${name}`
    if (name === 'selections') {
      if (!Array.isArray(context.selections)) throw new Malformed(at, 'has to be a list of references.')
    } else if (name === 'draftOrders') {
      const { resourceType } = anObject(context.draftOrders, at)
      if (text(resourceType) !== 'Bundle') throw new Malformed(at, 'has to be a Bundle.')
    } else aText(context[name], at)
  }
  return context
}

function anObject(value: unknown, at: string): Loose {
  if (!isTold(value)) throw new Malformed(at, 'is missing.')
  if (typeof value !== 'object' || Array.isArray(value)) throw new Malformed(at, 'has to be an object.')
  return value as Loose
}

function aText(value: unknown, at: string): string {
  if (!isTold(value)) throw new Malformed(at, 'is missing.')
  const read = text(value)
  if (read === undefined) throw new Malformed(at, 'has to be a text that is not empty.')
  return read
}

/** Some callers write the reference where the id belongs. */
function bareId(patientId: string): string {
  return patientId.replace(/^Patient\//, '')
}

/** The resources in a Bundle or a resource; an OperationOutcome tells that there are none. */
function resourcesOf(value: unknown): readonly Loose[] {
  if (Array.isArray(value)) return value.flatMap(resourcesOf)
  const body = object(value)
  switch (text(body.resourceType)) {
    case 'Bundle':
      return objects(body.entry).flatMap(({ resource }) => resourcesOf(resource))
    case 'OperationOutcome':
      return []
    case undefined:
      return body.resource === undefined ? [] : resourcesOf(body.resource)
    default:
      return [body]
  }
}
