import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, positivePart } from '../../../engine/model/index.ts'

/**
 * Calcium in the kidney: filtered, reabsorbed under PTH and estrogen, excreted less without calcitriol.
 *
 *     m   = (1 − t)/(1 − E_t)
 *     R   = (1 − m + m E)(f G Ca₀ − U)(K + Ca₀)/Ca₀
 *     A   = R Ca/(K + Ca) · a p/(p + (a − 1) p₀)
 *     J₂₇ = max(0, (e − T₇ D/(D + T₉)) (f G Ca − A))
 *
 * R holds the filtration G of the moment, not that of the start.
 */
export const kidney = defineModule({
  name: 'kidney',

  reads: {
    calcium: { symbol: 'Ca', unit: 'mmol/L', meaning: 'calcium in plasma' },
    pth: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH in plasma' },
    calcitriol: { symbol: 'D', unit: 'pmol/L', meaning: 'calcitriol in plasma' },
    estrogen: { symbol: 'E', unit: '1', meaning: 'estrogen, relative to before menopause' },
    glomerularFiltration: { symbol: 'G', unit: 'L/h', meaning: 'glomerular filtration' },
  },

  states: {
    urinaryCalcium: { symbol: 'U_Ca', unit: 'mmol', start: 0, scale: 100, meaning: 'calcium in urine since the start',
      source: openBoneMin, where: 'INIT UCA' },
  },

  gives: {
    calciumExcretion: { symbol: 'J_27', unit: 'mmol/h', meaning: 'calcium from plasma to urine' },
    reabsorptiveCapacity: { symbol: 'R', unit: 'mmol/h', meaning: 'capacity of the kidney to reabsorb calcium' },
  },

  parameters: {
    halfReabsorption: { symbol: 'K', value: 1.57322, unit: 'mmol/L', meaning: 'calcium at half of the capacity',
      origin: 'fitted', source: openBoneMin, where: 'PARAM Reabs50' },
    pthGain: { symbol: 'a', value: 1.06147, unit: '1', meaning: 'most by which PTH multiplies reabsorption',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T16' },
    calcitriolGain: { symbol: 'T_7', value: 2, unit: '1', meaning: 'most by which calcitriol lowers excretion',
      origin: 'assumed', source: openBoneMin, where: 'PARAM T7' },
    halfCalcitriol: { symbol: 'T_9', value: 90, unit: 'pmol/L', meaning: 'calcitriol of half effect',
      origin: 'assumed', source: openBoneMin, where: 'PARAM T9' },
    withoutCalcitriol: { symbol: 'e', value: 2, unit: '1', meaning: 'excretion without calcitriol, relative to rest',
      origin: 'assumed', source: openBoneMin, where: 'excretion J27, literal' },
    sensitiveShare: { symbol: 'f', value: 0.3, unit: '1', meaning: 'unbound calcium (0.6) that PTH acts upon (0.5)',
      origin: 'assumed', source: openBoneMin, where: 'filtration, literals 0.5 and 0.6' },
    restingExcretion: { symbol: 'U', value: 0.149997, unit: 'mmol/h', meaning: 'excretion at the start',
      origin: 'derived', source: openBoneMin, where: 'excretion J27, literal' },
    leastCapacity: { symbol: 't', value: 0.923737, unit: '1', meaning: 'capacity under little estrogen, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM maxTmESTkid' },
    littleEstrogen: { symbol: 'E_t', value: 0.1, unit: '1', meaning: 'estrogen at which the capacity is that low',
      origin: 'assumed', source: openBoneMin, where: 'effect of EST on the kidney, literal' },
  },

  rates(
    _states,
    { calcium, pth, calcitriol, estrogen, glomerularFiltration },
    {
      halfReabsorption, pthGain, calcitriolGain, halfCalcitriol, withoutCalcitriol,
      sensitiveShare, restingExcretion, leastCapacity, littleEstrogen,
    },
    baseline,
  ) {
    const slope = (1 - leastCapacity) / (1 - littleEstrogen)
    const byEstrogen = 1 - slope + slope * estrogen
    const filtered = sensitiveShare * glomerularFiltration
    const restingLoad = filtered * baseline.calcium - restingExcretion
    const capacity = byEstrogen * restingLoad * ((halfReabsorption + baseline.calcium) / baseline.calcium)
    const byPth = (pthGain * pth) / (pth + (pthGain - 1) * baseline.pth)
    const reabsorbed = capacity * (calcium / (halfReabsorption + calcium)) * byPth
    const byCalcitriol = withoutCalcitriol - calcitriolGain * (calcitriol / (calcitriol + halfCalcitriol))
    const excretion = positivePart(byCalcitriol * (filtered * calcium - reabsorbed))
    return { urinaryCalcium: excretion, calciumExcretion: excretion, reabsorptiveCapacity: capacity }
  },
})
