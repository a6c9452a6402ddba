import { jorg2022 } from '../../../evidence/index.ts'
import { defineModule, saturation, squareRoot } from '../../../engine/model/index.ts'

/**
 * Pre-osteoclasts, a pool that fills while osteoclast formation is blocked, and osteoclasts.
 *
 *     F₃  = ω_C* d(e/e_C*) u(s/s_C*) (1 − β_D u(D)) (1 + β_P u(P)) C*
 *     C*' = 1 − F₃,    C' = F₃ − η_C (1 + ν_C u(e/e_C) u(C/r_C)) C − η_A u(A) C
 *     d(x) = 1/(1 + x),    u(x) = x/(1 + x)
 *
 * Estrogen acts by holding the pool back: its loss lets the pool out, and what was let out is gone. So a fall of estrogen
 * and the end of denosumab give one surge each.
 */
export const osteoclasts = defineModule({
  name: 'osteoclasts',

  reads: {
    estrogen: { symbol: 'e', unit: '1', meaning: 'estrogen, relative to before menopause' },
    sclerostin: { symbol: 's', unit: '1', meaning: 'free sclerostin' },
    denosumabSignal: { symbol: 'D', unit: '1', meaning: 'denosumab signal' },
    teriparatideSignal: { symbol: 'P', unit: '1', meaning: 'teriparatide signal' },
    alendronateSignal: { symbol: 'A', unit: '1', meaning: 'alendronate signal' },
  },

  states: {
    preOsteoclasts: { symbol: 'C*', unit: '1', start: 'derived', meaning: 'pre-osteoclasts', scale: 1700 },
    osteoclasts: { symbol: 'C', unit: '1', start: 'derived', meaning: 'osteoclasts', scale: 40 },
  },

  parameters: {
    production: { value: 1, unit: '/d', meaning: 'pre-osteoclasts made',
      origin: 'assumed', source: jorg2022, where: 'model facts, part 6.1' },
    maturing: { symbol: 'ω_C*', value: 0.930890444, unit: '/d', meaning: 'maturing without estrogen, under full sclerostin',
      origin: 'fitted', source: jorg2022, where: 'omega_C*; model facts, part 6.2' },
    estrogenHalf: { symbol: 'e_C*', value: 0.937654795, unit: '1', meaning: 'estrogen that halves maturing',
      origin: 'fitted', source: jorg2022, where: 'e_C*; model facts, part 6.2' },
    sclerostinHalf: { symbol: 's_C*', value: 8603687.044, unit: '1', meaning: 'sclerostin of half-maximal maturing',
      origin: 'fitted', source: jorg2022, where: 's_C*; model facts, part 6.2' },
    denosumabBlock: { symbol: 'β_D', value: 0.873373525, unit: '1', meaning: 'maturing that denosumab blocks',
      origin: 'fitted', source: jorg2022, where: 'beta_rAb; model facts, part 6.2' },
    pthGain: { symbol: 'β_P', value: 4.282514877, unit: '1', meaning: 'maturing that teriparatide adds',
      origin: 'fitted', source: jorg2022, where: 'beta_pthC; model facts, part 6.2' },
    removal: { symbol: 'η_C', value: 0.023815993, unit: '/d', meaning: 'death of osteoclasts',
      origin: 'fitted', source: jorg2022, where: 'eta_C; model facts, part 6.2' },
    crowding: { symbol: 'ν_C', value: 0.000123164, unit: '1', meaning: 'death that crowding under estrogen adds',
      origin: 'fitted', source: jorg2022, where: 'nu_C; model facts, part 6.2' },
    crowdingEstrogen: { symbol: 'e_C', value: 0.990728213, unit: '1', meaning: 'estrogen of half of that',
      origin: 'fitted', source: jorg2022, where: 'e_C; model facts, part 6.2' },
    crowdingHalf: { symbol: 'r_C', value: 10.12488334, unit: '1', meaning: 'osteoclasts of half of that',
      origin: 'fitted', source: jorg2022, where: 'r_C; model facts, part 6.2' },
    alendronateKill: { symbol: 'η_A', value: 1.000665052, unit: '/d', meaning: 'death that alendronate adds',
      origin: 'fitted', source: jorg2022, where: 'eta_bp; model facts, part 6.2' },
  },

  rates(
    { preOsteoclasts, osteoclasts },
    { estrogen, sclerostin, denosumabSignal, teriparatideSignal, alendronateSignal },
    {
      production,
      maturing,
      estrogenHalf,
      sclerostinHalf,
      denosumabBlock,
      pthGain,
      removal,
      crowding,
      crowdingEstrogen,
      crowdingHalf,
      alendronateKill,
    },
  ) {
    const free = (maturing * saturation(sclerostin, sclerostinHalf)) / (1 + estrogen / estrogenHalf)
    const left = 1 - denosumabBlock * saturation(denosumabSignal, 1)
    const maturation = free * left * (1 + pthGain * saturation(teriparatideSignal, 1)) * preOsteoclasts
    const crowded = crowding * saturation(estrogen, crowdingEstrogen) * saturation(osteoclasts, crowdingHalf)
    const dying = (removal * (1 + crowded) + alendronateKill * saturation(alendronateSignal, 1)) * osteoclasts
    return { preOsteoclasts: production - maturation, osteoclasts: maturation - dying }
  },

  /** With estrogen 1 and no drug; osteoclasts solve η (1 + k) C² + (η r − 1) C − r = 0, where k = ν u(1/e_C). */
  starts(
    {
      production,
      maturing,
      estrogenHalf,
      sclerostinHalf,
      removal,
      crowding,
      crowdingEstrogen,
      crowdingHalf,
    },
    _starts,
    { sclerostin },
  ) {
    const free = (maturing * saturation(sclerostin, sclerostinHalf)) / (1 + 1 / estrogenHalf)
    const square = removal * (1 + crowding * saturation(1, crowdingEstrogen))
    const linear = removal * crowdingHalf - production
    const root = squareRoot(linear * linear + 4 * square * production * crowdingHalf)
    return { preOsteoclasts: production / free, osteoclasts: (root - linear) / (2 * square) }
  },
})
