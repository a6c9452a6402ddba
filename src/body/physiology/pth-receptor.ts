import { dean2008, modelFacts } from '../../evidence/index.ts'
import { defineModule, saturation } from '../../engine/model/index.ts'

/**
 * The receptor of PTH on bone and kidney under PTH(1-34) and its like: a signal at once, and one that is kept.
 *
 *     S' = k (T + C_R − S),    p = p_0 + T + C_G,    σ = S/(S + E p_0)
 *
 * Everything is weighed as teriparatide T in plasma. Osteoblasts live by the signal at once (p), which is short. What the
 * receptor keeps (S) signals on after plasma is empty, and with it go calcium and RANKL (σ), the latter up to a most: an
 * even level drives it more than pulses of the same average do.
 */
export const pthReceptor = defineModule({
  name: 'pth receptor',

  reads: {
    teriparatideConcentration: { symbol: 'T', unit: 'pmol/L', meaning: 'teriparatide in plasma' },
    abaloparatideAtOnce: { symbol: 'C_G', unit: 'pmol/L', meaning: 'abaloparatide as teriparatide, for the signal at once' },
    abaloparatideKept: { symbol: 'C_R', unit: 'pmol/L', meaning: 'abaloparatide as teriparatide, for what is kept' },
  },

  states: {
    keptAtReceptor: { symbol: 'S', unit: 'pmol/L', start: 0, scale: 1, meaning: 'what the receptor has kept, as teriparatide in plasma' },
  },

  gives: {
    receptorActivity: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH and its like at the receptor of bone, for the signal at once' },
    sustainedGain: { symbol: 'σ', unit: '1', meaning: 'drive of RANKL by what is kept: 0 at rest, at most 1' },
  },

  parameters: {
    ownLevel: { symbol: 'p_0', value: 3.85, unit: 'pmol/L', range: [0.5, 40], meaning: 'PTH of the person’s own that bone is used to',
      origin: 'measured', source: modelFacts, where: 'part 2.2, PTH' },
    release: { symbol: 'k', value: 0.35, unit: '/h', meaning: 'how fast it lets go of what it has kept (2 h to half)',
      origin: 'assumed', source: dean2008, where: 'half-life of R0 with PTH(1-34), recalled' },
    ranklGain: { symbol: 'E', value: 1.30721, unit: '1', meaning: 'kept PTH that drives RANKL half as much as can be, per own level',
      origin: 'derived', source: modelFacts, where: 'part 2.4, v_L: E_Lp pth/((E_Lp − 1) pth_0 + pth)' },
  },

  rates(
    { keptAtReceptor },
    { teriparatideConcentration, abaloparatideAtOnce, abaloparatideKept },
    { ownLevel, release, ranklGain },
  ) {
    return {
      keptAtReceptor: release * (teriparatideConcentration + abaloparatideKept - keptAtReceptor),
      receptorActivity: ownLevel + teriparatideConcentration + abaloparatideAtOnce,
      sustainedGain: saturation(keptAtReceptor, ranklGain * ownLevel),
    }
  },
})
