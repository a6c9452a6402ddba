import { createRequire } from 'node:module'

import { OutOfRange, WrongUnit } from './trouble.ts'

/** A number with its unit as somebody wrote it. */
export interface Written {
  readonly value: number
  readonly unit: string
}

/** How a quantity is to be read. */
export interface Wanted {
  /** Unit of the number that is returned. */
  readonly unit: string
  /** Lowest and highest allowed value, in that unit. */
  readonly range: readonly [number, number]
  /** Molar mass in g/mol, where mass and amount of substance may stand for each other. */
  readonly molarMass?: number
  /** Micrograms in one international unit, where those may be written. */
  readonly microgramsPerIU?: number
  /** Other spellings of the wanted unit, whose numbers are the same. */
  readonly same?: readonly string[]
}

/** Grams of ethanol in one drink (contract, section 2). */
const GRAMS_PER_DRINK = 14

interface UcumResult {
  readonly status: string
  readonly toVal: number | null
}

interface Ucum {
  convertUnitTo(from: string, value: number, to: string, options: { molecularWeight: number | null }): UcumResult
}

let ucum: Ucum | undefined

/** The unit library of the National Library of Medicine, loaded when it is first needed: it is large. */
function library(): Ucum {
  if (!ucum) {
    const loaded = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as { UcumLhcUtils: { getInstance(): Ucum } }
    ucum = loaded.UcumLhcUtils.getInstance()
  }
  return ucum
}

/**
 * Reads a quantity such as `"48 nmol/L"`.
 *
 * @param at - path of the value in the document, for messages
 * @param text - number and UCUM unit, with a space between
 * @param wanted - unit, range and what may stand for what
 * @returns the number in the wanted unit
 * @throws WrongUnit - the text is no quantity, or its unit cannot be brought to the wanted one
 * @throws OutOfRange - the value lies outside the allowed range
 *
 * @example
 * readQuantity('person.weight', '155 [lb_av]', { unit: 'kg', range: [20, 300] }) // → 70.30681735
 */
export function readQuantity(at: string, text: string, wanted: Wanted): number {
  const parts = /^\s*([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*(\S.*)?$/.exec(text)
  if (!parts) throw new WrongUnit(at, `"${text}"`, wanted.unit, wanted.range)
  return convertWritten(at, { value: Number(parts[1]), unit: (parts[2] ?? '').trim() }, wanted)
}

/**
 * Brings a written number to the wanted unit.
 *
 * @param at - path of the value, for messages
 * @param written - the number and its unit
 * @param wanted - unit, range and what may stand for what
 * @returns the number in the wanted unit
 * @throws WrongUnit - the unit cannot be brought to the wanted one
 * @throws OutOfRange - the value lies outside the allowed range
 *
 * @example
 * convertWritten('calcium', { value: 9.4, unit: 'mg/dL' }, { unit: 'mmol/L', range: [0.5, 5], molarMass: 40.078 }) // → 2.3454264184839563
 */
export function convertWritten(at: string, { value, unit: given }: Written, wanted: Wanted): number {
  const unit = given.replace(/[µμ]/g, 'u')
  const own = unit === wanted.unit || wanted.same?.includes(unit) === true
  const converted = own ? value : byLibrary(value, unit, wanted)
  const written = `${value} ${unit}`.trim()
  if (converted === undefined) throw new WrongUnit(at, `"${written}"`, wanted.unit, wanted.range)
  const [low, high] = wanted.range
  if (converted >= low && converted <= high) return converted
  throw new OutOfRange(at, round(converted), wanted.unit, wanted.range, own ? undefined : written)
}

function byLibrary(value: number, unit: string, wanted: Wanted): number | undefined {
  if (isBare(wanted.unit)) return isBare(unit) ? value : undefined
  const international = /^\[?(?:iU|IU)\]?(\/.*)?$/.exec(unit)
  if (international && wanted.microgramsPerIU !== undefined) {
    return byLibrary(value * wanted.microgramsPerIU, `ug${international[1] ?? ''}`, wanted)
  }
  const drinks = /^\{drinks?\}(\/.*)?$/.exec(unit)
  if (drinks && !wanted.unit.includes('{')) return byLibrary(value * GRAMS_PER_DRINK, `g${drinks[1] ?? ''}`, wanted)
  const { status, toVal } = library().convertUnitTo(unit, value, wanted.unit, {
    molecularWeight: wanted.molarMass ?? null,
  })
  return status === 'succeeded' && toVal !== null ? toVal : undefined
}

/** Whether a unit says that a number has none, as T-scores are written. */
function isBare(unit: string): boolean {
  return unit === '' || unit === '1' || /^\{[^{}]*\}$/.test(unit)
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
