import type { Forecast } from '../../src/body/simulate/index.ts'
import { expectation, fact, factWords, noReason, purposeOf } from '../../src/clinic/sentences/index.ts'
import type { ForecastSentence, Sentence } from '../../src/clinic/sentences/index.ts'
import type { Site } from '../../src/person/index.ts'
import { percent, rangeWords } from './numbers.ts'
import { chosenMonth, courseOf, readingAt, toldMonths, toldRange, toldSites } from './reading.ts'
import { capital, monthAfter, planLetter, spanWords } from './words.ts'

const VIEW = 'how this view is made'
const MODEL = 'the model; osteon explain leads to the source of every number'
const WHO = 'definition of the World Health Organization (clinical guidance 2.4)'

/** How every forecast number is to be read. */
export const HOW_TO_READ = fact(
  'Each forecast figure is the median of plausible courses; the range beside it holds 80 of 100 of them.',
  VIEW,
)

/** From when changes count, and what the markers tell. */
export const CHANGES = fact(
  'Changes in % count from today. CTX tells how much bone is taken away, P1NP how much is built.',
  VIEW,
)

/** How a chance of fracture is to be read. */
export const CHANCES = fact(
  'Of 100 people alike, so many would break a bone by then; all others would not. Any bone counts, fingers and toes too. ' +
    'This is a research number of the model’s own, not FRAX; how often bones break differs from place to place.',
  'src/body/fracture; osteon explain leads to the source of every number',
)

/** What a T-score is. */
export const T_SCORE = fact(
  'A T-score compares bone density with that of women aged 20 to 30. A lower score means thinner bone.',
  WHO,
)

/** Where the three zones come from, and for whom they were made. */
export const ZONE_WORDS = fact(
  'The zones are those of the World Health Organization, made for women after menopause and men from 50: ' +
    'low bone mass from −1.0 down, osteoporosis from −2.5 down.',
  WHO,
)

/** What the model has been held against. */
export const PURPOSE = fact(
  'Osteon is research software and no medical device. It gives facts for a talk with a care team; it does not tell anybody what to do.',
  'the purpose of this view',
)

/** Signs that belong to a care team. */
export const RED_FLAGS = fact(
  'Sudden back pain, new bone pain, jaw pain or getting shorter: each is a reason to call the care team.',
  'screens, section 4',
)

/** What the ruler of a site shows. */
export const RULER = fact(
  'Each dot is one scan. The line through it shows how far a repeat scan could differ: 95 of 100 would fall inside. ' +
    'The bracket is what the model makes of it today: it holds 80 of 100 plausible values.',
  VIEW,
)

/** Where no scan of a site is known. */
export const UNSCANNED = fact('No scan is known. The range is that of people like this.', VIEW)

/** No loss is told without it. */
export const SLOWED = fact('Bone loss can be slowed.', 'the trials of data/evidence.csv; osteon validate tells them')

/** How the lines, the bands and the brackets of a chart are to be read. */
export const CHART = {
  lines: fact('Each faint line is one way it could go for somebody like this.', VIEW),
  bands: fact('The darker band holds 80 of 100 plausible courses, the paler one 95.', VIEW),
  bracket: fact('The bracket holds 80 of 100.', VIEW),
  apart: fact('No scan is known, so the lines begin far apart.', VIEW),
  blood: fact('Each band holds 80 of 100 plausible courses.', VIEW),
  text: fact('The dotted area holds 80 of 100 plausible courses. Dots across mark −1.0 and −2.5.', VIEW),
} as const

/** That nothing was filled in silently. */
export const FILLED_IN = fact(
  'Nothing was filled in silently. A fact that is told makes the ranges truer.',
  'the list of missing facts',
)

/** What the model is worth. */
export const WORTH = fact(
  'The model is compared with published trials, in groups of people. Nobody’s own future has been checked against it.',
  'docs/validation.md',
)

/** Three short sentences that belong together: no loss is told without the other two. */
export interface Whole {
  readonly seen: Sentence
  readonly helps: Sentence
  readonly purpose: Sentence
}

/**
 * The three sentences that open a forecast.
 *
 * @param forecast - the forecast
 * @returns what is expected as now, that it can be slowed, and what the medicine is for
 *
 * @example
 * wholeSentence(forecast).seen.text // → 'If things go on as now, …'
 */
