import type { Course, Limits, Outcome, Settings } from './course.ts'
import type { Bank, Lane } from './lane.ts'
import { Run } from './run.ts'
import { Stepper } from './stepper.ts'
import type { System } from './system.ts'

/**
 * Integrates a system through its stops.
 *
 * No step crosses a stop or a switch; each is met exactly, and the run goes on from there with a first step that
 * follows from what the last stop of its kind settled on.
 *
 * @param system - the system; its switches are set from the start state
 * @param course - times, start, stops, and what to save
 * @param settings - method and tolerance
 * @returns how the run ended and what it took
 *
 * Method: Hairer & Wanner (1996) Solving ODEs II, section IV.7; step control of section IV.8 (8.20), and its predictive
 * control where the error grows, with safety factor 0.9 and factors between 0.2 and 6, after a first step up to 10⁴.
 *
 * @example
 * const decay = denseSystem(1, (_t, y, out) => void (out[0] = -y[0]!))
 * const [start, saveAt] = [Float64Array.of(1), Float64Array.of(1)]
 * const tolerance = { relative: 1e-6, absolute: Float64Array.of(1e-6) }
 * let left = Number.NaN
 * const course = { from: 0, to: 1, start, stops: [], saveAt, save: (_i, _time, y) => void (left = y[0]!) }
 * integrate(decay, course, { method: rodas5p, tolerance }).kind // → 'complete'
 * left // ≈ 0.36788
 */
export function integrate(system: System, course: Course, settings: Settings): Outcome {
  const stepper = new Stepper(system, settings.method, settings.tolerance)
  const run = new Run(stepper, stepper, course, settings)
  for (let wants = run.begin(); wants; wants = run.judge()) stepper.attempt()
  return run.outcome!
}

/** One of many runs that share a bank. */
export interface Job<L extends Lane> {
  /** Makes the lane ready and tells its course; called when a lane is free. */
  start(lane: L): Course
  /** Told when the run has ended. */
  end(outcome: Outcome): void
}

/**
 * Runs many courses through a bank: each lane takes the next job when it is free.
 *
 * A run's result is the same in whichever lane it goes and whoever goes beside it.
 *
 * @param bank - the lanes
 * @param jobs - as many as there are; taken one by one
 * @param limits - how far each run may go
 *
 * @example
 * const tolerance = { relative: 1e-6, absolute: Float64Array.of(1e-6) }
 * const decay = denseSystem(1, (_t, y, out) => void (out[0] = -y[0]!))
 * const one = new Stepper(decay, rodas4, tolerance)
 * const [start, saveAt, left] = [Float64Array.of(1), Float64Array.of(1), []]
 * const course = { from: 0, to: 1, start, stops: [], saveAt, save: (_i, _time, y) => void left.push(y[0]!) }
 * const job = { start: () => course, end: () => undefined }
 * integrateAll({ lanes: [one], tolerance, attempt: () => one.attempt() }, [job, job], {})
 * left[1] // ≈ 0.36788
 */
export function integrateAll<L extends Lane>(bank: Bank<L>, jobs: Iterable<Job<L>>, limits: Limits): void {
  const waiting = jobs[Symbol.iterator]()
  const take = (lane: L): Place<L> | undefined => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const job = next.value
      const run = new Run(bank, lane, job.start(lane), limits)
      if (run.begin()) return { lane, job, run }
      job.end(run.outcome!)
    }
    return undefined
  }
  const places = bank.lanes.flatMap((lane) => take(lane) ?? [])
  while (places.length > 0) {
    bank.attempt()
    for (let i = places.length - 1; i >= 0; i--) {
      const { lane, job, run } = places[i]!
      if (run.judge()) continue
      job.end(run.outcome!)
      const next = take(lane)
      if (next) places[i] = next
      else places.splice(i, 1)
    }
  }
}

/** A lane, and whom it serves. */
interface Place<L extends Lane> {
  readonly lane: L
  readonly job: Job<L>
  readonly run: Run
}
