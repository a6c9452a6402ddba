import { calibration, proposal } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * Markers of bone turnover in blood and urine, relative to the young reference.
 *
 *     CTX = u,   NTX = u^0.85
 *     P1NP = [ (1 − q) w + q Q ] · (1 + 2.2 T_e + 2.2 W L),   BSAP = P1NP^g
 *
 * CTX and NTX are pieces of collagen that osteoclasts cut; P1NP is cut off collagen that early and late osteoblasts
 * lay down; BSAP is an enzyme of osteoblasts.
 */
export const turnoverMarkers = defineModule({
  name: 'turnover markers',

  reads: {
    resorption: { unit: '1', meaning: 'active osteoclasts' },
    preosteoblasts: { unit: '1', meaning: 'pre-osteoblasts' },
    formation: { unit: '1', meaning: 'osteoblasts' },
    pthSignal: { unit: '1', meaning: 'effective signal of PTH at osteoblasts' },
    wntBurst: { symbol: 'W L', unit: '1', meaning: 'lining cells woken by the Wnt signal' },
  },

  states: {},

  gives: {
    ctx: { unit: '1', meaning: 'C-telopeptide of type I collagen in serum, relative to the young reference' },
    ntx: { unit: '1', meaning: 'N-telopeptide of type I collagen in urine, relative to the young reference' },
    p1np: { unit: '1', meaning: 'procollagen type I N-propeptide in serum, relative to the young reference' },
    bsap: { unit: '1', meaning: 'bone-specific alkaline phosphatase in serum, relative to the young reference' },
  },

  parameters: {
    ntxPower: { symbol: 'g_N', value: 0.85, unit: '1', meaning: 'NTX against CTX, as powers',
      origin: 'assumed', source: proposal, where: 'section 3, markers' },
    earlyShare: { symbol: 'q', value: 0.5661, unit: '1', range: [0.1, 0.6], meaning: 'weight of early osteoblasts in P1NP',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, q_P' },
    modellingShare: { symbol: 'e_F', value: 2.2, unit: '1', meaning: 'P1NP that modelling formation adds',
      origin: 'assumed', source: proposal, where: 'section 3, markers' },
    bsapPower: { symbol: 'g', value: 0.7772, unit: '1', range: [0.35, 0.9], meaning: 'BSAP against P1NP, as powers',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, g_B' },
  },

  rates(
    _states,
    { resorption, preosteoblasts, formation, pthSignal, wntBurst },
    { ntxPower, earlyShare, modellingShare, bsapPower },
  ) {
    const remodelled = (1 - earlyShare) * formation + earlyShare * preosteoblasts
    const p1np = remodelled * (1 + modellingShare * (pthSignal + wntBurst))
    return { ctx: resorption, ntx: resorption ** ntxPower, p1np, bsap: p1np ** bsapPower }
  },
})
