import { calibration, proposal } from '../../evidence/index.ts'
import { defineModule, exp } from '../../engine/model/index.ts'

/**
 * The drive that makes osteoclasts: RANKL against OPG, as one number.
 *
 *     R = e^(a_R z) · A F · (1 + e_PT R_e) · (1 − e_W W) · f_d
 *
 * Estrogen deficiency z, a short supply of calcium or vitamin D, and parathyroid hormone (R_e) raise it;
 * sclerostin inhibition W lowers it; denosumab leaves the fraction f_d.
 */
export const ranklDrive = defineModule({
  name: 'rankl drive',

  reads: {
    deficiency: { unit: '1', meaning: 'deficiency of sex hormones, as turnover feels it' },
    supplyEffect: { unit: '1', meaning: 'factor of calcium and vitamin D supply' },
    pthRanklSignal: { unit: '1', meaning: 'effective signal of PTH on RANKL' },
    wntSignal: { unit: '1', meaning: 'sclerostin inhibition by romosozumab' },
    ranklLeft: { unit: '1', meaning: 'fraction of the drive that denosumab leaves' },
  },

  states: {},

  gives: {
    drive: { unit: '1', meaning: 'drive of osteoclast formation, relative to the young reference' },
  },

  parameters: {
    estrogenEffect: { symbol: 'a_R', value: 1.344, unit: '1', range: [0, 1.5], meaning: 'effect of estrogen deficiency',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, a_R' },
    pthEffect: { symbol: 'e_PT', value: 3.125, unit: '1', range: [0.4, 5.5], meaning: 'effect of PTH',
      origin: 'fitted', source: calibration, where: 'these anew: decision 0049' },
    wntEffect: { symbol: 'e_W', value: 0.35, unit: '1', range: [0.1, 0.6], meaning: 'effect of sclerostin inhibition',
      origin: 'assumed', source: proposal, where: 'section 5, e_WR' },
  },

  rates(
    _states,
    { deficiency, supplyEffect, pthRanklSignal, wntSignal, ranklLeft },
    { estrogenEffect, pthEffect, wntEffect },
  ) {
    const byHormones = exp(estrogenEffect * deficiency) * (1 + pthEffect * pthRanklSignal)
    return { drive: byHormones * supplyEffect * (1 - wntEffect * wntSignal) * ranklLeft }
  },
})
