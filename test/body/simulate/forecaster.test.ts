import { describe, expect, it } from 'vitest'

import { forecast, forecaster } from '../../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'
import type { Plan } from '../../../src/person/index.ts'

const person = readPerson({
  osteon: 'person/1',
  sex: 'female',
  age: '64 a',
  medications: [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '2025-01-01' }],
  scans: [{ date: '2025-12-01', totalHip: { tScore: -1.2 } }],
})
const options = { on: '2026-01-01', years: 3, draws: 40, seed: 1 }
const waiting = (months: number, name = 'zoledronic acid'): Plan =>
  readPlan({
    osteon: 'plan/1',
    name,
    items: [{ agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', from: `${months} mo`, to: `${months + 18} mo` }],
  })
const exercise = { exercise: 'impact', sessionsPerWeek: 2, intensity: 'moderate' }
const jumping = readPlan({ osteon: 'plan/1', name: 'exercise', items: [exercise] })

describe('forecasts of one person, one after another', () => {
  it('are, to the last bit, those made by themselves', () => {
    const ask = forecaster(person, options)
    for (const plans of [
      [waiting(0)],
      [waiting(12)],
      [],
      [jumping, waiting(12)],
      [waiting(0), jumping],
      [waiting(0, 'the same by another name')],
    ]) {
      expect(JSON.stringify(ask(plans))).toBe(JSON.stringify(forecast(person, plans, options)))
    }
  })
})
