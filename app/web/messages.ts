import type { Forecast } from '../../src/body/simulate/index.ts'

/** The first message to the worker: where its kernels are, and the first question. */
export interface Start {
  readonly base: string
  readonly first: Question
}

/** What the page asks of the worker: a forecast as now and under plans. */
export interface Question {
  /** By what the page knows the question. */
  readonly tag: number
  /** Documents plan/1. */
  readonly plans: readonly unknown[]
  readonly draws: number
  readonly seed: number
}

/** What the worker says. */
export interface Answer {
  readonly question: Question
  readonly forecast: Forecast
  /** Milliseconds from the question to the answer. */
  readonly took: number
}
