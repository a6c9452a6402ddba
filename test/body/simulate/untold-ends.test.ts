import { describe, expect, it } from 'vitest'

import { simulate } from '../../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'

const TODAY = '2026-01-01'
const YEAR = 365.25
const nothingMore = readPlan({ osteon: 'plan/1', name: 'as now', items: [] })

/** Change of a signal since today, a number a year, in a woman of 64 whose drug began a year and a half ago. */
function course(drug: object, outcome: string): Float64Array {
  const person = readPerson({
    osteon: 'person/1',
    sex: 'female',
    age: '64 a',
    medications: [{ from: '2024-07-01', ...drug }],
  })
  const { outcomes } = simulate(person, nothingMore, { on: TODAY, until: 10 * YEAR, every: YEAR, outcomes: [outcome] })
  return outcomes[0]!.values
}

describe('a drug of which no end is told', () => {
  it('goes on as now where it has no usual end, so that no rebound is shown that nobody spoke of', () => {
    const denosumab = { agent: 'denosumab', dose: '60 mg', every: '6 mo' }
    const [untold, ended] = [denosumab, { ...denosumab, to: '2029-07-01' }].map((drug) =>
      course(drug, 'bmd.lumbarSpine'),
    )
    expect(Math.min(...untold!)).toBe(0)
    expect(untold!.at(-1)!).toBeGreaterThan(untold![3]!)
    expect(ended!.at(-1)!).toBeLessThan(ended![3]! - 3)
  })

  it('ends with its usual time where it has one: an inhibitor after five years, a builder after two', () => {
    const estradiol = course({ agent: 'letrozole', dose: '2.5 mg', every: '1 d' }, 'estradiol')
    expect(estradiol[3]!).toBeLessThan(50)
    expect(estradiol[4]!).toBeGreaterThan(300)
    const built = course({ agent: 'teriparatide', dose: '20 ug', every: '1 d' }, 'p1np')
    expect(built[1]!).toBeLessThan(-30)
  })
})
