import type { Person } from '../../person/index.ts'
import { isOver } from './conditions.ts'
import { text } from './json.ts'
import type { Receipt } from './receipt.ts'
import { dateKnownBy, dateOf, shortName, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

const EXAMINED =
  /(?:dental|oral|tooth|teeth).*(?:exam|check|consult|evaluation|assess|care)|(?:exam|check).*(?:dental|teeth)/i
const INFECTED = /dental abscess|tooth abscess|periapical|periodontitis|infection of (?:tooth|jaw)|dental infection/i
const EXTRACTED = /(?:tooth|dental|molar).*extraction|extraction of (?:tooth|teeth|molar)/i
const PLANNED = ['active', 'draft', 'on-hold', 'requested', 'proposed', 'pending', 'booked']
const DONE = ['completed', 'finished', 'fulfilled']

/** Whether a resource speaks of teeth. */
export function isDental({ type, body }: Resource): boolean {
  if (!['Procedure', 'Condition', 'ServiceRequest', 'Encounter'].includes(type)) return false
  return [EXAMINED, INFECTED, EXTRACTED].some((pattern) => pattern.test(wordsAbout(body)))
}

function wordsAbout(body: Resource['body']): string {
  const types = Array.isArray(body.type) ? body.type.map(wordsOf).join(' ') : ''
  return `${wordsOf(body.code)} ${types}`
}

/**
 * Reads when teeth were last looked at, whether they are inflamed, and whether one is to be drawn.
 *
 * What is not in the record is not known; nothing is read as absent from silence.
 *
 * @param resources - those of which `isDental` holds
 * @param receipt - receives what became of each
 * @returns the facts; `undefined` where there are none
 */
export function readDental(resources: readonly Resource[], receipt: Receipt): Person['dental'] {
  let found: NonNullable<Person['dental']> = {}
  for (const resource of resources) {
    const fact = factOf(resource, found)
    if (fact) {
      found = { ...found, ...fact }
      receipt.take(resource, 'code', `dental.${Object.keys(fact)[0]!}`)
    } else receipt.setAside(resource, 'code', `${shortName(resource.body.code)}: no news of the teeth`)
  }
  return Object.keys(found).length === 0 ? undefined : found
}

function factOf(resource: Resource, before: NonNullable<Person['dental']>): NonNullable<Person['dental']> | undefined {
  const { type, body } = resource
  const [words, status] = [wordsAbout(body), text(body.status) ?? '']
  if (EXTRACTED.test(words)) return PLANNED.includes(status) ? { plannedExtraction: true } : undefined
  if (INFECTED.test(words)) return type === 'Condition' && !isOver(body) ? { activeInfection: true } : undefined
  const date = dateOf(body) ?? periodOf(body) ?? dateKnownBy(body)
  if (!DONE.includes(status) || date === undefined || (before.lastExam ?? '') >= date) return undefined
  return { lastExam: date }
}

/** The day on which a visit began. */
function periodOf(body: Resource['body']): string | undefined {
  const period = body.period as { readonly start?: unknown } | undefined
  return text(period?.start)?.slice(0, 10)
}
