import { parametersNamed, startVector } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import type { Person } from '../../person/index.ts'
import { parseUnit } from '../../units/index.ts'
import { filtrationInYouthOf } from './filtration.ts'
import type { StandIn } from './forecast-document.ts'
import { latestLab } from './latest-lab.ts'
import { quantityOf } from './outcomes.ts'
import type { Subject } from './subject.ts'

/** What minerals ask of a person, and what stood in for it. */
export interface MineralFacts {
  readonly subject: Pick<Subject, 'filtrationInYouth' | 'magnesium'>
  /** Measured levels, in coherent units, with the signal and the level of youth that they belong to. */
  readonly levels: readonly { readonly signal: string; readonly parameter: string; readonly value: number }[]
  readonly missing: readonly StandIn[]
}

/** Change of total calcium per albumin, in mmol/L per g/L, and the albumin that it is adjusted to (usual adjustment). */
const ALBUMIN = { slope: 0.02, usual: 40 } as const

/** Filtration of the healthy, where none is told. */
const HEALTHY: StandIn = {
  fact: 'labs.egfr',
  standIn: '105 mL/min in youth, falling by 0.85 % a year from 40',
  source: 'assumed: healthy kidneys',
}

/**
 * Facts about a person that only the minerals need.
 *
 * @param person - what is known of her
 * @param today - in days since 1970-01-01
 * @returns filtration and magnesium, measured levels of calcium, PTH and phosphate, and what stood in
 *
 * @example
 * mineralFacts(person, 20000).missing[0].fact // → 'labs.egfr'
 */
export function mineralFacts(person: Person, today: number): MineralFacts {
  const lab = (analyte: Parameters<typeof latestLab>[1]): number | undefined => latestLab(person, analyte, today)
  const filtrationInYouth = filtrationInYouthOf(person, today)
  const magnesium = lab('magnesium')
  const total = lab('calcium')
  const adjusted =
    total === undefined ? undefined : total + ALBUMIN.slope * (ALBUMIN.usual - (lab('albumin') ?? ALBUMIN.usual))
  const level = (signal: string, parameter: string, unit: string, value: number | undefined) =>
    value === undefined ? [] : [{ signal, parameter, value: value * parseUnit(unit).factor }]
  return {
    subject: {
      ...(filtrationInYouth === undefined ? {} : { filtrationInYouth }),
      ...(magnesium === undefined ? {} : { magnesium }),
    },
    levels: [
      ...level('calcium', 'plasmaCalcium.level', 'mmol/L', adjusted),
      ...level('pth', 'parathyroid.level', 'pmol/L', lab('pth')),
      ...level('phosphate', 'plasmaPhosphate.level', 'mmol/L', lab('phosphate')),
    ],
    missing: filtrationInYouth === undefined ? [HEALTHY] : [],
  }
}

/**
 * Shifts the levels of youth so that those of today are the measured ones.
 *
 * Every equation of the minerals is in units of these levels, so that a shift keeps the rest a rest.
 *
 * @param assembly - the model
 * @param parameters - coherent parameter vector
 * @param today - signals and states of today under it
 * @param levels - what was measured
 * @returns the vector with her own levels, and the reference state that belongs to it
 *
 * @example
 * const { parameters, reference } = typicalPerson(skeletonOnly, 'female')
 * const today = { signals: new Float64Array(), states: reference }
 * ownLevels(skeletonOnly, parameters, { today, levels: [] }).parameters.length === parameters.length // → true
 */
export function ownLevels(
  assembly: Assembly,
  parameters: Float64Array,
  {
    today,
    levels,
  }: {
    readonly today: { readonly signals: Float64Array; readonly states: Float64Array }
    readonly levels: MineralFacts['levels']
  },
): { readonly parameters: Float64Array; readonly reference: Float64Array } {
  const own = parameters.slice()
  for (const { signal, parameter, value } of levels) {
    const ratio = value / quantityOf(assembly, signal, today)
    for (const place of parametersNamed(assembly, parameter)) own[place] = own[place]! * ratio
  }
  return { parameters: own, reference: startVector(assembly, own, {}) }
}
