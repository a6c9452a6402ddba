import type { Person, Site } from '../../person/index.ts'
import type { Subject, Treatment } from './subject.ts'

/** Everything that is known of one person's run, for outcomes that follow from the whole of it. */
export interface SubjectCourse {
  readonly person: Person
  readonly subject: Subject
  readonly treatments: readonly Treatment[]
  /** Days at which the course is told, ascending from 0, never more than `everyDays` of the outcome apart. */
  readonly days: Float64Array
  /** True T-score at a site, by place in `days`. */
  readonly tScore: (site: Site, place: number) => number
  /** A signal or state of the model in coherent units, by place in `days`. */
  readonly quantity: (name: string, place: number) => number
  /** A number between 0 and 1 that chance has drawn for this person and outcome. */
  readonly chance: number
}

/** How an outcome follows from a whole course. */
export interface WholeReading {
  /** Longest distance between the days at which the course must be told. */
  readonly everyDays: number
  /** Signals and states of the model that are read. */
  readonly reads: readonly string[]
  /** One value per day of the course. */
  readonly tell: (course: SubjectCourse) => ArrayLike<number>
}
