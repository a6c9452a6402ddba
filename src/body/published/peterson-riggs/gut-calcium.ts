import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, hill, saturation } from '../../../engine/model/index.ts'

/**
 * Calcium in the gut, and the capacity that calcitriol gives it to absorb.
 *
 *     F   = F_max R^g/(R^g + R_h^g),    T' = J_Ca F − J₄₀
 *     J₄₀ = V T/(T + T₂₉) · T/(T + T₈₁) · R/R₀ + k T,    T₂₉ = (V − V₀) T₀/V₀
 *     h   = D^g_D/(D_h^g_D + D^g_D)
 *     R'  = (r_lo + (r_hi − r_lo) h)(1 − R) − (r_hi − (r_hi − r_lo) h) R
 */
export const gutCalcium = defineModule({
  name: 'gut calcium',

  reads: {
    calcitriol: { symbol: 'D', unit: 'pmol/L', meaning: 'calcitriol in plasma' },
  },

  states: {
    gutCalcium: { symbol: 'T', unit: 'mmol', start: 1.58471, meaning: 'calcium in the gut', source: openBoneMin, where: 'INIT T' },
    absorptiveCapacity: { symbol: 'R', unit: '1', start: 0.5, meaning: 'capacity to absorb calcium that calcitriol gives, 0 to 1',
      source: openBoneMin, where: 'INIT R' },
  },

  gives: {
    calciumAbsorption: { symbol: 'J_40', unit: 'mmol/h', meaning: 'calcium from gut to plasma' },
    calciumEntry: { symbol: 'F', unit: '1', meaning: 'share of the intake that enters' },
  },

  parameters: {
    intake: { symbol: 'J_Ca', value: 24.055 / 24, unit: 'mmol/h', meaning: 'calcium eaten',
      origin: 'assumed', source: openBoneMin, where: 'PARAM OralCa, 24.055/24' },
    mostEntry: { symbol: 'F_max', value: 0.909359, unit: '1', meaning: 'most of the intake that enters',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T77' },
    halfEntry: { symbol: 'R_h', value: 0.75, unit: '1', meaning: 'capacity at half of that',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T81, in its second use' },
    entryPower: { symbol: 'g', value: 4, unit: '1', meaning: 'steepness of the capacity on entry',
      origin: 'assumed', source: openBoneMin, where: 'PARAM T80' },
    mostTransport: { symbol: 'V', value: 0.9, unit: 'mmol/h', meaning: 'most active transport',
      origin: 'assumed', source: openBoneMin, where: 'PARAM T28' },
    restingTransport: { symbol: 'V_0', value: 0.105929, unit: 'mmol/h', meaning: 'active transport that sets its half-maximum',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T310' },
    halfTransport: { symbol: 'T_81', value: 0.75, unit: 'mmol', meaning: 'gut calcium at half of the second saturation',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T81' },
    restingCapacity: { symbol: 'R_0', value: 0.5, unit: '1', meaning: 'capacity to which active transport relates',
      origin: 'assumed', source: openBoneMin, where: 'absorption J40, literal' },
    passiveTransport: { symbol: 'k', value: 0.0495, unit: '/h', meaning: 'passive transport',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T87' },
    slowChange: { symbol: 'r_lo', value: 0.003, unit: '/h', meaning: 'slowest gain or loss of capacity',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T33' },
    fastChange: { symbol: 'r_hi', value: 0.037, unit: '/h', meaning: 'fastest gain or loss of capacity',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T34' },
    halfCalcitriol: { symbol: 'D_h', value: 90, unit: 'pmol/L', meaning: 'calcitriol at which gain and loss are equally fast',
      origin: 'assumed', source: openBoneMin, where: 'PARAM T35' },
    calcitriolPower: { symbol: 'g_D', value: 1, unit: '1', meaning: 'steepness of calcitriol on the capacity',
      origin: 'assumed', source: openBoneMin, where: 'PARAM CaPOgam' },
  },

  rates(
    { gutCalcium, absorptiveCapacity },
    { calcitriol },
    {
      intake, mostEntry, halfEntry, entryPower, mostTransport, restingTransport, halfTransport, restingCapacity,
      passiveTransport, slowChange, fastChange, halfCalcitriol, calcitriolPower,
    },
    baseline,
  ) {
    const entry = mostEntry * hill(absorptiveCapacity, halfEntry, entryPower)
    const firstHalf = ((mostTransport - restingTransport) * baseline.gutCalcium) / restingTransport
    const saturated = saturation(gutCalcium, firstHalf) * saturation(gutCalcium, halfTransport)
    const active = mostTransport * saturated * (absorptiveCapacity / restingCapacity)
    const absorption = active + passiveTransport * gutCalcium
    const shift = (fastChange - slowChange) * hill(calcitriol, halfCalcitriol, calcitriolPower)
    const gained = (slowChange + shift) * (1 - absorptiveCapacity)
    return {
      gutCalcium: intake * entry - absorption,
      absorptiveCapacity: gained - (fastChange - shift) * absorptiveCapacity,
      calciumAbsorption: absorption,
      calciumEntry: entry,
    }
  },
})
