import { describe, expect, it } from 'vitest'

import { petersonRiggs } from '../../../src/body/published/index.ts'
import { compile } from '../../../src/engine/kernel/index.ts'
import { evaluate } from '../../../src/engine/model/index.ts'
import { hourly, number, pointAt, saidAt } from './point.ts'
import { printedTable } from './run.ts'

const printed = printedTable('probe')
const names = printed['state']!
const column = (name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((state, i) => [state, Number(printed[name]![i])]))
const states = column('y')

/** What the source loses of formation by holding it in a 32-bit float (trap TR14): printed rates of density lack it. */
function lost(turnover: string): number {
  const cells = (states['OBfast']! + states['OBslow']!) / number('OBtot0')
  return (number(turnover) - Math.fround(number(turnover))) * cells ** number('gamOB')
}

const printedRates = Object.entries({ BMDls: 'koutBMDls', BMDlsDEN: 'koutBMDlsDEN', BMDfn: 'koutBMDfnBAS' }).reduce(
  (rates, [density, turnover]) => ({ ...rates, [density]: rates[density]! + lost(turnover) }),
  column('dy/dt'),
)

/** 9.5 years of 364 days into natural menopause, with kidneys that lose 20 mL/min. */
const probe = pointAt(states, { hours: 82_992, set: { ESTON: 1, GFRdelta: 20 } })

function kernelRates(): Float64Array {
  const system = compile(petersonRiggs).open()
  const out = new Float64Array(system.size)
  system.load(probe.parameters, probe.reference, probe.inputs)
  system.crossings(probe.time, probe.states, out)
  for (let k = 0; k < system.switches; k++) system.mode[k] = out[k]! > 0 ? 1 : 0
  system.rates(probe.time, probe.states, out)
  return out
}

function farFrom(rates: Readonly<Record<string, number>>, theirs: Readonly<Record<string, number>>, near: number): string[] {
  return names.filter((name) => Math.abs(rates[name]! - theirs[name]!) > near * Math.abs(theirs[name]!))
}

describe('the right-hand side at the probe', () => {
  it('is what is printed, in the modules as they are written', () => {
    expect(names).toHaveLength(43)
    expect(farFrom(saidAt(probe).rates, printedRates, 1e-11)).toEqual([])
  })

  it('is what is printed, in the compiled kernel', () => {
    expect(farFrom(hourly(kernelRates()), printedRates, 1e-11)).toEqual([])
  })

  it('is the same in the kernel and in the modules, to a part in 10¹²', () => {
    expect(farFrom(hourly(kernelRates()), hourly(evaluate(petersonRiggs, probe).rates), 1e-12)).toEqual([])
  })

  it('has the printed values in between', () => {
    const { signals } = saidAt(probe)
    const between = {
      J14: 3.65770952124, J15: 3.54203672134, J27: 0.196857347995, J40: 0.169949293901, J48: 0.602088924124,
      J53: 0.27561179991, J54: 66.2438286976, J56: 58.823307579,
      fastOsteoblastRemoval: 7.2062865965e-4, slowOsteoblastRemoval: 1.51808721765e-4, osteoblastRemoval: 4.84723843866e-4,
      recruitmentOccupancy: 0.233091533572, differentiationOccupancy: 0.228389646536, osteoclastOccupancy: 0.230925388903,
      osteoclastSurvival: 1.16015399584, osteoclastFormation: 0.67160938243, differentiation: 0.0029122620441,
      pthSecretion: 491.641123594, calciumEntry: 0.171340048055,
    }
    for (const [name, value] of Object.entries(between)) expect(Math.abs(signals[name]! / value - 1), name).toBeLessThan(1e-11)
  })
})
