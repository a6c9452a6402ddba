import type { Assembly } from '../../engine/model/index.ts'
import { SITES } from '../../person/index.ts'
import type { Site } from '../../person/index.ts'
import { UnknownName, parseUnit } from '../../units/index.ts'

/** One outcome by its contract name, and how it is read off the model. */
export interface Outcome {
  readonly name: string
  readonly unit: string
  /** Signal or state of the model. */
  readonly quantity: string
  readonly how: 'change' | 'level' | 'tScore'
  readonly site?: Site
}

/** Quantities that are told as percent change, and absolutely under `<name>.level`, by the model's own name. */
const QUANTITIES: Readonly<Record<string, { readonly quantity: string; readonly unit?: string }>> = {
  ctx: { quantity: 'ctx' },
  p1np: { quantity: 'p1np' },
  bsap: { quantity: 'bsap' },
  ntx: { quantity: 'ntx' },
  estradiol: { quantity: 'estradiol', unit: 'pmol/L' },
  estrone: { quantity: 'estrone' },
  estroneSulfate: { quantity: 'estroneSulfate' },
  testosterone: { quantity: 'testosterone' },
}

/**
 * The outcome of a contract name.
 *
 * @param name - such as `bmd.lumbarSpine`, `tScore.totalHip`, `ctx`, `estradiol.level`
 * @param at - path of the name in its document, for messages
 * @returns how it is read
 * @throws UnknownName - nobody tells such an outcome; the message names the nearest
 *
 * @example
 * outcomeNamed('bmd.lumbarSpine', 'outcomes').unit // → '%'
 */
export function outcomeNamed(name: string, at: string): Outcome {
  const found = ALL.find((outcome) => outcome.name === name)
  if (!found)
    throw new UnknownName(
      at,
      name,
      ALL.map((outcome) => outcome.name),
    )
  return found
}

const ALL: readonly Outcome[] = [
  ...SITES.flatMap((site): Outcome[] => [
    { name: `bmd.${site}`, unit: '%', quantity: `${site}Density`, how: 'change', site },
    { name: `tScore.${site}`, unit: '{T-score}', quantity: `${site}Density`, how: 'tScore', site },
  ]),
  ...Object.entries(QUANTITIES).flatMap(([name, { quantity, unit }]): Outcome[] => [
    { name, unit: '%', quantity, how: 'change' },
    ...(unit === undefined ? [] : [{ name: `${name}.level`, unit, quantity, how: 'level' as const }]),
  ]),
]

/** Every outcome that the model tells. */
export const OUTCOMES: readonly Outcome[] = ALL

/**
 * Reads a quantity off saved rows.
 *
 * @param assembly - the model
 * @param name - signal or state
 * @param row - saved signals and states, in coherent units
 * @returns the value, in coherent units
 *
 * @example
 * quantityOf(skeletonOnly, 'ctx', { signals, states }) // → 1.64
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

/** A coherent value in the unit of an outcome. */
export function inUnit(value: number, unit: string): number {
  return value / parseUnit(unit).factor
}
