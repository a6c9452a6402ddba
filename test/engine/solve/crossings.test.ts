import { describe, expect, it } from 'vitest'

import { Stepper, denseSystem, integrateAll, ros4 } from '../../../src/engine/solve/index.ts'
import type { Outcome, Stop, System } from '../../../src/engine/solve/index.ts'

/** Rates of loss above and below the threshold, a day. */
const [FAST, SLOW] = [3, 0.5]

/** What is lost faster above 1 than below: a jump of the rates after every dose. */
function lossy(): System {
  const plain = denseSystem(1, (_time, y, out) => {
    out[0] = -(system.mode[0] === 1 ? FAST : SLOW) * y[0]!
  })
  const system: System = {
    ...plain,
    switches: 1,
    mode: new Uint8Array(1),
    crossings: (_time, y, out) => {
      out[0] = (y[0]! - 1) / (Math.abs(y[0]!) + 1)
    },
  }
  return system
}

/** What is left after a time of loss, in closed form. */
function leftOf(amount: number, days: number): number {
  const above = amount > 1 ? Math.log(amount) / FAST : 0
  return days <= above ? amount * Math.exp(-FAST * days) : Math.min(amount, 1) * Math.exp(-SLOW * (days - above))
}

interface Told {
  readonly outcome: Outcome
  readonly attempts: number
  /** Largest relative difference from the closed form, before any dose and at the end. */
  readonly worst: number
}

/** Gives doses a day apart and compares what is left with what must be. */
function run(doses: readonly number[], relative: number): Told {
  const stepper = new Stepper(lossy(), ros4, { relative, absolute: Float64Array.of(relative * 1e-3) })
  const stops = doses.map((dose, time): Stop => ({ time, kind: 'dose', apply: (y) => y.set([y[0]! + dose]) }))
  const expected = doses.reduce<number[]>((left, dose) => [...left, leftOf(left.at(-1)! + dose, 1)], [0.1])
  let [attempts, worst] = [0, 0]
  let outcome: Outcome | undefined
  const bank = {
    method: ros4,
    tolerance: stepper.tolerance,
    lanes: [stepper],
    attempt: () => {
      attempts++
      stepper.attempt()
    },
  }
  const course = {
    from: 0,
    to: doses.length,
    start: Float64Array.of(0.1),
    stops,
    saveAt: Float64Array.from({ length: doses.length + 1 }, (_unused, day) => day),
    save: (day: number, _time: number, y: Float64Array) => {
      worst = Math.max(worst, Math.abs(y[0]! / expected[day]! - 1))
    },
  }
  integrateAll(bank, [{ start: () => course, end: (ended) => void (outcome = ended) }], {})
  return { outcome: outcome!, attempts, worst }
}

const ALIKE = Array.from({ length: 100 }, () => 4)
/** Doses of all sizes, and some after which nothing crosses. */
const UNALIKE = Array.from({ length: 100 }, (_unused, i) => 3 + 2.9 * Math.sin(i * i))

describe('crossings after doses', () => {
  it('are met wherever they come, after doses that are alike and after doses that are not', () => {
    for (const doses of [ALIKE, UNALIKE]) {
      const { outcome, worst } = run(doses, 1e-6)
      expect(outcome.kind).toBe('complete')
      expect(worst).toBeLessThan(1e-5)
    }
  })

  it('are all found where doses are unlike', () => {
    let left = 0.1
    const crossings = UNALIKE.filter((dose) => {
      const full = left + dose
      left = leftOf(full, 1)
      return full > 1 && left < 1
    }).length
    expect(crossings).toBeGreaterThan(50)
    expect(crossings).toBeLessThan(UNALIKE.length)
    expect(run(UNALIKE, 1e-6).outcome.crossings).toBe(crossings)
  })

  it('cost hardly an attempt more than there are steps once doses have been alike for long', () => {
    const { outcome, attempts } = run(ALIKE, 1e-4)
    expect(outcome.crossings).toBe(ALIKE.length)
    expect(attempts - outcome.accepted - outcome.rejected).toBeLessThan(0.2 * outcome.crossings)
  })
})
