import type { Forecast } from '../../src/body/simulate/index.ts'

/** The first message to the worker: where its kernels are, and the first question. */
export interface Start {
  readonly base: string
  readonly first: Question
}

/** What the page asks of the worker: a forecast in which zoledronic acid begins after some months. */
export interface Question {
  readonly wait: number
  readonly draws: number
}

/** What the worker says. */
export interface Answer {
  readonly question: Question
  readonly forecast: Forecast
  /** Milliseconds from the question to the answer. */
  readonly took: number
}
