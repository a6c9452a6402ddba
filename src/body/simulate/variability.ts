import { exp, log, normalQuantile, power, squareRoot, stream } from '../../engine/arithmetic/index.ts'
import type { Stream } from '../../engine/arithmetic/index.ts'
import { parametersNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import type { Site } from '../../person/index.ts'

/**
 * How people differ: standard deviations of the logarithm of a parameter.
 *
 * Source: proposal, section 10, whose Monte Carlo gives the printed standard deviations of density change in DATA and
 * NEER. Origin of every number: assumed, checked against those spreads.
 *
 * Where density is nearly linear in a parameter, people keep its mean and not its median: typical values were fitted to
 * the means of arms.
 */
const SPREADS: readonly {
  readonly parameters: readonly string[]
  readonly sd: number
  readonly group?: 'remodelling'
  readonly keeps?: 'mean'
}[] = [
  { parameters: ['ranklDrive.estrogenEffect'], sd: 0.15, keeps: 'mean' },
  { parameters: ['trabecularBone.remodelling'], sd: 0.3, group: 'remodelling', keeps: 'mean' },
  { parameters: ['corticalBone.remodelling'], sd: 0.3, group: 'remodelling', keeps: 'mean' },
  { parameters: ['trabecularBone.modelling'], sd: 0.25, keeps: 'mean' },
  { parameters: ['corticalBone.modelling'], sd: 0.25, keeps: 'mean' },
  { parameters: ['trabecularBone.imbalance'], sd: 0.25, keeps: 'mean' },
  { parameters: ['corticalBone.imbalance'], sd: 0.25, keeps: 'mean' },
  { parameters: ['osteoblasts.turnover'], sd: 0.15 },
  { parameters: ['zoledronicAcid.halfEffect'], sd: 0.8 },
  { parameters: ['alendronicAcid.halfEffect'], sd: 0.8 },
  { parameters: ['risedronicAcid.halfEffect'], sd: 0.8 },
  { parameters: ['ibandronicAcid.halfEffect'], sd: 0.8 },
  { parameters: ['ranklBlockade.halfEffect'], sd: 0.5 },
  { parameters: ['pthResponse.strength'], sd: 0.17, keeps: 'mean' },
  { parameters: ['trabecularBone.pthModelling', 'corticalBone.pthModelling'], sd: 0.3, keeps: 'mean' },
  { parameters: ['trabecularBone.wntGain', 'corticalBone.wntGain'], sd: 0.3, keeps: 'mean' },
  { parameters: ['ranklDrive.pthEffect'], sd: 0.3, keeps: 'mean' },
  { parameters: ['serms.tamoxifenEquivalent'], sd: 0.3 },
  { parameters: ['serms.raloxifeneEquivalent'], sd: 0.3 },
  { parameters: ['trabecularBone.loadingGain', 'corticalBone.loadingGain'], sd: 0.5, keeps: 'mean' },
  { parameters: ['anastrozole.clearance'], sd: 0.4 },
]

/** Correlation of the two remodelling rates (proposal, section 10). */
const REMODELLING_CORRELATION = 0.5
/** Standard deviation of the logarithm of estradiol after menopause, and its correlation with body mass index (same place). */
const ESTRADIOL_SD = 0.45
const ESTRADIOL_MASS_CORRELATION = 0.5
/**
 * Estradiol that an aromatase inhibitor leaves above what none reaches: standard deviation of the logarithm, the mean
 * being the typical; and the range it is cut to.
 *
 * Model facts, part 8.2: on 1 mg of anastrozole three in ten women keep more than 0.5 pg/mL (1.8 pmol/L), two in ten
 * more than 0.63 pg/mL (2.3 pmol/L), at equal concentrations of the drug. The proposal's 0.6 would leave more than half
 * of them above either. Origin: assumed, set so that a third of women is above 1.8 pmol/L.
 */
const RESIDUAL_SD = 1.6
const RESIDUAL_RANGE = [0.025, 0.6] as const
/** Share of aromatase that 1 mg of anastrozole leaves in the typical woman (facts, part 8.2). */
const TYPICAL_ACTIVITY = 0.0295
/** Least that a draw leaves above what no inhibitor reaches. */
const ABOVE_FLOOR = 0.005
/**
 * Standard deviation of a person's own slope of density, per year, and the correlation of the others with the spine's.
 * Source: proposal, section 10; but the spine has 0.0145 for its 0.013, the hip 0.0125 for its 0.011 and the forearm
 * 0.0125 for nothing, so that changes at two years are spread by 2.5 points and more, as trials print. Origin: assumed.
 */
const SLOPE_SD = { lumbarSpine: 0.0145, totalHip: 0.0125, distalRadius: 0.0125 } as const
const SLOPE_CORRELATION = 0.6

/** Time over which a person's own slope fades, in years (proposal, section 10). */
const SLOPE_MEMORY = 5
/**
 * Correlation of density, among people alike in age and body mass, with the logarithm of estradiol and with that of
 * the remodelling rates: who has less estradiol or a faster turnover has less bone.
 *
 * Origin: assumed. Observed correlations in women after menopause are 0.1 to 0.3 in size.
 */
const DENSITY_CORRELATION = { estradiol: 0.2, remodelling: -0.2 } as const

/** One plausible person: her parameters, and the slope that no equation explains. */
export interface Draw {
  readonly parameters: Float64Array
  /** Slope of the logarithm of density at the spine, at the hip and at the forearm, per year. */
  readonly slope: { readonly lumbarSpine: number; readonly totalHip: number; readonly distalRadius: number }
  /** A standard normal number per site for what T-score she has, where it is not measured. */
  readonly level: {
    readonly common: number
    readonly lumbarSpine: number
    readonly totalHip: number
    readonly femoralNeck: number
    readonly distalRadius: number
  }
}

/**
 * Draws one plausible person around typical parameters.
 *
 * @param assembly - the model
 * @param typical - coherent parameter vector of the typical person of that sex
 * @param lot - seed of the run and number of the draw, the same of which give the same person; and how far her density
 *   lies from that of people like her, in standard deviations, where it is known
 * @returns her parameters and slope
 *
 * @example
 * const { parameters } = typicalPerson(skeletonOnly, 'female')
 * drawPerson(skeletonOnly, parameters, { seed: 1, index: 0 }).parameters.length === parameters.length // → true
 */
export function drawPerson(
  assembly: Assembly,
  typical: Float64Array,
  { seed, index, density }: { readonly seed: number; readonly index: number; readonly density?: number },
): Draw {
  const chance = stream(seed, index)
  const tied = (own: number, correlation: number): number =>
    density === undefined ? own : mixed(density, own, correlation)
  const parameters = typical.slice()
  const scale = (name: string, factor: number): void => {
    for (const place of placesOf(assembly, name)) parameters[place] = parameters[place]! * factor
  }
  const shared = tied(normal(chance), DENSITY_CORRELATION.remodelling)
  for (const { parameters: names, sd, group, keeps } of SPREADS) {
    const own = normal(chance)
    const z = group ? mixed(shared, own, squareRoot(REMODELLING_CORRELATION)) : own
    const kept = keeps === 'mean' ? (sd * sd) / 2 : 0
    for (const name of names) scale(name, exp(sd * z - kept))
  }
  scale(
    'peripheralEstrogen.level',
    exp(
      ESTRADIOL_SD *
        squareRoot(1 - ESTRADIOL_MASS_CORRELATION * ESTRADIOL_MASS_CORRELATION) *
        tied(normal(chance), DENSITY_CORRELATION.estradiol),
    ),
  )
  const floor = parameters[placesOf(assembly, 'circulatingSteroids.estradiolFloor')[0]!]!
  for (const place of placesOf(assembly, 'circulatingSteroids.estradiolPower')) {
    const typicalLeft = floor + (1 - floor) * power(TYPICAL_ACTIVITY, parameters[place]!)
    parameters[place] = powerFor(residual(typicalLeft, floor, normal(chance)), floor)
  }
  const spine = normal(chance)
  const hip = mixed(spine, normal(chance), SLOPE_CORRELATION)
  const level = {
    common: normal(chance),
    lumbarSpine: normal(chance),
    totalHip: normal(chance),
    femoralNeck: normal(chance),
    distalRadius: normal(chance),
  }
  const forearm = mixed(spine, normal(chance), SLOPE_CORRELATION)
  const slope = {
    lumbarSpine: SLOPE_SD.lumbarSpine * spine,
    totalHip: SLOPE_SD.totalHip * hip,
    distalRadius: SLOPE_SD.distalRadius * forearm,
  }
  return { parameters, slope, level }
}

const PLACES = new WeakMap<Assembly, Map<string, readonly number[]>>()

/** The places of a name, looked up once for each model: thousands of people are drawn from it. */
function placesOf(assembly: Assembly, name: string): readonly number[] {
  const known = PLACES.get(assembly) ?? new Map<string, readonly number[]>()
  PLACES.set(assembly, known)
  const places = known.get(name) ?? parametersNamed(assembly, name)
  known.set(name, places)
  return places
}

/**
 * What a person's own slope has added to the logarithm of density: it fades, so that ten years are not ten times one.
 *
 * @param draw - the person
 * @param site - skeletal site; the slope of the hip is that of its neck
 * @param years - since the slope set in
 * @returns logarithm of the factor on density
 *
 * @example
 * const draw = drawPerson(skeletonOnly, typicalPerson(skeletonOnly, 'female').parameters, { seed: 1, index: 0 })
 * ownCourse(draw, 'distalRadius', 0) // → 0
 */
export function ownCourse({ slope }: Draw, site: Site, years: number): number {
  const own = site === 'femoralNeck' ? slope.totalHip : slope[site]
  return own * SLOPE_MEMORY * (1 - exp(-years / SLOPE_MEMORY))
}

function normal(chance: Stream): number {
  return normalQuantile(chance.uniform())
}

/** A standard normal number with the given correlation to `shared`; two of them correlate by its square. */
function mixed(shared: number, own: number, correlation: number): number {
  return correlation * shared + squareRoot(1 - correlation * correlation) * own
}

/** A residual with the typical one as its mean: log-normal, cut to its range and above what no inhibitor reaches. */
function residual(typical: number, floor: number, z: number): number {
  const drawn = floor + (typical - floor) * exp(RESIDUAL_SD * z - (RESIDUAL_SD * RESIDUAL_SD) / 2)
  return Math.min(RESIDUAL_RANGE[1], Math.max(RESIDUAL_RANGE[0], floor + ABOVE_FLOOR, drawn))
}

/** The power of estradiol in the aromatase left which leaves a given residual on 1 mg of anastrozole. */
function powerFor(left: number, floor: number): number {
  return log((left - floor) / (1 - floor)) / log(TYPICAL_ACTIVITY)
}
