/**
 * Chance by counting: Philox4x32-10.
 *
 * Every draw is a pure function of (seed, subject, draw), so that a person's numbers do not depend on how many
 * people are drawn, in which order, or on how many workers.
 *
 * Source: Salmon, Moraes, Dror & Shaw (2011) Parallel random numbers: as easy as 1, 2, 3. SC'11, section 3.3
 * and the known-answer vectors of its Random123 library.
 */

const MULTIPLIER_A = 0xd2511f53
const MULTIPLIER_B = 0xcd9e8d57
const WEYL_A = 0x9e3779b9
const WEYL_B = 0xbb67ae85
const ROUNDS = 10

/**
 * One block of four 32-bit words.
 *
 * @param counter - four 32-bit words that name the draw
 * @param key - two 32-bit words that name the stream
 * @param out - receives four unsigned 32-bit words
 *
 * @example
 * const out = new Uint32Array(4)
 * philox(Uint32Array.of(0, 0, 0, 0), [0, 0], out)
 * out[0] // → 0x6627e8d5
 */
export function philox(counter: Uint32Array, key: readonly [number, number], out: Uint32Array): void {
  let [c0, c1, c2, c3] = [counter[0]!, counter[1]!, counter[2]!, counter[3]!]
  let [k0, k1] = key
  for (let round = 0; round < ROUNDS; round++) {
    const highA = highWord(MULTIPLIER_A, c0)
    const lowA = Math.imul(MULTIPLIER_A, c0)
    const highB = highWord(MULTIPLIER_B, c2)
    const lowB = Math.imul(MULTIPLIER_B, c2)
    c0 = highB ^ c1 ^ k0
    c1 = lowB
    c2 = highA ^ c3 ^ k1
    c3 = lowA
    k0 = (k0 + WEYL_A) | 0
    k1 = (k1 + WEYL_B) | 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** Upper 32 bits of the 64-bit product of two unsigned 32-bit words. */
function highWord(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = (middle & 0xffff) + aLow * bHigh
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) | 0
}

/** What chance decides: a kind of thing, and which one of its kind. */
export type Lot = readonly [kind: number, which: number]

/** A stream of numbers that belongs to one subject of one seeded run. */
export interface Stream {
  /** The next number, uniform on the open interval (0, 1), with 53 bits. */
  uniform(): number
}

/**
 * Opens the stream of one subject, or of one thing that chance decides for her.
 *
 * @param seed - whole number, 0 to 2^53 − 1, of the run
 * @param subject - whole number, 0 to 2^32 − 1
 * @param lot - what is decided: its kind and its number, whole numbers below 2^32; the first where it is not told
 * @returns the subject's own stream; two calls with equal arguments give equal numbers
 *
 * @example
 * stream(1, 0).uniform() === stream(1, 0).uniform() // → true
 */
export function stream(seed: number, subject: number, [kind, which]: Lot = [0, 0]): Stream {
  const key = [seed >>> 0, Math.floor(seed / 0x1_0000_0000) >>> 0] as const
  const counter = new Uint32Array([0, subject >>> 0, kind >>> 0, which >>> 0])
  const words = new Uint32Array(4)
  let used = 4
  return {
    uniform(): number {
      if (used === 4) {
        philox(counter, key, words)
        counter[0] = counter[0]! + 1
        used = 0
      }
      const high = words[used]! >>> 5
      const low = words[used + 1]! >>> 6
      used += 2
      return (high * 0x400_0000 + low + 0.5) / 0x20_0000_0000_0000
    },
  }
}
