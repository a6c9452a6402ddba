import { object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import type { Resource } from './resource.ts'

/** A record taken apart. */
export interface FhirRecord {
  readonly resources: readonly Resource[]
  /** What a reference of a resource leads to within the record; one step, so that circles do no harm. */
  readonly find: (reference: unknown, from: Loose) => Loose | undefined
}

interface Entry {
  readonly body: Loose
  readonly fullUrl: string | undefined
}

/**
 * Takes a record apart: a Bundle of any type, a list of resources, or one resource.
 *
 * @param value - parsed JSON
 * @returns its resources, those within inner bundles too, and a way to follow references
 *
 * @example
 * openRecord({ resourceType: 'Patient', id: 'a' }).resources[0].name // → 'Patient/a'
 */
export function openRecord(value: unknown): FhirRecord {
  const entries = entriesOf(value)
  const resources = entries.map(({ body }, i): Resource => {
    const type = text(body.resourceType)!
    const id = text(body.id)
    return { type, name: id === undefined ? `${type}#${i}` : `${type}/${id}`, body, part: '' }
  })
  const byName = new Map<string, Loose>()
  entries.forEach(({ body, fullUrl }, i) => {
    byName.set(resources[i]!.name, body)
    if (fullUrl !== undefined) byName.set(fullUrl, body)
  })
  const find = (reference: unknown, from: Loose): Loose | undefined => {
    const told = text(object(reference).reference)
    if (told === undefined) return undefined
    if (told.startsWith('#')) return objects(from.contained).find(({ id }) => id === told.slice(1))
    return byName.get(told) ?? byName.get(told.split('/_history/')[0]!.split('/').slice(-2).join('/'))
  }
  return { resources, find }
}

function entriesOf(value: unknown, fullUrl?: string): readonly Entry[] {
  if (Array.isArray(value)) return value.flatMap((part) => entriesOf(part))
  const body = object(value)
  switch (text(body.resourceType)) {
    case undefined:
      return []
    case 'Bundle':
      return objects(body.entry).flatMap((entry) => entriesOf(entry.resource, text(entry.fullUrl)))
    default:
      return [{ body, fullUrl }]
  }
}

/**
 * Whether a resource speaks of a patient, and not of somebody else.
 *
 * @param body - a resource
 * @param patient - the patient
 * @param find - follows a reference
 * @returns true where it names that patient or nobody
 */
export function isAbout(body: Loose, patient: Loose, find: FhirRecord['find']): boolean {
  const subject = body.subject ?? body.patient
  const reference = text(object(subject).reference)
  if (reference === undefined || find(subject, body) === patient) return true
  const id = text(patient.id)
  return id === undefined || reference === id || reference.endsWith(`/${id}`) || reference.endsWith(`:${id}`)
}
