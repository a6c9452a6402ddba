import type { Advice, PlanAdvice, ToldVerdict } from '../../src/clinic/care/index.ts'
import type { Due } from '../../src/clinic/monitoring/index.ts'
import { fact, factWords } from '../../src/clinic/sentences/index.ts'
import type { Sentence } from '../../src/clinic/sentences/index.ts'
import { dateWords } from './words.ts'

/** How verdicts are to be read. */
export const SIDE_BY_SIDE = fact(
  'Every guideline answers by its own lines, and none is averaged with another. Where they differ, that is how the evidence stands.',
  'clinical guidance 1.0',
)

/** What gates are. */
export const GATES = fact(
  'What speaks against a medicine, or belongs before it, by the labels of the medicines.',
  'clinical guidance 1.7 and 1.8',
)

/** Where a medicine stands, in plain words. */
export const GATE_STATES = {
  open: 'nothing known speaks against it',
  closed: 'a rule speaks against it',
  'cannot tell': 'not enough is known to tell',
} as const

/** Of a plan without medicines. */
export const NO_MEDICINE = fact('No medicine of which these rules speak is told here.', 'medications')

/** What a plan that is closed is shown without. */
export const WITHOUT_NUMBERS = fact(
  'This plan is shown without numbers, because a rule speaks against it.',
  'clinical guidance 1.7 and 1.8',
)

/** How the schedule counts. */
export const BY_CALENDAR = fact(
  'Months are those of the calendar. Dates come from the record and the plan.',
  'clinical guidance 1.10',
)

/** What trials can say of one person. */
export const IN_TRIALS = fact(
  'Numbers of people in published trials, with and without the medicine. They are research, and not about one person.',
  'data/evidence.csv',
)

/** Verdicts that say something of this person, and those made for others. */
export function spoken({ verdicts }: Advice): readonly ToldVerdict[] {
  return verdicts.filter(({ stand }) => stand !== 'notApplicable' && stand !== 'silent')
}

/** Names of guidelines none of whose tables is made for such a person, or that say nothing. */
export function unspoken(advice: Advice): readonly ToldVerdict[] {
  return advice.verdicts.filter((verdict) => !spoken(advice).includes(verdict))
}

/** Verdicts of one topic beside each other, topics in the order in which they first come. */
export function byTopic(verdicts: readonly ToldVerdict[]): readonly ToldVerdict[] {
  return [...Map.groupBy(verdicts, ({ topic }) => topic).values()].flat()
}

/** What a verdict rests on in the record, in words; nothing where it rests on nothing. */
export function basisOf({ explanation }: ToldVerdict): string | undefined {
  return explanation.find((line) => line.startsWith('Read in the record:'))
}

/** The facts that a verdict waits for, in one line; nothing where it waits for none. */
export function waitsFor({ missing }: ToldVerdict): string | undefined {
  return missing.length === 0 ? undefined : `Waits for: ${missing.map(({ fact: path }) => factWords(path)).join(', ')}.`
}

/** When the next scan comes, in words. */
export function rescanWords(rescan: readonly string[]): string {
  return rescan
    .join(' to ')
    .replaceAll(/(\d+) mo\b/g, '$1 months')
    .replace(/months to (\d+) months/, 'to $1 months')
}

/** What must be told with the verdicts, each guideline's once. */
export function noticesOf(advice: Advice): readonly string[] {
  return [
    ...new Set(
      spoken(advice).flatMap(({ name, notices }) =>
        notices.map((notice) => `${name}: ${notice.replace(/;? it must be read before anybody is advised/, '')}`),
      ),
    ),
  ]
}

/** When something is due, in calm words. */
export function whenWords({ due, latest, status }: Due): string {
  const window = `${dateWords(due)}${latest === undefined ? '' : ` to ${dateWords(latest)}`}`
  return `${window}${{ overdue: ', a date that has passed', due: ', now', coming: '' }[status]}`
}

/** When something is due, what it is and why, in one line. */
export function dueWords(due: Due): string {
  return `${whenWords(due)}: ${due.what}. ${due.why}`
}

/** Everything that is said of one plan. */
function saidOfPlan({ gates, effects, exit }: PlanAdvice): readonly Sentence[] {
  return [...gates.flatMap(({ sentences }) => sentences), ...effects, ...exit]
}

/**
 * Every sentence that the views of an advice show, for the lint.
 *
 * @param advice - the advice
 * @returns sentences of the five kinds, each with its source
 */
export function saidInAdvice(advice: Advice): readonly Sentence[] {
  return [
    SIDE_BY_SIDE,
    GATES,
    NO_MEDICINE,
    WITHOUT_NUMBERS,
    BY_CALENDAR,
    IN_TRIALS,
    ...advice.verdicts.map(({ sentence }) => sentence),
    ...advice.disagreements,
    ...advice.medicines.flatMap(({ sentences }) => sentences),
    ...advice.plans.flatMap(saidOfPlan),
    ...advice.plans.flatMap(({ schedule }) => schedule.map(({ why, source }) => fact(why, source))),
    ...advice.scans.sentences,
    ...advice.risk.sentences,
    ...advice.living.flatMap(({ sentences }) => sentences),
    ...advice.questions,
    ...advice.remarks,
  ]
}
