import type { Assembly } from '../../engine/model/index.ts'
import { SITES } from '../../person/index.ts'
import type { Site } from '../../person/index.ts'
import { NotModelled, UnknownName, parseUnit } from '../../units/index.ts'
import { FRACTURES, fractureReadings } from './fractures.ts'
import type { WholeReading } from './whole-reading.ts'
import { skeletonOnly, wholePerson } from './whole-person.ts'

/** One outcome by its contract name, and how it is read off the model. */
export interface Outcome {
  readonly name: string
  readonly unit: string
  /** Signal or state of the model; for what follows from a whole course, its name. */
  readonly quantity: string
  readonly how: 'change' | 'level' | 'tScore' | 'whole'
  readonly site?: Site
  /** Factor of a level, where the model tells its quantity relative to the young reference. */
  readonly scale?: number
}

interface Quantity {
  /** The model's own name. */
  readonly quantity: string
  /** Unit of its level. */
  readonly unit: string
  /** Level of the young reference in that unit, where the model tells the quantity relative to it. */
  readonly reference?: number
}

/**
 * Quantities that are told as percent change, and absolutely under `<name>.level`.
 *
 * Levels of the young reference: middle of the intervals for women before menopause by automated assays, from knowledge
 * of the literature. Origin: assumed.
 */
const QUANTITIES: Readonly<Record<string, Quantity>> = {
  ctx: { quantity: 'ctx', unit: 'ng/L', reference: 290 },
  p1np: { quantity: 'p1np', unit: 'ug/L', reference: 37 },
  bsap: { quantity: 'bsap', unit: 'ug/L', reference: 8.7 },
  ntx: { quantity: 'ntx', unit: 'nmol/mmol', reference: 35 },
  estradiol: { quantity: 'estradiol', unit: 'pmol/L' },
  estrone: { quantity: 'estrone', unit: 'pmol/L' },
  estroneSulfate: { quantity: 'estroneSulfate', unit: 'pmol/L' },
  testosterone: { quantity: 'testosterone', unit: 'nmol/L' },
  dheas: { quantity: 'dheas', unit: 'umol/L' },
  shbg: { quantity: 'shbg', unit: 'nmol/L' },
  lh: { quantity: 'lh', unit: '[IU]/L' },
  fsh: { quantity: 'fsh', unit: '[IU]/L' },
  pth: { quantity: 'pth', unit: 'pmol/L' },
  calcitriol: { quantity: 'calcitriol', unit: 'pmol/L' },
  vitaminD: { quantity: 'vitaminD', unit: 'nmol/L' },
  calcium: { quantity: 'calcium', unit: 'mmol/L' },
  phosphate: { quantity: 'phosphate', unit: 'mmol/L' },
}

/** Outcomes that follow from a whole course. */
const WHOLE: Readonly<Record<string, WholeReading>> = fractureReadings

/** Every outcome of the contract, whether a model tells it or not yet. */
const ALL: readonly Outcome[] = [
  ...SITES.flatMap((site): Outcome[] => [
    { name: `bmd.${site}`, unit: '%', quantity: `${site}Density`, how: 'change', site },
    { name: `tScore.${site}`, unit: '{T-score}', quantity: `${site}Density`, how: 'tScore', site },
  ]),
  ...Object.entries(QUANTITIES).flatMap(([name, { quantity, unit, reference }]): Outcome[] => [
    { name, unit: '%', quantity, how: 'change' },
    { name: `${name}.level`, unit, quantity, how: 'level', ...(reference === undefined ? {} : { scale: reference }) },
  ]),
  ...FRACTURES.map((kind): Outcome => ({
    name: `fracture.${kind}`,
    unit: '%',
    quantity: `fracture.${kind}`,
    how: 'whole',
  })),
]

/** The models that may tell an outcome, the quickest first. */
const TELLERS: readonly Assembly[] = [skeletonOnly, wholePerson]

/** Every outcome that some model tells. */
export const OUTCOMES: readonly Outcome[] = ALL.filter((outcome) => TELLERS.some((model) => tells(model, outcome)))

function tells(model: Assembly, { how, quantity, scale }: Outcome): boolean {
  if (how === 'whole') return WHOLE[quantity]?.reads.every((name) => unitIn(model, name) !== undefined) ?? false
  const unit = unitIn(model, quantity)
  return unit !== undefined && (how !== 'level' || scale !== undefined || unit !== '1')
}

function unitIn({ signals, states }: Assembly, name: string): string | undefined {
  const found = [...signals, ...states].find((entry) => entry.name === name)
  return found?.declared.unit
}

/**
 * The outcomes of contract names, and the quickest model that tells them all.
 *
 * @param names - such as `bmd.lumbarSpine`, `tScore.totalHip`, `ctx`, `estradiol.level`
 * @param at - path of the list in its document, for messages
 * @returns the model, and how each outcome is read
 * @throws UnknownName - the contract has no such outcome; the message names the nearest
 * @throws NotModelled - no model tells it yet
 *
 * @example
 * modelFor(['bmd.lumbarSpine'], 'outcomes').assembly === skeletonOnly // → true
 */
export function modelFor(
  names: readonly string[],
  at: string,
): { readonly assembly: Assembly; readonly outcomes: readonly Outcome[] } {
  const outcomes = names.map((name, i) => toldOutcome(name, `${at}[${i}]`))
  const assembly = TELLERS.find((model) => outcomes.every((outcome) => tells(model, outcome)))
  if (!assembly) throw new NotModelled(at, 'no single model tells all of these yet.')
  return { assembly, outcomes }
}

function toldOutcome(name: string, at: string): Outcome {
  const outcome = outcomeNamed(name, at)
  if (OUTCOMES.includes(outcome)) return outcome
  throw new NotModelled(at, `no model tells ${name} yet.`)
}

/**
 * The outcome of a contract name.
 *
 * @param name - such as `bmd.lumbarSpine`
 * @param at - path of the name in its document, for messages
 * @returns how it is read
 * @throws UnknownName - the contract has no such outcome; the message names the nearest
 *
 * @example
 * outcomeNamed('bmd.lumbarSpine', 'outcomes').unit // → '%'
 */
export function outcomeNamed(name: string, at: string): Outcome {
  const found = ALL.find((outcome) => outcome.name === name)
  if (found) return found
  throw new UnknownName(
    at,
    name,
    ALL.map((outcome) => outcome.name),
  )
}

/** How an outcome that follows from a whole course is told. */
export function wholeReading({ quantity }: Outcome): WholeReading | undefined {
  return WHOLE[quantity]
}

/**
 * Reads a quantity off saved rows.
 *
 * @param assembly - the model
 * @param name - signal or state
 * @param row - saved signals and states, in coherent units
 * @returns the value, in coherent units
 *
 * @example
 * const states = startVector(petersonRiggs, parameterVector(petersonRiggs, {}), {})
 * quantityOf(petersonRiggs, 'estrogen', { signals: new Float64Array(0), states }) // → 1
 */
export function quantityOf(
  assembly: Assembly,
  name: string,
  row: { readonly signals: Float64Array; readonly states: Float64Array },
): number {
  const signal = assembly.signals.findIndex((entry) => entry.name === name)
  if (signal >= 0) return row.signals[signal]!
  return row.states[assembly.states.findIndex((entry) => entry.name === name)]!
}

/** A coherent value in the unit of an outcome's level. */
export function levelOf({ scale, unit }: Outcome, value: number): number {
  return scale === undefined ? value / parseUnit(unit).factor : value * scale
}
