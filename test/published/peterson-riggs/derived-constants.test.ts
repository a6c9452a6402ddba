import { describe, expect, it } from 'vitest'

import { number, pointAt, saidAt } from './point.ts'
import type { Said } from './point.ts'

/** Litres in which calcium, phosphate, PTH and calcitriol are dissolved. */
const VOLUME = 14
/** Resting values of the states. */
const [OC0, ROB0, M0, Q0, QBONE0, RNK0, T0, CA0] = [
  0.00115398, 0.00104122, 2.22831278512316e-4, 100, 24_900, 10, 1.58471, 2.35,
]
/** Digits that are printed limit what agrees. */
const NEAR = 3e-9

const OCCUPANCY = number('Pic0')
const rest = saidAt(pointAt({}))

/** What is said where one thing is elsewhere. */
const at = (elsewhere: Readonly<Record<string, number>>): Said => saidAt(pointAt(elsewhere))

/**
 * Half-maxima of the published source: at each, its effect is halfway between the ends. Ours are written relative to
 * the start and have no such numbers, so that the effect itself is looked at.
 */
const HALVES: Readonly<Record<string, readonly [half: number, ours: (half: number) => number, halfway: number]>> = {
  'TGFβ on recruitment': [
    3.62243329417867,
    (a) => at({ TGFBact: a }).signals['recruitmentOccupancy']!,
    number('FracPicROB') * OCCUPANCY + number('EmaxPicROB') / 2,
  ],
  'TGFβ on differentiation': [
    1.97703690195284e-9,
    (a) => at({ TGFBact: a }).signals['differentiationOccupancy']!,
    number('FracPicOB') * OCCUPANCY + number('EmaxPicOB') / 2,
  ],
  'TGFβ on osteoclast apoptosis': [
    14.9017916471818,
    (a) => at({ TGFBact: a }).signals['osteoclastOccupancy']!,
    number('FracPicOC') * OCCUPANCY + number('EmaxPicOC') / 2,
  ],
  'TGFβ on osteoblast apoptosis': [
    0.107696634998162,
    (a) => at({ TGFBact: a }).signals['apoptosisEffect']! * OCCUPANCY,
    (0.71144257564 + 0.174306875976) / 2,
  ],
  'RANKL on formation of osteoclasts': [
    2.63361039392362e-4,
    (m) => at({ M: m }).signals['osteoclastFormation']!,
    number('E0Meff') + number('EmaxMeffOC') / 2,
  ],
  'RANKL on survival of osteoclasts': [
    1.29999044201065e-5,
    (x) => at({ M: x * RNK0 }).signals['osteoclastSurvival']!,
    (number('E0RANKL') + number('EmaxL')) / 2,
  ],
  'osteoclasts on release of calcium': [
    0.00542345714699388,
    (oc) => at({ OC: oc, M: (M0 * oc) / OC0 }).signals['J14']!,
    (number('CaDay') / 24) * (1 - number('FracJ14')) + (number('FracJ14') * Q0 * number('J14OCmax')) / 2,
  ],
  'Bcl-2 on survival of osteoblasts': [
    29.6674353319231,
    (x) => at({ BCL2: 90 + x }).signals['osteoblastRemoval']!,
    number('E0RUNX2kbEffFACT') * number('kb') - 3.9025211919224e-4 / 2,
  ],
  'PTH on loss of Runx2': [
    30.0408450704225,
    (pth) => at({ PTH: pth * VOLUME }).rates['RX2']!,
    10 * (number('RX2Kout0') - number('E0rx2Kout') - number('EmaxPTHRX2x') / 2),
  ],
  'PTH on CREB': [
    22.310365,
    (pth) => at({ PTH: pth * VOLUME }).rates['CREB']!,
    10 * number('crebKout') * (number('E0crebKin') + number('EmaxPTHcreb') / 2 - 1),
  ],
  'PTH on RANKL': [1.1827585, (pth) => at({ PTH: pth * VOLUME }).signals['pthOnRankl']!, number('EmaxLpth') / 2],
  'calcium on secretion of PTH': [
    1.81831420290036,
    (ca) => at({ P: ca * VOLUME }).signals['pthSecretion']!,
    (number('T58') + number('T61')) / 2,
  ],
  'calcitriol on the gland': [
    68.3805492607936,
    (d) => at({ B: d * VOLUME }).rates['PTmax']!,
    number('PTout') * ((number('CtriolMax') + number('CtriolMin')) / 2 - 1),
  ],
  'gut calcium on its transport': [
    11.8793933144842,
    (t) => at({ T: t }).signals['J40']! - number('T87') * t,
    (number('T28') / 2) * (11.8793933144842 / (11.8793933144842 + number('T81'))),
  ],
}

