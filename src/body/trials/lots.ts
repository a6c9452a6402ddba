import { normalQuantile, stream } from '../../engine/arithmetic/index.ts'
import type { Stream } from '../../engine/arithmetic/index.ts'

/** Whose chance it is: the seed of the trial and the number of the subject. */
export interface Whose {
  readonly seed: number
  readonly index: number
}

/**
 * The stream of one thing that chance decides for a subject, such as the scan of her spine on one day.
 *
 * Each thing has a stream of its own, found by its name and number. What is asked beside it, in which order and in
 * which arm, therefore changes nothing: the same subject meets the same chance in every arm.
 *
 * @param subject - whose chance
 * @param name - what is decided
 * @param which - which one of its kind, a whole number from 0 below 2^32
 * @returns the stream
 *
 * Method: Philox counters (Salmon 2011), the name as a 32-bit FNV-1a hash (Fowler, Noll & Vo).
 *
 * @example
 * lotOf({ seed: 1, index: 0 }, 'enrolment', 0).uniform()
 */
export function lotOf({ seed, index }: Whose, name: string, which: number): Stream {
  return stream(seed, index, [hashOf(name), which])
}

/** A standard normal number for one thing that chance decides. */
export function normalLot(subject: Whose, name: string, which: number): number {
  return normalQuantile(lotOf(subject, name, which).uniform())
}

const [FNV_START, FNV_PRIME] = [0x811c9dc5, 0x01000193]

function hashOf(name: string): number {
  let hash = FNV_START
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, FNV_PRIME)
  return hash >>> 0
}

const HOURS_PER_DAY = 24

/** The number of an hour of a trial: what happens within one hour is one thing. */
export function hourOf(day: number): number {
  return Math.round(day * HOURS_PER_DAY) >>> 0
}
