import { describe, expect, it } from 'vitest'

import { denseSystem, integrate, rodas4, rodas5p, steadyState } from '../../../src/engine/solve/index.ts'
import type { Course, Stop, System } from '../../../src/engine/solve/index.ts'

const decay = denseSystem(1, (_time, y, out) => {
  out[0] = -y[0]!
})
const tight = { method: rodas5p, tolerance: { relative: 1e-10, absolute: Float64Array.of(1e-12) } }

function course(parts: Partial<Course> & Pick<Course, 'to'>): { course: Course; saved: number[] } {
  const saved: number[] = []
  return {
    saved,
    course: {
      from: 0,
      start: Float64Array.of(1),
      stops: [],
      saveAt: new Float64Array(0),
      save: (_index, _time, y) => saved.push(y[0]!),
      ...parts,
    },
  }
}

const dose = (time: number): Stop => ({
  time,
  kind: 'dose',
  apply: (y) => {
    y[0] = y[0]! + 1
  },
})

describe('integrating through stops', () => {
  it('shows the state before a dose at the time of the dose', () => {
    const { course: c, saved } = course({ to: 2, stops: [dose(0), dose(1)], saveAt: Float64Array.of(0, 1, 2) })
    expect(integrate(decay, c, tight).kind).toBe('complete')
    const beforeSecond = 2 * Math.exp(-1)
    expect(saved[0]).toBe(1)
    expect(saved[1]).toBeCloseTo(beforeSecond, 9)
    expect(saved[2]).toBeCloseTo((beforeSecond + 1) * Math.exp(-1), 9)
  })

  it('applies several stops of one time in their order', () => {
    const double: Stop = { time: 1, kind: 'double', apply: (y) => y.set([2 * y[0]!]) }
    const { course: c, saved } = course({ to: 1, stops: [dose(1), double], saveAt: Float64Array.of(1) })
    integrate(decay, c, tight)
    expect(saved[0]).toBeCloseTo(Math.exp(-1), 9)
  })

  it('gives the same end in one run and in two halves', () => {
    const whole = course({ to: 2, saveAt: Float64Array.of(2) })
    integrate(decay, whole.course, tight)
    const first = course({ to: 1, saveAt: Float64Array.of(1) })
    integrate(decay, first.course, tight)
    const second = course({ from: 1, to: 2, start: Float64Array.from(first.saved), saveAt: Float64Array.of(2) })
    integrate(decay, second.course, tight)
    expect(second.saved[0]).toBeCloseTo(whole.saved[0]!, 10)
  })

  it('gives the same bytes when it is run again', () => {
    const runs = [0, 1].map(() => {
      const { course: c, saved } = course({ to: 3, stops: [dose(1)], saveAt: Float64Array.of(0.5, 3) })
      integrate(decay, c, tight)
      return saved
    })
    expect(runs[0]).toEqual(runs[1])
  })
})

/** y' = 1 below the threshold and 3 above it: a jump that the solver must meet. */
function jumping(threshold: number): System {
  const plain = denseSystem(1, (_time, _y, out) => {
    out[0] = system.mode[0] === 1 ? 3 : 1
  })
  const system: System = {
    ...plain,
    switches: 1,
    mode: new Uint8Array(1),
    crossings: (_time, y, out) => {
      out[0] = (y[0]! - threshold) / (Math.abs(y[0]!) + threshold)
    },
  }
  return system
}

describe('a switch', () => {
  it('is met exactly, so that the solution on both sides is exact', () => {
    const { course: c, saved } = course({ to: 3, start: Float64Array.of(0), saveAt: Float64Array.of(1, 2, 3) })
    const outcome = integrate(jumping(1.5), c, tight)
    expect(outcome).toMatchObject({ kind: 'complete', crossings: 1 })
    expect(saved[0]).toBeCloseTo(1, 12)
    expect(saved[1]).toBeCloseTo(1.5 + 3 * 0.5, 11)
    expect(saved[2]).toBeCloseTo(1.5 + 3 * 1.5, 11)
  })
})

describe('a solver that cannot go on', () => {
  it('says on which day and why when the solution explodes', () => {
    const explosion = denseSystem(1, (_time, y, out) => {
      out[0] = y[0]! * y[0]!
    })
    const { course: c } = course({ to: 2 })
    const outcome = integrate(explosion, c, { ...tight, mostSteps: 10_000 })
    expect(outcome.kind).toBe('stopped')
    expect(outcome).toMatchObject({ kind: 'stopped', at: expect.closeTo(1, 3) as number })
  })

  it('says so when the equations give no number', () => {
    const nonsense = denseSystem(1, (time, _y, out) => {
      out[0] = time > 1 ? Number.NaN : 0
    })
    const { course: c, saved } = course({ to: 2, saveAt: Float64Array.of(0.5, 2) })
    expect(integrate(nonsense, c, tight)).toMatchObject({ kind: 'stopped', reason: 'the equations gave no number' })
    expect(saved).toEqual([1])
  })

  it('says so when it takes too many steps', () => {
    const { course: c } = course({ to: 1 })
    expect(integrate(decay, c, { ...tight, mostSteps: 3 })).toMatchObject({ reason: 'too many steps' })
  })
})

describe('rest', () => {
  it('is found without running, from far away', () => {
    const target = denseSystem(2, (_time, y, out) => {
      out[0] = 4 - y[0]! * y[0]!
      out[1] = y[0]! - 3 * y[1]!
    })
    const rest = steadyState(target, Float64Array.of(30, -5), { scale: Float64Array.of(1, 1), firstStep: 0.1 })
    expect(rest.kind).toBe('resting')
    expect([...rest.y]).toEqual([expect.closeTo(2, 12), expect.closeTo(2 / 3, 12)])
  })

  it('leaves a running total where it is', () => {
    const rest = steadyState(
      denseSystem(2, (_time, y, out) => {
        out[0] = 1 - y[0]!
        out[1] = 0
      }),
      Float64Array.of(0, 7),
      { scale: Float64Array.of(1, 1), firstStep: 1 },
    )
    expect([...rest.y]).toEqual([expect.closeTo(1, 12), 7])
  })

  it('says what is left moving where there is none', () => {
    const runaway = denseSystem(1, (_time, _y, out) => {
      out[0] = 1
    })
    const rest = steadyState(runaway, Float64Array.of(0), { scale: Float64Array.of(1), firstStep: 1, mostSteps: 20 })
    expect(rest).toMatchObject({ kind: 'not found', fastest: 1 })
  })

  it('agrees between methods of integration and search', () => {
    const { course: c, saved } = course({ to: 60, saveAt: Float64Array.of(60) })
    const pulled = denseSystem(1, (_time, y, out) => {
      out[0] = 2 - y[0]!
    })
    integrate(pulled, c, { method: rodas4, tolerance: { relative: 1e-8, absolute: Float64Array.of(1e-10) } })
    const rest = steadyState(pulled, Float64Array.of(1), { scale: Float64Array.of(1), firstStep: 1 })
    expect(saved[0]).toBeCloseTo(rest.y[0]!, 7)
  })
})