describe('where an effect is half, it is half', () => {
  it.each(Object.entries(HALVES))('%s', (_what, [half, ours, halfway]) => {
    expect(Math.abs(ours(half) / halfway - 1)).toBeLessThan(NEAR)
  })

  it('PTH on reabsorption of calcium', () => {
    const half = 0.2366595
    const { signals } = at({ PTH: half * VOLUME })
    const reabsorbed = ((number('T16') / 2) * signals['reabsorptiveCapacity']! * CA0) / (number('Reabs50') + CA0)
    const filtered = 0.3 * (100 / 16.667) * CA0
    const calcitriol = 90 / (90 + number('T9'))
    expect(signals['J27']! / ((2 - number('T7') * calcitriol) * (filtered - reabsorbed))).toBeCloseTo(1, 8)
  })
})

describe('derived constants', () => {
  it('of the hydroxylase: most inhibition by phosphate, most effect of PTH', () => {
    const halfPhosphate = number('PhosEff50')
    const inhibited = at({ ECCPhos: halfPhosphate * VOLUME }).signals['hydroxylaseByPhosphate']!
    expect(2 * (1 - inhibited / number('PhosEff0'))).toBeCloseTo(1.01954224238228, 9)
    expect(2 * at({ PTH: number('T67') * VOLUME }).signals['hydroxylaseByPth']!).toBeCloseTo(1.90365645555609, 9)
  })

  it('of RANK, osteoblasts and the exchange in bone', () => {
    expect(at({ TGFBact: 1 }).signals['rankSynthesis']!).toBeCloseTo(0.0405078237054401, 12)
    expect(rest.signals['differentiation']! * rest.signals['differentiationOccupancy']!).toBeCloseTo(6.65130498874437e-4, 14)
    const recruited = rest.rates['ROB1']! + rest.signals['differentiation']! * ROB0
    expect(recruited / rest.signals['recruitmentOccupancy']!).toBeCloseTo(1.33057351642398e-5, 16)
    expect(at({ Q: 2 * Q0 }).rates['Qbone']! / Q0).toBeCloseTo(0.0060864813, 11)
    expect(QBONE0 * number('k14a')).toBeCloseTo(0.0060864813 * Q0, 9)
  })

  it.each([
    ['fastOsteoblastRemoval', 7.11030490137825e-4],
    ['slowOsteoblastRemoval', 1.89639133976e-4],
    ['reabsorptiveCapacity', 6.81124147739828],
    ['calciumEntry', 0.149997360824742],
    ['differentiation', 0.00291542328407],
    ['J14', 3.66666666667],
    ['J15', 3.66666666667],
    ['J27', 0.149997],
    ['J40', 0.15034361469],
    ['J48', 0.306233875322],
    ['J53', 0.306235],
    ['J54', 62.16],
    ['J56', 62.158568],
  ])('%s is %f at rest', (name, value) => {
    expect(Math.abs(rest.signals[name]! / value - 1)).toBeLessThan(1e-11)
  })

  it('of the gut: the transport at the start', () => {
    const transport = rest.signals['J40']! - number('T87') * T0
    expect(transport * ((T0 + number('T81')) / T0)).toBeCloseTo(number('T310'), 9)
  })
})

describe('the start', () => {
  it('moves only as far as is printed', () => {
    const moving = { P: 3.466147e-4, ECCPhos: -1.430875e-3, T: -2.50991e-6, PhosGut: 1.5e-5, IntraPO: 1.432e-3, UCA: 0.149997 }
    for (const [name, rate] of Object.entries(rest.rates)) {
      const expected = Object.entries(moving).find(([moved]) => moved === name)?.[1]
      if (expected === undefined) expect(Math.abs(rate), name).toBeLessThan(1e-12)
      else expect(rate / expected, name).toBeCloseTo(1, 5)
    }
  })
})
