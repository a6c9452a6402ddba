import { Malformed } from '../../units/index.ts'
import { object, objects } from './json.ts'
import type { Loose } from './json.ts'
import type { FhirRecord } from './record.ts'

/**
 * Fields by which a resource is made of others, or comes after others; none of them may lead back to where it began.
 *
 * Other references may run both ways, and do so in sound records: a cancer names the observation of its stage, and the
 * observation names the cancer.
 */
const HIERARCHIES: Readonly<Record<string, (body: Loose) => readonly unknown[]>> = {
  hasMember: ({ hasMember }) => objects(hasMember),
  derivedFrom: ({ derivedFrom }) => objects(derivedFrom),
  partOf: ({ partOf }) => (Array.isArray(partOf) ? objects(partOf) : [partOf]),
  basedOn: ({ basedOn }) => objects(basedOn),
  replaces: ({ replaces }) => objects(replaces),
  priorPrescription: ({ priorPrescription }) => [priorPrescription],
  'ingredient.itemReference': ({ ingredient }) => objects(ingredient).map(({ itemReference }) => itemReference),
  'link.other': ({ link }) => objects(link).map(({ other }) => other),
}

/**
 * Refuses a record in which something is, by way of others, a part of itself.
 *
 * @param name - name of the document, for messages
 * @param record - the record
 * @throws Malformed - a hierarchy runs in a circle; the message names its resources
 */
export function refuseCircles(name: string, { resources, find }: FhirRecord): void {
  const nameOf = new Map(resources.map((resource) => [resource.body, resource.name]))
  for (const [field, read] of Object.entries(HIERARCHIES)) {
    const next = new Map<Loose, readonly Loose[]>()
    for (const { body } of resources) {
      const targets = read(body)
        .map((reference) => find(object(reference), body))
        .filter((target) => target !== undefined)
      if (targets.length > 0) next.set(body, targets)
    }
    const circle = circleIn(next)
    if (!circle) continue
    const names = circle.map((body) => nameOf.get(body) ?? 'a contained resource')
    throw new Malformed(`${name}.${names[0]!}.${field}`, `runs in a circle: ${names.slice(0, LONGEST).join(' → ')}.`)
  }
}

/** Longest circle that is told in full. */
const LONGEST = 12

/** The first way that leads back to where it began, with that place at both ends. */
function circleIn(next: ReadonlyMap<Loose, readonly Loose[]>): readonly Loose[] | undefined {
  const done = new Set<Loose>()
  for (const start of next.keys()) {
    const way: { readonly at: Loose; readonly left: Loose[] }[] = [{ at: start, left: [...(next.get(start) ?? [])] }]
    const onWay = new Set<Loose>([start])
    while (way.length > 0) {
      const { at, left } = way.at(-1)!
      const target = left.pop()
      if (target === undefined) {
        done.add(at)
        onWay.delete(at)
        way.pop()
      } else if (onWay.has(target)) {
        const places = way.map((place) => place.at)
        return [...places.slice(places.indexOf(target)), target]
      } else if (!done.has(target)) {
        onWay.add(target)
        way.push({ at: target, left: [...(next.get(target) ?? [])] })
      }
    }
  }
  return undefined
}
