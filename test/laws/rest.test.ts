import { describe, expect, it } from 'vitest'

import { compile } from '../../src/engine/kernel/index.ts'
import { parameterVector, restingInputs, startVector } from '../../src/engine/model/index.ts'
import { lawful } from './models.ts'

describe('rest', () => {
  it.each(lawful.filter(({ except }) => except.rest === undefined))(
    '$model.name: the young reference does not move, but for what drifts with age by law',
    ({ model, drifting = [] }) => {
      const parameters = parameterVector(model, {})
      const reference = startVector(model, parameters, {})
      const system = compile(model).open()
      system.load(parameters, reference, restingInputs(model))
      const rates = new Float64Array(system.size)
      system.rates(0, reference, rates)
      const moving = model.states.flatMap(({ name, declared, factor }, i) => {
        const size = (declared.scale ?? (declared.start === 'derived' ? 1 : declared.start)) * factor
        return Math.abs(rates[i]!) / size > 1e-12 && !drifting.includes(name)
          ? [`${name}: ${rates[i]! / size} per day`]
          : []
      })
      expect(moving).toEqual([])
    },
  )
})
