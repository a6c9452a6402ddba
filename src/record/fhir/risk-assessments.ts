import type { Person } from '../../person/index.ts'
import { number, object, objects } from './json.ts'
import type { Receipt } from './receipt.ts'
import { codesOf, dateOf, dayOf, shortName, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'
import { FRAX } from './laboratory-codes.ts'

/** Words of a method that is FRAX, and of what it was made with. */
const IS_FRAX = /\bFRAX/i
const WITH_BMD = /(?<!no |without )\b(?:with |incl\w* )(?:\w+ )?(?:BMD|bone (?:mineral )?density)/i
const WITHOUT_BMD = /\b(?:no|without)\b (?:\w+ )?(?:BMD|bone (?:mineral )?density)/i

/**
 * Reads results of FRAX out of risk assessments: probabilities are percent, from 0 to 100.
 *
 * Whether they were made with bone density is told only where the record says so.
 *
 * @param resources - RiskAssessment resources
 * @param receipt - receives what became of each
 * @returns the latest result; `undefined` where there is none
 */
export function readRiskAssessments(resources: readonly Resource[], receipt: Receipt): Person['frax'] {
  const latest = resources.toSorted((a, b) => (dayAbout(b) ?? '').localeCompare(dayAbout(a) ?? ''))
  let found: Person['frax']
  for (const resource of latest) {
    const read = fraxOf(resource)
    if (!read) receipt.setAside(resource, 'method', `${shortName(resource.body.method)}: no result of FRAX`)
    else if (found) receipt.setAside(resource, 'prediction', 'frax: a later one is taken')
    else {
      found = read
      receipt.take(resource, 'prediction', 'frax')
    }
  }
  return found
}

function dayAbout({ body }: Resource): string | undefined {
  return dayOf(body.occurrenceDateTime) ?? dayOf(object(body.occurrencePeriod).start) ?? dateOf(body)
}

function fraxOf(resource: Resource): Person['frax'] {
  const { body } = resource
  const words = [wordsOf(body.method), wordsOf(body.code), ...objects(body.note).map(({ text }) => String(text))].join(
    ' ',
  )
  const predictions = objects(body.prediction)
  const hasCode = predictions.some(({ outcome }) => codesOf(outcome).some(({ code }) => Object.hasOwn(FRAX, code)))
  if (!IS_FRAX.test(words) && !hasCode) return undefined
  const percents = predictions.flatMap((one): [string, number][] => {
    const value = number(one.probabilityDecimal)
    if (value === undefined || value < 0 || value > 100) return []
    const coded = codesOf(one.outcome).find(({ code }) => Object.hasOwn(FRAX, code))
    const outcome = wordsOf(one.outcome)
    const field = coded
      ? FRAX[coded.code]!
      : /hip/i.test(outcome)
        ? 'hipPercent'
        : /major|osteoporotic/i.test(outcome)
          ? 'majorPercent'
          : undefined
    return field ? [[field, value]] : []
  })
  if (percents.length === 0) return undefined
  const date = dayAbout(resource)
  const withBmd = WITH_BMD.test(words) ? true : WITHOUT_BMD.test(words) ? false : undefined
  return { ...Object.fromEntries(percents), ...(date && { date }), ...(withBmd !== undefined && { withBmd }) }
}
