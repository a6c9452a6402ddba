import { describe, expect, it } from 'vitest'

import { rodas4, rodas5p, ros4 } from '../../../src/engine/solve/index.ts'
import { brusselator, hires, pollution, rober, vdpol } from './problems.ts'
import { correctDigits, solved } from './run.ts'

describe('stiff reference problems', () => {
  it.each(
    [ros4, rodas4, rodas5p].flatMap((method) =>
      [hires, rober, vdpol, pollution].map((problem) => ({ method, problem })),
    ),
  )('$method.name gets seven digits of $problem.name at a relative tolerance of 1e-8', ({ method, problem }) => {
    const { end, outcome } = solved(problem, method, 1e-8)
    expect(outcome.kind).toBe('complete')
    expect(correctDigits(end, problem.truth)).toBeGreaterThanOrEqual(7)
  })

  it.each([ros4, rodas4, rodas5p])(
    '$name gets seven digits of the Brusselator, held against another method at 1e-12',
    (method) => {
      const other = method === rodas5p ? rodas4 : rodas5p
      const truth = solved(brusselator, other, other === rodas4 ? 1e-11 : 1e-12).end
      expect(correctDigits(solved(brusselator, method, 1e-8).end, truth)).toBeGreaterThanOrEqual(7)
    },
  )

  it.each([ros4, rodas4, rodas5p])('$name errs less as the tolerance falls from 1e-4 to 1e-10', (method) => {
    const digits = [1e-4, 1e-6, 1e-8, 1e-10].map((relative) =>
      correctDigits(solved(hires, method, relative).end, hires.truth),
    )
    expect(digits).toEqual(digits.toSorted((a, b) => a - b))
  })
})
