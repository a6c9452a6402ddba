import { ANALYTE_UNITS } from '../../person/index.ts'
import type { Lab } from '../../person/index.ts'
import { OsteonError, convertWritten } from '../../units/index.ts'
import type { Wanted } from '../../units/index.ts'
import { LABS, SMOKING } from './codes.ts'
import { number, object, text } from './json.ts'
import type { Loose } from './json.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesOf, dateOf } from './resource.ts'
import type { Resource } from './resource.ts'
import { isDensitometry } from './scans.ts'

/** What observations other than densitometry tell. */
export interface ObservationFacts {
  height?: number
  weight?: number
  smoking?: 'never' | 'former' | 'current'
  readonly labs: Lab[]
}

const HEIGHT: Wanted = { unit: 'cm', range: [100, 230] }
const WEIGHT: Wanted = { unit: 'kg', range: [25, 350] }

/**
 * Reads height, weight, smoking and laboratory values; the latest of the first three, all of the last.
 *
 * @param observations - all observations of the record
 * @param receipt - receives what became of each
 * @returns the facts
 *
 * @example
 * readObservations([], new Receipt()).labs // → []
 */
export function readObservations(observations: readonly Resource[], receipt: Receipt): ObservationFacts {
  const facts: ObservationFacts = { labs: [] }
  const byDate = observations.toSorted((a, b) => (dateOf(a.body) ?? '').localeCompare(dateOf(b.body) ?? ''))
  for (const resource of byDate) {
    if (isDensitometry(resource.body)) continue
    const loinc = codesOf(resource.body.code).find(({ system }) => system === SYSTEMS.loinc)?.code ?? ''
    readOne(resource, loinc, { facts, receipt })
  }
  return facts
}

function readOne(
  resource: Resource,
  loinc: string,
  { facts, receipt }: { readonly facts: ObservationFacts; readonly receipt: Receipt },
): void {
  const { name, body } = resource
  if (loinc === '8302-2' || loinc === '29463-7') {
    const [fact, wanted] = loinc === '8302-2' ? (['height', HEIGHT] as const) : (['weight', WEIGHT] as const)
    const value = measured(resource, wanted, receipt)
    if (value === undefined) return
    facts[fact] = value
    receipt.note({ verdict: 'taken', resource: name, path: 'valueQuantity', fact })
  } else if (loinc === '72166-2') {
    readSmoking(resource, { facts, receipt })
  } else if (Object.hasOwn(LABS, loinc)) {
    readLab(resource, loinc, { facts, receipt })
  } else {
    receipt.note({ verdict: 'set aside', resource: name, path: 'code', remark: text(object(body.code).text) ?? loinc })
  }
}

function readSmoking(
  { name, body }: Resource,
  to: { readonly facts: ObservationFacts; readonly receipt: Receipt },
): void {
  const code = codesOf(body.valueCodeableConcept).find(({ code: c }) => Object.hasOwn(SMOKING, c))
  if (code) to.facts.smoking = SMOKING[code.code]!
  to.receipt.note({
    verdict: code ? 'taken' : 'asked',
    resource: name,
    path: 'valueCodeableConcept',
    ...(code ? { fact: 'history.smoking' } : { remark: 'smokes now, used to, or never did?' }),
  })
}

function readLab(
  resource: Resource,
  loinc: string,
  to: { readonly facts: ObservationFacts; readonly receipt: Receipt },
): void {
  const { analyte, method } = LABS[loinc]!
  const date = dateOf(resource.body)
  const value = measured(resource, ANALYTE_UNITS[analyte], to.receipt)
  if (value === undefined) return
  if (date === undefined) {
    to.receipt.note({
      verdict: 'asked',
      resource: resource.name,
      path: 'effective',
      remark: `${analyte}: on which day?`,
    })
    return
  }
  to.facts.labs.push({ date, analyte, value, ...(method === undefined ? {} : { method }) })
  to.receipt.note({
    verdict: 'taken',
    resource: resource.name,
    path: 'valueQuantity',
    fact: `labs[${to.facts.labs.length - 1}]`,
  })
}

function measured({ name, body }: Resource, wanted: Wanted, receipt: Receipt): number | undefined {
  const quantity: Loose = object(body.valueQuantity)
  const value = number(quantity.value)
  const status = text(body.status)
  if (status === 'entered-in-error' || status === 'cancelled' || value === undefined) {
    receipt.note({
      verdict: 'set aside',
      resource: name,
      path: 'value',
      remark: value === undefined ? 'holds no number' : `status ${status!}`,
    })
    return undefined
  }
  try {
    return convertWritten('value', { value, unit: plainUnit(text(quantity.code) ?? text(quantity.unit) ?? '') }, wanted)
  } catch (error) {
    if (!(error instanceof OsteonError)) throw error
    receipt.note({ verdict: 'asked', resource: name, path: 'valueQuantity', remark: error.message })
    return undefined
  }
}

/** Filtration is told per body surface, which changes nothing in its number. */
function plainUnit(unit: string): string {
  return unit.replace(/\/(\{1\.73_?m2\}|1\.73(\.m2|m2))$/, '')
}
