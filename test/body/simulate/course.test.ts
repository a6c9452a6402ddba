import { describe, expect, it } from 'vitest'

import { Walker, skeletonOnly, treatmentsOf, typicalPerson } from '../../../src/body/simulate/index.ts'
import type { Leg } from '../../../src/body/simulate/index.ts'
import { compile } from '../../../src/engine/kernel/index.ts'
import { rodas4 } from '../../../src/engine/solve/index.ts'
import { aWoman } from '../../support/person-course.ts'

const walker = new Walker(compile(skeletonOnly), { method: rodas4, relative: 1e-4 })
const { parameters, reference } = typicalPerson(skeletonOnly, 'female')
const regimen = { dose: 60, every: 182.625, from: 0, to: 730, adherence: 1 }
const treatments = treatmentsOf('denosumab', regimen)!
const saveDays = Float64Array.of(0, 0, 91, 365, 730)
const history = walker.go(walker.load(aWoman(61, 11), parameters, reference), 0, [], new Float64Array(0))
const leg: Leg = { walk: history.end, to: 730, treatments, saveDays }

describe('rows of a leg', () => {
  it('that are taken one by one are those that would be kept', () => {
    const taken: { readonly place: number; readonly signals: Float64Array; readonly states: Float64Array }[] = []
    const [kept, passed] = walker.goAll([
      leg,
      {
        ...leg,
        take: (place, signals, states) => taken.push({ place, signals: signals.slice(), states: states.slice() }),
      },
    ])
    expect(taken.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4])
    expect(taken.map(({ signals }) => signals)).toEqual(kept!.signals)
    expect(taken.map(({ states }) => states)).toEqual(kept!.states)
    expect(passed!.end.states).toEqual(kept!.end.states)
    expect(passed!.signals).toEqual([])
  })

  it('show on the first day what was before anything began on it', () => {
    const place = skeletonOnly.states.findIndex(({ name }) => name === 'denosumabAtInjection')
    const { states } = walker.goAll([leg])[0]!
    expect(states[0]![place]).toBe(0)
    expect(states[2]![place]).toBeGreaterThan(0)
  })
})
