import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, variant } from '../../../engine/model/index.ts'

/**
 * Density of bone at one site, relative to the start.
 *
 *     B' = k [ B₀ (OB/OB₀)^g_B − (OC/OC₀)^g_C B ]
 *
 * Each of the three outputs was fitted to data of its own: the spine to untreated and mixed cohorts, the spine once
 * more to denosumab, the femoral neck to natural menopause. None speaks for another drug or for a combination.
 */
const boneDensity = defineModule({
  name: 'bone density',

  reads: {
    osteoblasts: { symbol: 'OB', unit: 'pmol/L', meaning: 'active osteoblasts' },
    osteoclasts: { symbol: 'OC', unit: 'pmol/L', meaning: 'active osteoclasts' },
  },

  states: {
    density: { symbol: 'B', unit: '1', start: 1, meaning: 'areal bone mineral density, relative to the start',
      source: openBoneMin, where: 'INIT BMDls, BMDlsDEN, BMDfn' },
  },

  gives: {
    densityChange: { unit: '%', meaning: 'change of density since the start' },
  },

  parameters: {
    turnover: { symbol: 'k', value: 0.000397, unit: '/h', meaning: 'turnover of mineral',
      origin: 'fitted', source: openBoneMin, where: 'PARAM koutBMDls' },
    osteoclastPower: { symbol: 'g_C', value: 0.14, unit: '1', meaning: 'how strongly loss follows osteoclasts',
      origin: 'fitted', source: openBoneMin, where: 'PARAM gamOCls' },
    osteoblastPower: { symbol: 'g_B', value: 0.0793, unit: '1', meaning: 'how strongly gain follows osteoblasts',
      origin: 'fitted', source: openBoneMin, where: 'PARAM gamOB' },
  },

  rates({ density }, { osteoblasts, osteoclasts }, { turnover, osteoclastPower, osteoblastPower }, baseline) {
    const gained = turnover * baseline.density * (osteoblasts / baseline.osteoblasts) ** osteoblastPower
    const lost = turnover * (osteoclasts / baseline.osteoclasts) ** osteoclastPower * density
    return { density: gained - lost, densityChange: density - 1 }
  },
})

const fitted = (value: number, id: string) =>
  ({ value, origin: 'fitted', source: openBoneMin, where: `PARAM ${id}` }) as const

/** Lumbar spine, as fitted without denosumab. */
export const lumbarSpineDensity = variant(boneDensity, {
  name: 'lumbar spine density',
  names: { density: 'lumbarSpineDensity', densityChange: 'lumbarSpineDensityChange' },
})

/** Lumbar spine, as fitted to denosumab. */
export const spineDensityOnDenosumab = variant(boneDensity, {
  name: 'spine density on denosumab',
  names: { density: 'spineDensityOnDenosumab', densityChange: 'spineDensityOnDenosumabChange' },
  parameters: {
    turnover: fitted(0.000145, 'koutBMDlsDEN'),
    osteoclastPower: fitted(0.0679, 'gamOClsDEN'),
  },
})

/** Femoral neck, as fitted to natural menopause: its time constant is 20 years. */
export const femoralNeckDensity = variant(boneDensity, {
  name: 'femoral neck density',
  names: { density: 'femoralNeckDensity', densityChange: 'femoralNeckDensityChange' },
  parameters: {
    turnover: fitted(5.651e-6, 'koutBMDfnBAS'),
    osteoclastPower: fitted(0.3101, 'gamOCfnBAS'),
  },
})
