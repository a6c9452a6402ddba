import { calibration, proposal, zebaze2010 } from '../../evidence/index.ts'
import { defineModule, exp, input, variant } from '../../engine/model/index.ts'

/**
 * Mass and mineral of one compartment of bone, both as logarithms relative to the young reference: the one density law
 * of every treatment.
 *
 *     V' = e^(−σ V) { k [ w (1 + φ_PT T_e) − u ]   coupled remodelling, on the surface that there is
 *                     + β (M_B − u)                modelling formation against the coupled deficit
 *                     − λ u z − g u }              estrogen-dependent imbalance, age drift
 *        + l X_e + m_PT T_e + m_W W_L − r V        loading, PTH and Wnt modelling, mechanostat
 *     m' = k_m [ μ (1 − w) − m ]                   secondary mineralisation
 *
 * A cortex that has lost mass is porous, and its pores are surface: remodelling takes and gives more of it than of the
 * compact cortex of the young.
 *
 * Drugs enter only through the cells u and w and the named signals: none has a density law of its own.
 */
const boneCompartment = defineModule({
  name: 'bone compartment',

  reads: {
    estrogenDeficiency: { unit: '1', meaning: 'estrogen deficiency of bone' },
    resorption: { unit: '1', meaning: 'active osteoclasts' },
    formation: { unit: '1', meaning: 'osteoblasts' },
    modellingLeft: { unit: '1', meaning: 'share of modelling formation that bisphosphonates leave' },
    pthSignal: { unit: '1', meaning: 'effective signal of PTH at osteoblasts' },
    wntModelling: { unit: '1', meaning: 'Wnt signal on lining cells, with its counter-regulation' },
    loading: { unit: '1', meaning: 'effective loading beyond habit' },
    smoking: input('1', 0, 'smokes now (1) or does not (0)'),
  },

  states: {
    mass: { symbol: 'V', unit: '1', start: 0, scale: 0.1, meaning: 'logarithm of bone mass, relative to the young reference' },
    mineral: { symbol: 'm', unit: '1', start: 0, scale: 0.01, meaning: 'logarithm of mineral per mass, relative to the young reference' },
  },

  parameters: {
    remodelling: { symbol: 'k', value: 0.07585, unit: '/a', meaning: 'remodelling rate',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, k_T' },
    modelling: { symbol: 'β', value: 0.005821, unit: '/a', meaning: 'modelling formation, equal to the coupled deficit at the reference',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, beta_T' },
    imbalance: { symbol: 'λ', value: 0.01884, unit: '/a', meaning: 'loss per unit of resorption and of estrogen deficiency',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, lambda_T' },
    drift: { symbol: 'g', value: 0.000533, unit: '/a', meaning: 'age drift per unit of resorption',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, g_T' },
    smokingDrift: { symbol: 'g_s', value: 0, unit: '/a', meaning: 'age drift that smoking adds',
      origin: 'assumed', source: proposal, where: 'section 7: the cortex alone' },
    restoring: { symbol: 'r', value: 0.1385, unit: '/a', meaning: 'restoring rate of the mechanostat',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, r_T' },
    mineralGain: { symbol: 'μ', value: 0.007085, unit: '1', meaning: 'mineral gained per unit fall of formation',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, mu_T' },
    mineralisation: { symbol: 'k_m', value: 0.6, unit: '/a', range: [0.2, 2], meaning: 'rate of secondary mineralisation',
      origin: 'assumed', source: proposal, where: 'section 5, k_m' },
    pthOverfilling: { symbol: 'φ_PT', value: 2.1, unit: '1', meaning: 'overfilling of remodelling units under pulses of PTH',
      origin: 'fitted', source: calibration, where: 'these anew: decision 0049' },
    pthModelling: { symbol: 'm_PT', value: 0.02077, unit: '/a', meaning: 'modelling formation under pulses of PTH',
      origin: 'fitted', source: calibration, where: 'set 2, these anew for pulses: decision 0040' },
    wntGain: { symbol: 'm_W', value: 0.334, unit: '/a', meaning: 'modelling formation under sclerostin inhibition',
      origin: 'fitted', source: calibration, where: 'set 2, anew for the supply of lining cells: decision 45' },
    porosity: { symbol: 'σ', value: 0, unit: '1', range: [0, 2], meaning: 'surface that is won for remodelling per logarithm of mass lost',
      origin: 'assumed', source: zebaze2010, where: 'the cortex alone becomes porous' },
    loadingGain: { symbol: 'l', value: 0.04853, unit: '/a', meaning: 'modelling formation under loading',
      origin: 'fitted', source: calibration, where: 'set 2, times 1.143 for the stronger habituation of decision 43, so that eight months give what they gave' },
  },

  rates(
    { mass, mineral },
    { estrogenDeficiency, resorption, formation, modellingLeft, pthSignal, wntModelling, loading, smoking },
    {
      remodelling, modelling, imbalance, drift, smokingDrift, restoring, mineralGain, mineralisation,
      pthOverfilling, pthModelling, wntGain, loadingGain, porosity,
    },
  ) {
    const coupled = remodelling * (formation * (1 + pthOverfilling * pthSignal) - resorption)
    const modelled = modelling * (modellingLeft - resorption)
    const added = loadingGain * loading + pthModelling * pthSignal + wntGain * wntModelling
    const lost = (imbalance * estrogenDeficiency + drift + smokingDrift * smoking) * resorption
    const surface = exp(-porosity * mass)
    return {
      mass: surface * (coupled + modelled - lost) + added - restoring * mass,
      mineral: mineralisation * (mineralGain * (1 - formation) - mineral),
    }
  },
})

/** Trabecular bone: large surface, quick to lose and quick to gain. */
export const trabecularBone = variant(boneCompartment, {
  name: 'trabecular bone',
  names: { mass: 'trabecularMass', mineral: 'trabecularMineral' },
})

const fitted = (value: number, symbol: string) =>
  ({ value, origin: 'fitted', source: calibration, where: `set 2; start and bounds: proposal, section 5, ${symbol}` }) as const

/** Cortical bone: small surface, slow, and without much that restores it. */
export const corticalBone = variant(boneCompartment, {
  name: 'cortical bone',
  names: { mass: 'corticalMass', mineral: 'corticalMineral' },
  parameters: {
    remodelling: fitted(0.02291, 'k_K'),
    modelling: fitted(0.001307, 'beta_K'),
    imbalance: fitted(0.001792, 'lambda_K'),
    drift: fitted(0.003552, 'g_K'),
    smokingDrift: { value: 0.0013, origin: 'assumed', source: proposal, where: 'section 7 (about 0.2 % a year)' },
    restoring: fitted(0.006128, 'r_K'),
    mineralGain: fitted(0.003492, 'mu_K'),
    pthOverfilling: { value: 0.1, origin: 'assumed', source: proposal, where: 'section 5, phi_PT,K' },
    pthModelling: { value: 0.001965, origin: 'fitted', source: calibration, where: 'set 2, these anew for pulses: decision 0040' },
    wntGain: { value: 0.031, origin: 'fitted', source: calibration, where: 'set 2, anew for the supply of lining cells: decision 45' },
    loadingGain: { value: 0.01073, origin: 'fitted', source: calibration, where: 'as in trabecular bone' },
    porosity: { value: 0.7328, origin: 'fitted', source: calibration, where: 'set 2; idea: zebaze-2010' },
  },
})
