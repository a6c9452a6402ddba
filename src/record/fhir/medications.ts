import type { Agent, Medication } from '../../person/index.ts'
import { OsteonError, convertWritten } from '../../units/index.ts'
import { ATC, DRUG_WORDS, RXNORM, SNOMED_DRUGS } from './codes.ts'
import { number, object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesOf, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** Statuses of orders that were never given or no longer hold. */
const NOT_GIVEN = ['entered-in-error', 'draft', 'not-taken', 'cancelled']
const ENDED = ['completed', 'stopped']

/** The usual dose of each drug, in mg every so many days, where a record names the drug alone. */
const USUAL: Readonly<Partial<Record<Agent, readonly [number, number]>>> = {
  anastrozole: [1, 1],
  letrozole: [2.5, 1],
  exemestane: [25, 1],
  tamoxifen: [20, 1],
}

/** What medication resources tell. */
export interface MedicationFacts {
  readonly medications: Medication[]
  readonly otherMedications: string[]
}

/**
 * Reads MedicationRequest and MedicationStatement.
 *
 * @param resources - resources of those types, and the Medication resources they may refer to
 * @param receipt - receives what became of each
 * @returns drugs that the model or the rules know, and the names of all others
 *
 * @example
 * readMedications([], new Receipt()).medications // → []
 */
export function readMedications(resources: readonly Resource[], receipt: Receipt): MedicationFacts {
  const facts: MedicationFacts = { medications: [], otherMedications: [] }
  const named = new Map(resources.filter(({ type }) => type === 'Medication').map((r) => [r.name, r.body.code]))
  for (const resource of resources) {
    if (resource.type === 'Medication') continue
    if (NOT_GIVEN.includes(text(resource.body.status) ?? '')) {
      receipt.note({
        verdict: 'set aside',
        resource: resource.name,
        path: 'status',
        remark: `status ${text(resource.body.status)!}`,
      })
      continue
    }
    readOne(resource, conceptOf(resource.body, named), { facts, receipt })
  }
  return facts
}

function conceptOf(body: Loose, named: ReadonlyMap<string, unknown>): unknown {
  if (body.medicationCodeableConcept !== undefined) return body.medicationCodeableConcept
  const reference = text(object(body.medicationReference).reference) ?? ''
  return named.get(reference) ?? { text: text(object(body.medicationReference).display) }
}

function readOne(
  { name, body }: Resource,
  concept: unknown,
  { facts, receipt }: { readonly facts: MedicationFacts; readonly receipt: Receipt },
): void {
  const agent = agentOf(concept)
  const words = wordsOf(concept)
  if (!agent) {
    if (words !== '') facts.otherMedications.push(shortName(concept))
    receipt.note({
      verdict: 'taken',
      resource: name,
      path: 'medication',
      fact: 'otherMedications',
      remark: words.slice(0, 80),
    })
    return
  }
  const dosage = objects(body.dosageInstruction ?? body.dosage)[0] ?? {}
  const written = doseOf(dosage)
  const usual = USUAL[agent]
  if (!written && !usual) {
    receipt.note({
      verdict: 'asked',
      resource: name,
      path: 'dosageInstruction',
      remark: `${agent}: what dose, how often?`,
    })
    return
  }
  const [milligrams, everyDays] = written ?? usual!
  facts.medications.push({ agent, milligrams, everyDays, from: startOf(body, dosage), to: endOf(body, dosage) })
  const fact = `medications[${facts.medications.length - 1}]`
  if (written) receipt.note({ verdict: 'taken', resource: name, path: 'dosageInstruction[0]', fact })
  else
    receipt.note({
      verdict: 'repaired',
      resource: name,
      path: 'dosageInstruction',
      fact,
      remark: 'no dose in the record: the usual one stands in',
    })
}

/** The drug that a concept names, by code first and by words last. */
export function agentOf(concept: unknown): Agent | undefined {
  const tables: readonly (readonly [string, Readonly<Record<string, Agent>>])[] = [
    [SYSTEMS.rxnorm, RXNORM],
    [SYSTEMS.atc, ATC],
    [SYSTEMS.snomed, SNOMED_DRUGS],
  ]
  for (const { system, code } of codesOf(concept)) {
    const table = tables.find(([known]) => known === system)?.[1]
    if (table && Object.hasOwn(table, code)) return table[code]
  }
  const words = wordsOf(concept)
  return DRUG_WORDS.find(([pattern]) => pattern.test(words))?.[1]
}

function shortName(concept: unknown): string {
  return codesOf(concept)[0]?.display ?? text(object(concept).text) ?? wordsOf(concept)
}

function doseOf(dosage: Loose): readonly [number, number] | undefined {
  const quantity = object(object(objects(dosage.doseAndRate)[0]).doseQuantity ?? dosage.doseQuantity)
  const value = number(quantity.value)
  if (value === undefined) return undefined
  const milligrams = inMilligrams(value, text(quantity.code) ?? text(quantity.unit) ?? '')
  const every = intervalOf(dosage)
  return milligrams === undefined || every === undefined ? undefined : [milligrams, every]
}

function inMilligrams(value: number, unit: string): number | undefined {
  try {
    return convertWritten('dose', { value, unit }, { unit: 'mg', range: [0.0001, 200_000] })
  } catch (error) {
    if (error instanceof OsteonError) return undefined
    throw error
  }
}

const UNIT_DAYS: Readonly<Record<string, number>> = {
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 365.25 / 12,
  a: 365.25,
}

/** Days between doses: from the timing, from the most per period, or from the words. */
function intervalOf(dosage: Loose): number | undefined {
  const repeat = object(object(dosage.timing).repeat)
  const period = number(repeat.period)
  const unit = UNIT_DAYS[text(repeat.periodUnit) ?? '']
  if (period !== undefined && unit !== undefined) return (period * unit) / (number(repeat.frequency) ?? 1)
  const most = object(dosage.maxDosePerPeriod)
  const [times, span] = [number(object(most.numerator).value), object(most.denominator)]
  const spanUnit = UNIT_DAYS[text(span.code) ?? '']
  if (times !== undefined && times > 0 && number(span.value) !== undefined && spanUnit !== undefined) {
    return (number(span.value)! * spanUnit) / times
  }
  return /\b(once daily|daily|every day|once a day|od|qd)\b/i.test(text(dosage.text) ?? '') ? 1 : undefined
}

function startOf(body: Loose, dosage: Loose): string | undefined {
  const bounds = object(object(object(dosage.timing).repeat).boundsPeriod)
  return day(
    text(bounds.start) ??
      text(object(body.effectivePeriod).start) ??
      text(body.effectiveDateTime) ??
      text(body.authoredOn),
  )
}

function endOf(body: Loose, dosage: Loose): string | undefined {
  const bounds = object(object(object(dosage.timing).repeat).boundsPeriod)
  const told = day(text(bounds.end) ?? text(object(body.effectivePeriod).end))
  if (told !== undefined || !ENDED.includes(text(body.status) ?? '')) return told
  return day(text(body.authoredOn))
}

function day(moment: string | undefined): string | undefined {
  return moment === undefined ? undefined : /^\d{4}(-\d{2}(-\d{2})?)?/.exec(moment)?.[0]
}
