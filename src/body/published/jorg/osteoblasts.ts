import { jorg2022 } from '../../../evidence/index.ts'
import { defineModule, saturation } from '../../../engine/model/index.ts'

/**
 * Osteoblasts, and the osteocytes that they become when bone buries them.
 *
 *     B' = F₁ − η_B (1 − β_P u(P)) B − ω_B B,    Y' = ω_B B − η_Y Y,    u(x) = x/(1 + x)
 *
 * Where u(P) is above 0.766 the loss of osteoblasts turns into a gain: a continuous signal of 20 µg a day stays far
 * below it (0.24), daily pulses do not.
 */
export const osteoblasts = defineModule({
  name: 'osteoblasts',

  reads: {
    maturation: { symbol: 'F_1', unit: '/d', meaning: 'pre-osteoblasts that become osteoblasts' },
    teriparatideSignal: { symbol: 'P', unit: '1', meaning: 'teriparatide signal' },
  },

  states: {
    osteoblasts: { symbol: 'B', unit: '1', start: 'derived', meaning: 'osteoblasts', scale: 100 },
    osteocytes: { symbol: 'Y', unit: '1', start: 'derived', meaning: 'osteocytes', scale: 600 },
  },

  parameters: {
    production: { value: 1, unit: '/d', meaning: 'pre-osteoblasts made, which is the unit of all cells',
      origin: 'assumed', source: jorg2022, where: 'model facts, part 6.1' },
    removal: { symbol: 'η_B', value: 0.00867806, unit: '/d', meaning: 'death of osteoblasts',
      origin: 'fitted', source: jorg2022, where: 'eta_B; model facts, part 6.2' },
    burial: { symbol: 'ω_B', value: 0.000624353, unit: '/d', meaning: 'osteoblasts that become osteocytes',
      origin: 'fitted', source: jorg2022, where: 'omega_B; model facts, part 6.2' },
    osteocyteRemoval: { symbol: 'η_Y', value: 0.000109589, unit: '/d', meaning: 'death of osteocytes (25 years)',
      origin: 'assumed', source: jorg2022, where: 'eta_Y; model facts, part 6.2' },
    pthSurvival: { symbol: 'β_P', value: 1.305332076, unit: '1', meaning: 'death that teriparatide prevents',
      origin: 'fitted', source: jorg2022, where: 'beta_pthB; model facts, part 6.2' },
  },

  rates(
    { osteoblasts, osteocytes },
    { maturation, teriparatideSignal },
    { removal, burial, osteocyteRemoval, pthSurvival },
  ) {
    const dying = removal * (1 - pthSurvival * saturation(teriparatideSignal, 1)) * osteoblasts
    const buried = burial * osteoblasts
    return { osteoblasts: maturation - dying - buried, osteocytes: buried - osteocyteRemoval * osteocytes }
  },

  starts({ production, removal, burial, osteocyteRemoval }) {
    const osteoblasts = production / (removal + burial)
    return { osteoblasts, osteocytes: (burial * osteoblasts) / osteocyteRemoval }
  },
})
