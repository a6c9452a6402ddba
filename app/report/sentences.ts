import type { Forecast } from '../../src/body/simulate/index.ts'
import { chosenMonth, courseOf, toldRange } from './reading.ts'
import { monthAfter } from './words.ts'

/** Said on every view, as it stands. */
export const NO_REASON = 'Nothing on this page is a reason to stop anastrozole; it is here to prepare a conversation.'

/** How every forecast number is to be read. */
export const HOW_TO_READ =
  'Each forecast figure is the median of plausible courses; the range beside it holds 80 of 100 of them.'

/** From when changes count, and what the markers tell. */
export const CHANGES = 'Changes in % count from today. CTX tells how much bone is taken away, P1NP how much is built.'

/** How a chance of fracture is to be read. */
export const CHANCES =
  'Of 100 people alike, so many would break a bone by then; all others would not. Any bone counts, fingers and toes too. ' +
  'This is a research number of the model’s own, not FRAX; how often bones break differs from place to place.'

/** What a T-score is. */
export const T_SCORE =
  'A T-score compares bone density with that of women aged 20 to 30. A lower score means thinner bone.'

/** Where the three zones come from, and for whom they were made. */
export const ZONE_WORDS =
  'The zones are those of the World Health Organization, made for women after menopause and men from 50: ' +
  'low bone mass from −1.0 down, osteoporosis from −2.5 down.'

/** What the model has been held against. */
export const PURPOSE =
  'Osteon is research software and no medical device. It gives facts for a talk with a care team; it does not tell anybody what to do.'

/** Signs that belong to a care team. */
export const RED_FLAGS =
  'Sudden back pain, new bone pain, jaw pain or getting shorter: each is a reason to call the care team.'

/** Three short sentences that belong together: no loss is told without the other two. */
export interface Whole {
  readonly seen: string
  readonly helps: string
  readonly purpose: string
}

/**
 * The three sentences that open a forecast.
 *
 * @param forecast - the forecast
 * @returns what is expected as now, that it can be slowed, and what the medicine is for
 *
 * @example
 * wholeSentence(forecast).seen // → 'If things go on as now, …'
 */
export function wholeSentence(forecast: Forecast): Whole {
  const { plans, on, person } = forecast
  const month = chosenMonth(forecast)
  const [spine, hip] = ['tScore.lumbarSpine', 'tScore.totalHip'].map((name) =>
    toldRange(courseOf(plans[0]!, name), month),
  )
  const others = plans.length - 1
  return {
    seen: `If things go on as now, the hip T-score would most likely be ${hip!} in ${monthAfter(on, month)}, the spine ${spine!}.`,
    helps: `Bone loss can be slowed. ${othersWords(others)}`,
    purpose: person.facts.includes('early breast cancer')
      ? 'Anastrozole lowers the chance that breast cancer comes back.'
      : 'The medicine has its own purpose, which this page does not weigh.',
  }
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

function othersWords(others: number): string {
  if (others === 0) return 'A plan beside “as now” would show by how much.'
  const count = COUNTS[others] ?? String(others)
  return `${count} other ${others === 1 ? 'plan is' : 'plans are'} shown beside “as now”.`
}

/** Who the forecast is for, in one line. */
export function whoWords({ person }: Forecast): string {
  return `${person.sex === 'female' ? 'Woman' : 'Man'}, ${person.age}`
}

/** How the ensemble came about, in two sentences. */
export function ensembleWords({ draws, effectiveDraws, scans }: Forecast): string {
  const weighed =
    scans.length === 0
      ? 'No scan tells them apart.'
      : `Weighed by what was measured, they count as ${Math.round(effectiveDraws)}.`
  return `The model drew ${draws} plausible skeletons. ${weighed}`
}
