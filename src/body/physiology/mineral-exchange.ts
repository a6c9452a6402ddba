import { modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * Calcium between bone and plasma: an exchange that needs no cells, and what the cells take and leave.
 *
 *     J_out = v Q/Q_0 (p/p_0)^a + u f_d^e ( v_r (p/p_0)^b + v_λ z )
 *     J_in  = v Ca/Ca_0         + v_r w
 *     Q'    = v Ca/Ca_0 − v Q/Q_0 (p/p_0)^a
 *
 * Q is the calcium at the surface of bone. What leaves it is in proportion to what is there, so that it never runs dry,
 * and in the long run gives nothing: only cells make or cost bone. u, w and z are those of the skeleton, and the rates
 * v_r and v_λ are its own, weighed by the calcium of its two compartments. PTH mobilises the surface, and where calcium
 * runs short it makes osteoclasts cover what gut and kidney cannot. Denosumab (f_d is what it leaves of RANKL) silences
 * osteoclasts within days, before they are gone.
 */
export const mineralExchange = defineModule({
  name: 'mineral exchange',

  reads: {
    resorption: { symbol: 'u', unit: '1', meaning: 'active osteoclasts' },
    formation: { symbol: 'w', unit: '1', meaning: 'osteoblasts' },
    estrogenDeficiency: { symbol: 'z', unit: '1', meaning: 'estrogen deficiency of bone' },
    calciumLeft: { symbol: 'Ca/Ca_0', unit: '1', meaning: 'calcium in plasma, relative to its level in youth' },
    ranklLeft: { symbol: 'f_d', unit: '1', meaning: 'fraction of the drive that denosumab leaves' },
    pthActivity: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH and its like at the receptor' },
  },

  states: {
    exchangeableCalcium: { symbol: 'Q', unit: 'mmol', start: 100, meaning: 'calcium at the surface of bone',
      source: modelFacts, where: 'part 2.2, Q' },
  },

  gives: {
    calciumRelease: { symbol: 'J_out', unit: 'mmol/d', meaning: 'calcium from bone to plasma' },
    calciumDeposition: { symbol: 'J_in', unit: 'mmol/d', meaning: 'calcium from plasma to bone' },
  },

  parameters: {
    exchange: { symbol: 'v', value: 80, unit: 'mmol/d', meaning: 'exchange at rest, without cells',
      origin: 'derived', source: modelFacts, where: 'part 2.3, J_b = 88 mmol/d less the share of cells' },
    remodelling: { symbol: 'v_r', value: 1.5, unit: 'mmol/d', meaning: 'calcium that a unit of resorption or formation moves',
      origin: 'fitted', source: proposal, where: 'section 8: set on the fall of calcium after denosumab; (0.2 k_T + 0.8 k_K) times 25 mol of calcium in bone give 2.2' },
    imbalance: { symbol: 'v_λ', value: 0.37, unit: 'mmol/d', meaning: 'calcium that estrogen deficiency costs per unit of resorption',
      origin: 'derived', source: proposal, where: 'section 5: (0.2 lambda_T + 0.8 lambda_K) times 25 mol' },
    mobilisation: { symbol: 'a', value: 0.1, unit: '1', meaning: 'power of PTH in what leaves the surface',
      origin: 'fitted', source: modelFacts, where: 'part 8.6: calcium +0.1 mmol/L four hours after teriparatide' },
    defence: { symbol: 'b', value: 0.2, unit: '1', range: [0, 0.5], meaning: 'power of PTH in what osteoclasts release',
      origin: 'assumed', source: modelFacts, where: 'part 2.9, TR2: what keeps plasma and pools in bounds for decades' },
    silencing: { symbol: 'e', value: 0.6, unit: '1', range: [0, 1], meaning: 'power of RANKL in the work of the osteoclasts that are there',
      origin: 'fitted', source: modelFacts, where: 'part 2.6 and G5: calcium lowest about day 10' },
  },

  rates(
    { exchangeableCalcium },
    { resorption, formation, estrogenDeficiency, calciumLeft, ranklLeft, pthActivity },
    { exchange, remodelling, imbalance, mobilisation, defence, silencing },
    baseline,
  ) {
    const drive = pthActivity / baseline.pthActivity
    const leaving = exchange * (exchangeableCalcium / baseline.exchangeableCalcium) * drive ** mobilisation
    const working = resorption * ranklLeft ** silencing
    const entering = exchange * calciumLeft
    return {
      exchangeableCalcium: entering - leaving,
      calciumRelease: leaving + working * (remodelling * drive ** defence + imbalance * estrogenDeficiency),
      calciumDeposition: entering + remodelling * formation,
    }
  },
})
