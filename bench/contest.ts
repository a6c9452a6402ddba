import { firstOf, worstDensity } from './scenario.ts'
import type { Crowd, Ran } from './scenario.ts'

/** Loosest first. */
const TOLERANCES = [
  1e-1, 3e-2, 2e-2, 1.5e-2, 1e-2, 7e-3, 5e-3, 3e-3, 2e-3, 1.5e-3, 1e-3, 7e-4, 5e-4, 3e-4, 2e-4, 1e-4, 7e-5, 5e-5, 3e-5,
  2e-5, 1.5e-5, 1e-5, 7e-6, 5e-6, 3e-6, 1e-6, 1e-7,
]
/** Relative error of density that nobody may exceed. */
export const WANTED_ERROR = 1e-4
/** A tolerance that fails the first person need not be tried on all. */
const SCREENED = 1
/** A run that takes less of the processor than this is repeated within its round, so that chance counts less. */
const SHORTEST_RUN = 1500
const MOST_REPEATS = 5
/** Settings of a solver are chosen between by so many milliseconds of each, and at most so many runs. */
const CHOOSING = 6000
const MOST_CHOOSING = 15

/** One way of running a solver. */
export interface Variant {
  readonly words: string
  /** Settings of one method differ by the steps that they take alone. */
  readonly method?: string
  /** Runs a crowd; `undefined` where it did not come to its end. */
  run(crowd: Crowd, relative: number): Ran | undefined
}

/** A solver, and its settings: the quickest that is good enough counts. */
export interface Contestant {
  /** Short name, under which its ratio is recorded. */
  readonly key: string
  readonly name: string
  readonly variants: readonly Variant[]
  /** Fewer people, where it is too slow for all. */
  readonly people?: number
}

/** A solver at the loosest tolerance that is good enough. */
interface Entrant {
  readonly contestant: Contestant
  readonly words: string
  readonly error: number
  readonly steps: number
  readonly crowd: Crowd
  readonly run: () => Ran
  /** Milliseconds of the processor a person, round by round. */
  readonly times: number[]
}

/** What the contest made of a solver. */
export interface Row {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly error: number
  readonly steps: number
  readonly people: number
  readonly milliseconds: Spread
  /** Times of the first contestant. */
  readonly ratio: Spread
}

/** Median and range. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Everybody at equal measured error, and who did not reach it. */
export interface Contest {
  readonly rows: readonly Row[]
  readonly lost: readonly string[]
}

/**
 * Lets solvers run the same people, each at the loosest tolerance that is good enough, in interleaved rounds.
 *
 * @param contestants - the solvers; ratios are to the first
 * @param crowd - the people
 * @param truth - their states, exactly enough
 * @param rounds - how often each runs
 */
export function hold(contestants: readonly Contestant[], crowd: Crowd, truth: Ran, rounds: number): Contest {
  const entrants = contestants.flatMap((each) => enter(each, crowd, truth) ?? [])
  for (let round = 0; round < rounds; round++) entrants.filter(isWhole).forEach(runOnce)
  const first = entrants[0]!
  return {
    rows: entrants.map((entrant) => rowOf(entrant, first)),
    lost: contestants
      .filter((contestant) => !entrants.some((entrant) => entrant.contestant === contestant))
      .map(({ name }) => name),
  }
}

/** Whoever runs fewer people has run once when it entered, and does not run again. */
function isWhole({ contestant }: Entrant): boolean {
  return contestant.people === undefined
}

function enter(contestant: Contestant, crowd: Crowd, truth: Ran): Entrant | undefined {
  const own = firstOf(crowd, contestant.people ?? crowd.people.length)
  const good = contestant.variants.flatMap((variant) => loosest(variant, own, truth) ?? [])
  const [best] = inOrderOfTime(good, own)
  if (!best) return undefined
  const { relative, variant, ran, error } = best
  process.stderr.write(`${contestant.name}: ${relative}, ${variant.words}\n`)
  return {
    contestant,
    words: `${relative}, ${variant.words}`,
    error,
    steps: ran.steps,
    crowd: own,
    run: () => variant.run(own, relative)!,
    times: contestant.people === undefined ? [] : [ran.milliseconds],
  }
}

