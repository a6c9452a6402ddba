import { number, object, text } from './json.ts'
import type { Receipt } from './receipt.ts'
import { codesOf, dateKnownBy, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** Words of a question about falls within a year. */
const FALLS = /\bfall(?:s|en)?\b.*\b(?:year|12 ?mo|twelve months)/i
/** SNOMED CT and HL7 codes of no, from knowledge. */
const NO = ['373067005', 'N', 'LA32-8']
const YES = ['373066001', 'Y', 'LA33-6']

/** Whether an observation answers how often somebody fell within a year. */
export function isAboutFalls({ body }: Resource): boolean {
  return FALLS.test(wordsOf(body.code))
}

/**
 * Reads the number of falls within twelve months.
 *
 * @param observations - those of which `isAboutFalls` holds
 * @param receipt - receives what became of each
 * @returns the number of the latest answer; a plain yes is one at least
 */
export function readFalls(observations: readonly Resource[], receipt: Receipt): number | undefined {
  const latest = observations.toSorted((a, b) => (dateKnownBy(b.body) ?? '').localeCompare(dateKnownBy(a.body) ?? ''))
  let found: number | undefined
  for (const resource of latest) {
    const answer = answerOf(resource)
    if (found !== undefined)
      receipt.setAside(resource, `${resource.part}value`, 'history.falls12mo: a later one is taken')
    else if (answer === undefined) receipt.ask(resource, `${resource.part}value`, 'how many falls in twelve months?')
    else {
      found = answer.count
      receipt.take(resource, `${resource.part}${answer.field}`, 'history.falls12mo', answer.repair)
    }
  }
  return found
}

interface Answer {
  readonly count: number
  readonly field: string
  readonly repair?: string
}

function answerOf({ body }: Resource): Answer | undefined {
  if (text(body.status) === 'entered-in-error') return undefined
  const counted = number(object(body.valueQuantity).value) ?? number(body.valueInteger)
  if (counted !== undefined) return counted >= 0 ? { count: Math.round(counted), field: 'value' } : undefined
  const codes = codesOf(body.valueCodeableConcept).map(({ code }) => code)
  const yes = body.valueBoolean === true || codes.some((code) => YES.includes(code))
  const no = body.valueBoolean === false || codes.some((code) => NO.includes(code))
  if (yes) return { count: 1, field: 'value', repair: 'a plain yes is read as one fall at least' }
  return no ? { count: 0, field: 'value' } : undefined
}
