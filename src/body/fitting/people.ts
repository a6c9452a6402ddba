import { compile } from '../../engine/kernel/index.ts'
import { exp, normalQuantile, squareRoot, stream } from '../../engine/arithmetic/index.ts'
import { startVector } from '../../engine/model/index.ts'
import { rodas4 } from '../../engine/solve/index.ts'
import { SITES } from '../../person/index.ts'
import type { Site } from '../../person/index.ts'
import { SCAN_ERROR, Walker, drawPerson, ownCourse, quantityOf, sampleError, skeletonOnly } from '../simulate/index.ts'
import type { Subject } from '../simulate/index.ts'
import { QUANTITIES } from '../validation/index.ts'
import type { Lot, PlacedReading, Quantity } from '../validation/index.ts'

/** The percent changes of an arm's virtual people: their mean less the typical subject's, and their standard deviation. */
export interface Spread {
  readonly shift: number
  readonly sd: number
}

/** Relative tolerance: the spread of people asks for no more. */
const TOLERANCE = 1e-4
const DAYS_PER_YEAR = 365.25

/**
 * Standard deviations of age, in years, and of body mass index among the people of an arm; and the largest share of the
 * years since the final period by which age, and with it those years, may vary, so that a trial of early menopause stays
 * one. Origin: assumed; printed standard deviations of trial populations lie about there.
 */
const ENROLLED = { age: 7, bodyMassIndex: 4, shareOfYearsSince: 0.5 } as const

/** Tells the spread of a reading's change among the virtual people of one arm. */
export type People = (reading: PlacedReading, arm: string) => Spread

/**
 * Draws virtual people into every arm of a lot and runs them.
 *
 * @param lot - histories and courses
 * @param typical - coherent parameter vector of the typical woman
 * @param size - people an arm; an even number, as each comes with her mirror image in age and body mass
 * @returns the spread of each reading by arm, with the errors of two scans or samples
 *
 * @example
 * peopleOf(lot, typical, 60)(lot.readings[0], 'anastrozole').sd
 */
export function peopleOf(lot: Lot, typical: Float64Array, size: number): People {
  const walker = new Walker(compile(skeletonOnly), { method: rodas4, relative: TOLERANCE })
  const arms = lot.sequels.map((_sequel, place) => armOf(walker, { lot, place, typical, size }))
  return ({ reading, courses }, arm) => {
    const { month, since = 0, daysBefore = 0, quantities } = reading
    const place = courses[arm]!
    const days = lot.sequels[place]!.days
    const [first, last] = [days.indexOf(since * MONTH), days.indexOf(month * MONTH - daysBefore)]
    const each = quantities.map((quantity) => spreadOf(arms[place]!, quantity, { first, last, days }))
    const mean = (of: (one: Spread) => number): number => each.reduce((sum, one) => sum + of(one), 0) / each.length
    return { shift: mean(({ shift }) => shift), sd: mean(({ sd }) => sd) }
  }
}

const MONTH = DAYS_PER_YEAR / 12

/** One person's course: her values by quantity and day, the typical woman's first. */
type Values = (quantity: Quantity, day: number) => number

interface Drawn {
  readonly values: Values
  readonly own: (site: Site, years: number) => number
}

interface Ask {
  readonly lot: Lot
  readonly place: number
  readonly typical: Float64Array
  readonly size: number
}

function armOf(walker: Walker, { lot, place, typical, size }: Ask): readonly Drawn[] {
  const { history, treatments, days } = lot.sequels[place]!
  const { subject, treatments: before, settings } = lot.histories[history]!
  const base = typical.slice()
  for (const [i, { id, factor }] of skeletonOnly.parameters.entries())
    if (settings[id] !== undefined) base[i] = settings[id] * factor
  return Array.from({ length: size + 1 }, (_unused, index) => {
    const draw = index === 0 ? undefined : drawPerson(skeletonOnly, base, { seed: SEED + place, index })
    const parameters = draw?.parameters ?? base
    const whose = index === 0 ? subject : somebodyLike(subject, index)
    const start = walker.load(whose, parameters, startVector(skeletonOnly, parameters, {}))
    const past = walker.go(start, 0, before, new Float64Array(0)).end
    const course = walker.go(past, days.at(-1)!, treatments, days)
    return {
      values: (quantity, day) =>
        quantityOf(skeletonOnly, QUANTITIES[quantity].signal, {
          signals: course.signals[day]!,
          states: course.states[day]!,
        }),
      own: (site, years) => (draw ? ownCourse(draw, site, years) : 0),
    }
  })
}

const SEED = 1
const LEAST_MASS = 17

/** Somebody of the arm; the next index after an odd one is her mirror image. */
function somebodyLike(subject: Subject, index: number): Subject {
  const chance = stream(SEED, Math.ceil(index / 2))
  const side = index % 2 === 0 ? -1 : 1
  const [lotOfAge, lotOfMass] = [normalQuantile(chance.uniform()), normalQuantile(chance.uniform())]
  const bodyMassIndex = Math.max(LEAST_MASS, subject.bodyMassIndex + side * ENROLLED.bodyMassIndex * lotOfMass)
  const since = subject.age - subject.finalPeriodAge
  if (since <= 0) return { ...subject, bodyMassIndex }
  const years = side * Math.min(ENROLLED.age, ENROLLED.shareOfYearsSince * since) * lotOfAge
  return { ...subject, age: Math.max(subject.finalPeriodAge, subject.age + years), bodyMassIndex }
}

function spreadOf(
  people: readonly Drawn[],
  quantity: Quantity,
  { first, last, days }: { readonly first: number; readonly last: number; readonly days: Float64Array },
): Spread {
  const site = SITES.find((each) => each === quantity)
  const years = (days[last]! - days[first]!) / DAYS_PER_YEAR
  const [typical, ...ratios] = people.map(({ values }) => values(quantity, last) / values(quantity, first))
  const changes = people.slice(1).map(({ own }, i) => ratios[i]! * exp(site ? own(site, years) : 0))
  const error = squareRoot(2) * (site ? SCAN_ERROR[site] : sampleError(quantity) * meanOf(ratios))
  const mean = meanOf(changes)
  const variance = meanOf(changes.map((change) => (change - mean) * (change - mean)))
  return { shift: 100 * (meanOf(ratios) - typical!), sd: 100 * squareRoot(variance + error * error) }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
