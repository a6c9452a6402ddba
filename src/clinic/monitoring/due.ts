import { addMonths, dayNumber } from '../../person/index.ts'
import type { IsoDate } from '../../person/index.ts'

/** Something that is due on a date. */
export interface Due {
  /** Short name, such as `scan` or `dose:denosumab`. */
  readonly id: string
  readonly kind: 'scan' | 'blood' | 'dental' | 'dose' | 'review'
  /** In words, such as "Bone scan (DXA) of spine and hip". */
  readonly what: string
  readonly due: IsoDate
  /** Last day of the window, where there is one. */
  readonly latest?: IsoDate
  readonly status: 'overdue' | 'due' | 'coming'
  /** One sentence: why then. */
  readonly why: string
  /** Where the rule stands. */
  readonly source: string
  /** Whether the rule was read in a source, or is recalled and waits for a clinician's sign-off. */
  readonly basis: 'read' | 'recalled'
}

/** Where most of the schedule comes from. */
const MONITORING = 'clinical guidance 1.10'

type Told = Omit<Due, 'status' | 'source' | 'basis'> & Partial<Pick<Due, 'source' | 'basis'>>

/** Something due, judged on a day: overdue once its window is over, due from a month before. */
export function dueOn(on: IsoDate, { source = MONITORING, basis = 'recalled', ...told }: Told): Due {
  const today = dayNumber('on', on)
  const end = dayNumber('due', told.latest ?? told.due)
  const soon = dayNumber('due', told.due) <= dayNumber('on', addMonths(on, 1))
  return { ...told, status: end < today ? 'overdue' : soon ? 'due' : 'coming', source, basis }
}

/** The later of two dates. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return dayNumber('a', a) >= dayNumber('b', b) ? a : b
}