/** Of settings of one method that with the fewest steps, since a step costs the same whatever was asked for. */
function fewestSteps(good: readonly Good[]): readonly Good[] {
  return good.filter(
    (one) => !good.some(({ variant, ran }) => sharesMethod(variant, one.variant) && ran.steps < one.ran.steps),
  )
}

function sharesMethod(one: Variant, other: Variant): boolean {
  return one.method !== undefined && one.method === other.method
}

/** The quickest first, by the best of several interleaved runs, so that chance decides less. */
function inOrderOfTime(all: readonly Good[], crowd: Crowd): readonly Good[] {
  const good = fewestSteps(all)
  if (good.length < 2) return good
  const timed = good.map((each) => ({ each, time: each.ran.milliseconds }))
  const quickest = Math.min(...timed.map(({ time }) => time)) * crowd.people.length
  const rounds = Math.min(MOST_CHOOSING, Math.ceil(CHOOSING / quickest))
  for (let round = 0; round < rounds; round++) {
    for (const one of timed) {
      const { variant, relative } = one.each
      one.time = Math.min(one.time, variant.run(crowd, relative)!.milliseconds)
    }
  }
  return timed.toSorted((a, b) => a.time - b.time).map(({ each }) => each)
}

interface Good {
  readonly relative: number
  readonly variant: Variant
  readonly ran: Ran
  readonly error: number
}

function loosest(variant: Variant, crowd: Crowd, truth: Ran): Good | undefined {
  const few = firstOf(crowd, SCREENED)
  for (const relative of TOLERANCES) {
    const screen = few.people.length < crowd.people.length ? variant.run(few, relative) : undefined
    if (few.people.length < crowd.people.length && !(screen && worstDensity(screen, truth) <= WANTED_ERROR)) continue
    const ran = variant.run(crowd, relative)
    const error = ran ? worstDensity(ran, truth) : Number.NaN
    if (ran && error <= WANTED_ERROR) return { relative, variant, ran, error }
  }
  return undefined
}

function runOnce({ run, crowd, times }: Entrant): void {
  const own = repeated(run, crowd)
  times.push(own.reduce((sum, time) => sum + time, 0) / own.length)
}

/** Milliseconds a person of one run, or of several where it is short. */
function repeated(run: () => Ran, { people }: Crowd): readonly number[] {
  const first = run().milliseconds
  const repeats = Math.min(MOST_REPEATS, Math.ceil(SHORTEST_RUN / (first * people.length)))
  return [first, ...Array.from({ length: repeats - 1 }, () => run().milliseconds)]
}

function rowOf({ contestant, words, error, steps, crowd, times }: Entrant, first: Entrant): Row {
  const { key, name } = contestant
  const typical = spreadOf(first.times).median
  const ratios = times.map((time, i) => time / (contestant.people === undefined ? first.times[i]! : typical))
  return {
    key,
    name,
    words,
    error,
    steps,
    people: crowd.people.length,
    milliseconds: spreadOf(times),
    ratio: spreadOf(ratios),
  }
}

function spreadOf(values: readonly number[]): Spread {
  const ordered = values.toSorted((a, b) => a - b)
  return { median: ordered[Math.floor(ordered.length / 2)]!, low: ordered[0]!, high: ordered.at(-1)! }
}

/** The contest as a table. */
export function tableOf({ rows, lost }: Contest): readonly string[] {
  const spread = ({ median, low, high }: Spread, digits: number): string =>
    `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`
  return [
    '| solver | people | ms a person, median (range) | steps a person | tolerance, absolute | worst error of density | times ours, median (range) |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, people, milliseconds, steps, words, error, ratio }) =>
        `| ${name} | ${people} | ${spread(milliseconds, 2)} | ${steps > 0 ? steps.toFixed(0) : ''} | ${words} | ${error.toExponential(1)} | ${spread(ratio, 1)} |`,
    ),
    ...lost.map((name) => `| ${name} | | did not reach the accuracy | | | | |`),
  ]
}

/** What is wanted, and whether it holds. */
export function verdicts({ rows }: Contest, wanted: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(wanted).map(([key, least]) => {
    const ratio = rows.find((row) => row.key === key)?.ratio.median
    if (ratio === undefined) return `${key}: ${least} times ours is wanted: not measured.`
    return `${key}: ${ratio.toFixed(1)} times ours; ${least} is wanted: ${ratio >= least ? 'met' : 'NOT MET'}.`
  })
}
