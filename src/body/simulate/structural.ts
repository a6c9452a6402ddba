import { squareRoot } from '../../engine/arithmetic/index.ts'
import { DAYS_PER_MONTH } from '../../person/index.ts'
import type { OutcomeCourse, SecondModel, Site } from './forecast-document.ts'
import { boneDrugs, entryOf, secondOpinion } from './second-opinion.ts'
import type { Subject, Treatment } from './subject.ts'

/** Half widths of the central 80 % and 95 % of a normal distribution, in standard deviations. */
const [Z80, Z95] = [1.2816, 1.96] as const
/** Standard deviation that stands for the unknown structure of a model, as a share of the distance of two models. */
const SHARE_OF_DISTANCE = 1 / 2

/** What the distance needs to know of a plan. */
export interface PlanRun {
  readonly subject: Subject
  readonly past: readonly Treatment[]
  readonly plan: readonly Treatment[]
  readonly months: readonly number[]
  /** Median percent change of the total hip by the whole person, month by month. */
  readonly totalHip: readonly number[]
}

/**
 * What the second model says of a plan of two or more bone drugs, and how far the two models are apart.
 *
 * From the day on which a drug begins that the second model has no entry for, the last distance before it is kept.
 *
 * @param run - the woman, her history, her plan, and what the whole person says
 * @returns both courses of the total hip and their distance; `undefined` for fewer than two bone drugs, or a man
 *
 * @example
 * secondModelOf({ subject, past: [], plan: [], months: [0], totalHip: [0] }) // → undefined
 */
export function secondModelOf(run: PlanRun): SecondModel | undefined {
  const { subject, past, plan, months, totalHip } = run
  if (!isAsked(past, plan)) return undefined
  const days = Float64Array.from(months, (month) => month * DAYS_PER_MONTH)
  const opinion = secondOpinion(subject, { past, plan }, days)
  if (!opinion) return undefined
  const known = Math.min(...opinion.without.map(({ from }) => from / DAYS_PER_MONTH), Infinity)
  const last = Math.max(
    0,
    months.findLastIndex((month) => month <= known),
  )
  const distance = months.map((_month, i) =>
    Math.abs(totalHip[Math.min(i, last)]! - opinion.totalHip[Math.min(i, last)]!),
  )
  return {
    model: 'jorg',
    totalHip: [...opinion.totalHip],
    distance,
    without: opinion.without.map(({ drug, from }) => ({ drug, fromMonth: from / DAYS_PER_MONTH })),
  }
}

/**
 * Widens the ranges of a density course by the distance of two models: half of it counts as one standard deviation,
 * added to each side in quadrature. The median stays; every line moves away from it as the range does.
 *
 * The second model tells the total hip alone: its distance, in percent of density, serves every site.
 *
 * @param course - course of `bmd.<site>` or `tScore.<site>`; any other is returned as it is
 * @param model - what the second model says; `undefined` leaves the course as it is
 * @param pointInScore - T-score that one percent of density makes at a site
 * @returns the course with its wider ranges
 *
 * @example
 * widened(course, undefined, () => 1) === course // → true
 */
export function widened(
  course: OutcomeCourse,
  model: SecondModel | undefined,
  pointInScore: (site: Site) => number,
): OutcomeCourse {
  const [kind, site] = course.outcome.split('.') as [string, Site | undefined]
  if (!model || site === undefined || !['bmd', 'tScore'].includes(kind)) return course
  const perPoint = kind === 'bmd' ? 1 : pointInScore(site)
  const spread = model.distance.map((distance) => SHARE_OF_DISTANCE * distance * perPoint)
  const { median } = course
  const side = (edge: readonly number[], z: number): number[] =>
    edge.map((value, i) => away(value, median[i]!, z * spread[i]!))
  const [low80, high80] = [side(course.low80, Z80), side(course.high80, Z80)]
  const line = (values: readonly number[]): number[] =>
    values.map((value, i) => {
      const [before, after] = value < median[i]! ? [course.low80[i]!, low80[i]!] : [course.high80[i]!, high80[i]!]
      return before === median[i]!
        ? value
        : median[i]! + (value - median[i]!) * ((after - median[i]!) / (before - median[i]!))
    })
  return {
    ...course,
    low80,
    high80,
    low95: side(course.low95, Z95),
    high95: side(course.high95, Z95),
    lines: course.lines.map(line),
  }
}

/**
 * What the second model leaves unsaid of a plan of several bone drugs: it has no men, and no GnRH agonist.
 *
 * @param name - name of the plan
 * @param run - who, her history and her plan
 * @returns a sentence each; none where the second model speaks of all of it, or is not asked
 *
 * @example
 * unsaidBySecondModel('as now', { subject, past: [], plan: [] }) // → []
 */
export function unsaidBySecondModel(
  name: string,
  { subject, past, plan }: Pick<PlanRun, 'subject' | 'past' | 'plan'>,
): readonly string[] {
  if (!isAsked(past, plan)) return []
  if (subject.sex === 'male') {
    return [`No second model speaks of men: the ranges under “${name}” are not widened for several bone drugs.`]
  }
  const isSuppressed = [...past, ...plan].some((treatment) => entryOf(treatment) === 'gonadotrophinBlock')
  return isSuppressed
    ? [`The second model has no goserelin: under “${name}” it tells of a woman whose ovaries work.`]
    : []
}

/** Whether the second model is asked: a bone drug is planned, and there are two of them with those of the past. */
function isAsked(past: readonly Treatment[], plan: readonly Treatment[]): boolean {
  const given = plan.filter((treatment) => treatment.kind !== 'doses' || treatment.days.length > 0)
  return boneDrugs(given).size > 0 && boneDrugs([...past, ...given]).size >= 2
}

/** A value moved away from the median by a distance, in quadrature with its own. */
function away(value: number, median: number, by: number): number {
  const own = value - median
  return median + Math.sign(own) * squareRoot(own * own + by * by)
}

/**
 * The sentence that tells of the distance, where there is one.
 *
 * @param name - name of the plan
 * @param model - what the second model says
 * @returns one remark
 *
 * @example
 * distanceRemark('denosumab, then nothing', model) // → 'Two models differ …'
 */
export function distanceRemark(name: string, { distance, without }: SecondModel, months: readonly number[]): string {
  const most = Math.max(...distance)
  const month = months[distance.indexOf(most)]!
  const kept = without.toSorted((a, b) => a.fromMonth - b.fromMonth)
  const missing =
    kept.length === 0
      ? ''
      : ` The second model has no ${kept.map(({ drug }) => drug).join(', ')}: from there on the last distance is kept.`
  return (
    `Two models differ by ${most.toFixed(1)} points at the hip under “${name}” (month ${month}); ` +
    `half of the distance widens the ranges of density.${missing}`
  )
}
