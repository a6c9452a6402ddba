import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../../person/index.ts'
import { OsteonError, convertWritten } from '../../units/index.ts'
import { number, object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import { codesOf, dayOf } from './resource.ts'

/** What a dosage instruction tells; what it does not tell is absent. */
export interface Dosage {
  readonly milligrams: number | undefined
  readonly everyDays: number | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  /** How long it is meant to go on. */
  readonly plannedDays: number | undefined
}

const DAYS: Readonly<Record<string, number>> = {
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: DAYS_PER_MONTH,
  a: DAYS_PER_YEAR,
}

/**
 * Reads a FHIR Dosage: amount and interval from the structure, and from its words where the structure is empty.
 *
 * @param dosage - a Dosage of an order or statement, or the dosage of an administration
 * @param strength - mg in one tablet or other unit of the product, where its code tells
 * @returns what is told
 *
 * @example
 * readDosage({ text: '70 mg once weekly' }, undefined).everyDays // → 7
 */
export function readDosage(dosage: Loose, strength: number | undefined): Dosage {
  const words = text(dosage.text) ?? ''
  const milligrams = milligramsOf(dosage, strength) ?? milligramsIn(words)
  const repeat = object(object(dosage.timing).repeat)
  const bounds = object(repeat.boundsPeriod)
  const [duration, unit] = [number(object(repeat.boundsDuration).value), text(object(repeat.boundsDuration).code)]
  return {
    milligrams,
    everyDays: repeatedEvery(repeat) ?? codedEvery(dosage) ?? mostEvery(dosage, milligrams) ?? everyIn(words),
    from: dayOf(bounds.start),
    to: dayOf(bounds.end),
    plannedDays: duration === undefined || DAYS[unit ?? ''] === undefined ? undefined : duration * DAYS[unit!]!,
  }
}

/** mg of one dose, of which an international unit can only be one of vitamin D. */
const DOSE = { unit: 'mg', range: [0.0001, 200_000], microgramsPerIU: 0.025 } as const

function milligramsOf(dosage: Loose, strength: number | undefined): number | undefined {
  const quantity = object(object(objects(dosage.doseAndRate)[0]).doseQuantity ?? dosage.doseQuantity ?? dosage.dose)
  const value = number(quantity.value)
  if (value === undefined) return undefined
  const unit = text(quantity.code) ?? text(quantity.unit) ?? ''
  const pieces = /^(?:1|\{.*\}|tab.*|cap.*|tbl|syringe.*|pen.*|)$/i.test(unit)
  if (pieces) return strength === undefined ? undefined : value * strength
  return inMilligrams(value, unit)
}

function inMilligrams(value: number, unit: string): number | undefined {
  try {
    return convertWritten('dose', { value, unit: unit.replace(/^mcg$/i, 'ug') }, DOSE)
  } catch (error) {
    if (error instanceof OsteonError) return undefined
    throw error
  }
}

function milligramsIn(words: string): number | undefined {
  const found = /(\d+(?:\.\d+)?)\s*(mg|mcg|[uµμ]g|g|iu)\b(?!\s*\/)/i.exec(words)
  return found ? inMilligrams(Number(found[1]), found[2]!.toLowerCase().replace('iu', '[IU]')) : undefined
}

function repeatedEvery(repeat: Loose): number | undefined {
  const period = number(repeat.period)
  const unit = DAYS[text(repeat.periodUnit) ?? '']
  if (period !== undefined && unit !== undefined) return (period * unit) / (number(repeat.frequency) ?? 1)
  return Array.isArray(repeat.dayOfWeek) && repeat.dayOfWeek.length > 0 ? 7 / repeat.dayOfWeek.length : undefined
}

/** Abbreviations of HL7's GTSAbbreviation. */
const CODED: Readonly<Record<string, number>> = {
  QD: 1,
  QOD: 2,
  BID: 1 / 2,
  TID: 1 / 3,
  QID: 1 / 4,
  AM: 1,
  PM: 1,
  WK: 7,
}

function codedEvery(dosage: Loose): number | undefined {
  return codesOf(object(dosage.timing).code)
    .map(({ code }) => CODED[code.toUpperCase()])
    .find((days) => days !== undefined)
}

/** Days between doses from the most per period, which some records use for the schedule itself. */
function mostEvery(dosage: Loose, milligrams: number | undefined): number | undefined {
  const most = object(dosage.maxDosePerPeriod)
  const [numerator, span] = [object(most.numerator), object(most.denominator)]
  const [amount, length, unit] = [number(numerator.value), number(span.value), DAYS[text(span.code) ?? '']]
  if (amount === undefined || amount <= 0 || length === undefined || unit === undefined) return undefined
  const inMass = (text(numerator.code) ?? text(numerator.unit)) === 'mg'
  const times = inMass && milligrams !== undefined ? amount / milligrams : amount
  return (length * unit) / times
}

const WORD_DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: DAYS_PER_MONTH,
  year: DAYS_PER_YEAR,
}

/** Words of a schedule, the more special first. */
const SCHEDULES: readonly (readonly [RegExp, number])[] = [
  [/\bevery other day\b|\balternate days\b/, 2],
  [/\btwice (?:a week|weekly)\b/, 7 / 2],
  [/\btwice (?:a day|daily)\b|\bbid\b/, 1 / 2],
  [/\b(?:twice a year|twice yearly|six-?monthly)\b/, DAYS_PER_YEAR / 2],
  [/\b(?:weekly|(?:once )?(?:a|every|each|per) week)\b/, 7],
  [/\b(?:monthly|(?:once )?(?:a|every|each|per) month)\b/, DAYS_PER_MONTH],
  [/\b(?:yearly|annually|(?:once )?(?:a|every|each|per) year)\b/, DAYS_PER_YEAR],
  [/\b(?:daily|(?:once )?(?:a|every|each|per) day|od|qd|nightly|every (?:morning|evening|night))\b/, 1],
]

function everyIn(words: string): number | undefined {
  const plain = words.toLowerCase()
  const counted = /\b(?:every|q)\s*(\d+)\s*(hour|day|week|month|year)s?\b/.exec(plain)
  if (counted) return Number(counted[1]) * WORD_DAYS[counted[2]!]!
  return SCHEDULES.find(([pattern]) => pattern.test(plain))?.[1]
}
