import { describe, expect, it } from 'vitest'

import { forecast } from '../../../src/body/simulate/index.ts'
import type { Forecast, OutcomeCourse } from '../../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'

const OPTIONS = { on: '2026-01-01', years: 3, draws: 40, seed: 1 }

function forecastFor(facts: object, plans: readonly object[] = []): Forecast {
  const person = readPerson({ osteon: 'person/1', sex: 'female', age: '64 a', ...facts })
  return forecast(
    person,
    plans.map((items, i) => readPlan({ osteon: 'plan/1', name: `plan ${i}`, items }, 'plan')),
    OPTIONS,
  )
}

function courseOf({ plans }: Forecast, plan: number, outcome: string): OutcomeCourse {
  return plans[plan]!.outcomes.find((course) => course.outcome === outcome)!
}

const denosumab = { agent: 'denosumab', dose: '60 mg', every: '6 mo', to: '24 mo' }
const alendronate = { agent: 'alendronic-acid', dose: '70 mg', every: '1 wk', from: '24 mo' }

describe('a forecast', () => {
  it.each(['Hologic Horizon', 'GE Lunar iDXA'])('begins at the T-score that was measured, on a %s too', (device) => {
    const scan = { date: '2026-01-01', device, lumbarSpine: { tScore: -1.6 }, totalHip: { tScore: -1.2 } }
    const told = forecastFor({ scans: [scan] })
    expect(courseOf(told, 0, 'tScore.lumbarSpine').median[0]).toBeCloseTo(-1.6, 0)
    expect(courseOf(told, 0, 'tScore.totalHip').median[0]).toBeCloseTo(-1.2, 0)
  })

  it('is wider under two bone drugs than under the first alone, by what two models differ, and says so', () => {
    const told = forecastFor({}, [[denosumab], [denosumab, alendronate]])
    expect(told.plans.map(({ secondModel }) => secondModel !== undefined)).toEqual([false, false, true])
    const width = (plan: number): number => {
      const { low80, high80 } = courseOf(told, plan, 'bmd.totalHip')
      return high80[4]! - low80[4]!
    }
    // until the second drug begins the two plans are one treatment
    expect(courseOf(told, 2, 'bmd.totalHip').median[4]).toBeCloseTo(courseOf(told, 1, 'bmd.totalHip').median[4]!, 6)
    expect(width(2)).toBeGreaterThan(width(1))
    expect(told.remarks.filter((remark) => remark.startsWith('Two models differ'))).toHaveLength(1)
  })

  it('tells the chance of each fracture: nothing today, rising, lower under denosumab', () => {
    const told = forecastFor({}, [[denosumab]])
    for (const kind of ['vertebral', 'hip', 'nonvertebral', 'any']) {
      const [now, protectedly] = [0, 1].map((plan) => courseOf(told, plan, `fracture.${kind}`))
      expect([now!.median[0], now!.high95[0]]).toEqual([0, 0])
      now!.median.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(now!.median[i - 1] ?? 0))
      expect(protectedly!.median[8]!).toBeLessThan(now!.median[8]!)
      expect(now!.low95[8]!).toBeLessThan(now!.median[8]!)
    }
  })

  it('knows that a bone has broken before', () => {
    const chance = (facts: object): number => courseOf(forecastFor(facts), 0, 'fracture.vertebral').median.at(-1)!
    const before = chance({ fractures: [{ site: 'vertebra', lowTrauma: true }] })
    expect(before).toBeGreaterThan(2 * chance({ fractures: [] }))
  })
})