export function wholeSentence(forecast: Forecast): Whole {
  const { plans, on, person } = forecast
  const month = chosenMonth(forecast)
  const [spine, hip] = ['tScore.lumbarSpine', 'tScore.totalHip'].map((name) =>
    toldRange(courseOf(plans[0]!, name), month),
  )
  const seen = `If things go on as now, the hip T-score would most likely be ${hip!} in ${monthAfter(on, month)}, the spine ${spine!}.`
  return {
    seen: expectation(seen, MODEL, populationOf(forecast)),
    helps: fact(`${SLOWED.text} ${othersWords(plans.length - 1)}`, SLOWED.source),
    purpose: purposeOf(person),
  }
}

/** Of whom the ranges speak. */
function populationOf({ person, scans }: Forecast): string {
  const who = person.sex === 'female' ? 'women' : 'men'
  return `${who} alike in age and history${scans.length === 0 ? '' : ', weighed by these scans'}`
}

/** What the model expects of a site at a month, as now. */
export function siteExpectation(forecast: Forecast, site: Site, month: number): ForecastSentence {
  const range = toldRange(courseOf(forecast.plans[0]!, `tScore.${site}`), month)
  const text = `If things go on as now, the T-score would most likely be ${range} in ${monthAfter(forecast.on, month)}.`
  return expectation(text, MODEL, populationOf(forecast))
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

function othersWords(others: number): string {
  if (others === 0) return 'A plan beside “as now” would show by how much.'
  const count = COUNTS[others] ?? String(others)
  return `${count} other ${others === 1 ? 'plan is' : 'plans are'} shown beside “as now”.`
}

/** Plans whose ranges overlap are never ranked. */
export function notRanked(forecast: Forecast): Sentence {
  if (forecast.plans.length < 2) return fact('One course alone is never sure: the range is the forecast.', VIEW)
  const month = toldMonths(forecast).at(-1)!
  const ranges = forecast.plans.map((plan, i) => {
    const { range80 } = readingAt(courseOf(plan, 'bmd.totalHip'), month)
    return `${planLetter(i)} ${rangeWords(range80, percent)} %`
  })
  const told = `Change of hip density after ${spanWords(month)}, 80 of 100 courses: ${ranges.join('; ')}.`
  const text = `${told} Where ranges overlap, the plans cannot be told apart for one person.`
  return expectation(text, MODEL, populationOf(forecast))
}

/** A fact that is not known, and what was used instead. */
export function standInSentence({ fact: path, standIn, source }: Forecast['missing'][number]): Sentence {
  return fact(`${factNames(path)}: not known. Used instead: ${standIn}. Source: ${source}.`, source)
}

/** A fact in words, and its path in the document where that says it in another way. */
export function factNames(path: string): string {
  const words = factWords(path)
  return words === path ? capital(words) : `${capital(words)} (${path})`
}

/** Who the forecast is for, in one line. */
export function whoWords({ person }: Forecast): string {
  return `${person.sex === 'female' ? 'Woman' : 'Man'}, ${person.age}`
}

/** How the ensemble came about, in two sentences. */
export function ensembleWords({ draws, effectiveDraws, scans }: Forecast): Sentence {
  const weighed =
    scans.length === 0
      ? 'No scan tells them apart.'
      : `Weighed by what was measured, they count as ${Math.round(effectiveDraws)}.`
  return fact(`The model drew ${draws} plausible skeletons. ${weighed}`, 'docs/decisions/0005-forecast.md')
}

/**
 * Every sentence that the views of a forecast show, for the lint.
 *
 * @param forecast - the forecast
 * @returns sentences of the five kinds, each with its source
 */
export function saidIn(forecast: Forecast): readonly Sentence[] {
  const months = toldMonths(forecast).filter((month) => month > 0)
  const fixed = [
    noReason(forecast.person.medicines),
    HOW_TO_READ,
    CHANGES,
    CHANCES,
    T_SCORE,
    ZONE_WORDS,
    PURPOSE,
    RED_FLAGS,
    RULER,
    UNSCANNED,
    SLOWED,
  ]
  return [
    ...fixed,
    FILLED_IN,
    WORTH,
    ...Object.values(CHART),
    ...Object.values(wholeSentence(forecast)),
    ensembleWords(forecast),
    notRanked(forecast),
    ...toldSites(forecast).flatMap((site) => months.map((month) => siteExpectation(forecast, site, month))),
    ...forecast.missing.map(standInSentence),
    ...forecast.remarks.map((remark) => fact(remark, 'remarks of the forecast')),
  ]
}
