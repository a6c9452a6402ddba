import { jorg2022 } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Pre-osteoblasts: made at an even rate, held back by sclerostin.
 *
 *     B*' = 1 − F₁,    F₁ = ω_B* d(s/s_B*) B*,    d(x) = 1/(1 + x)
 */
export const preOsteoblasts = defineModule({
  name: 'pre-osteoblasts',

  reads: {
    sclerostin: { symbol: 's', unit: '1', meaning: 'free sclerostin' },
  },

  states: {
    preOsteoblasts: { symbol: 'B*', unit: '1', start: 'derived', meaning: 'pre-osteoblasts', scale: 200 },
  },

  gives: {
    maturation: { symbol: 'F_1', unit: '/d', meaning: 'pre-osteoblasts that become osteoblasts' },
  },

  parameters: {
    production: { value: 1, unit: '/d', meaning: 'pre-osteoblasts made, which is the unit of all cells',
      origin: 'assumed', source: jorg2022, where: 'model facts, part 6.1' },
    maturing: { symbol: 'ω_B*', value: 0.319241069, unit: '/d', meaning: 'maturing without sclerostin',
      origin: 'fitted', source: jorg2022, where: 'omega_B*; model facts, part 6.2' },
    sclerostinHalf: { symbol: 's_B*', value: 163.2824648, unit: '1', meaning: 'sclerostin that halves it',
      origin: 'fitted', source: jorg2022, where: 's_B*; model facts, part 6.2' },
  },

  rates({ preOsteoblasts }, { sclerostin }, { production, maturing, sclerostinHalf }) {
    const maturation = (maturing * preOsteoblasts) / (1 + sclerostin / sclerostinHalf)
    return { preOsteoblasts: production - maturation, maturation }
  },

  starts({ production, maturing, sclerostinHalf }, _starts, { sclerostin }) {
    return { preOsteoblasts: (production * (1 + sclerostin / sclerostinHalf)) / maturing }
  },
})
