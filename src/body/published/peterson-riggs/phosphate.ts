import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, positivePart } from '../../../engine/model/index.ts'

/**
 * Phosphate in plasma, gut and cells; bone releases and takes it with its calcium.
 *
 *     J₄₈ = max(0, f G (Pi − θ)),    J₅₃ = k_a G_P,    J₅₄ = T₄₉ Pi,    J₅₆ = T₅₅ I
 *     G_P' = J_PO F − J₅₃,    I' = J₅₄ − J₅₆
 *     E'   = r (J₁₄ − J₁₅) − J₄₈ + J₅₃ − J₅₄ + J₅₆,    Pi = E/V
 */
export const phosphate = defineModule({
  name: 'phosphate',

  reads: {
    glomerularFiltration: { symbol: 'G', unit: 'L/h', meaning: 'glomerular filtration' },
    calciumRelease: { symbol: 'J_14', unit: 'mmol/h', meaning: 'calcium from bone to plasma' },
    calciumDeposition: { symbol: 'J_15', unit: 'mmol/h', meaning: 'calcium from plasma to bone' },
  },

  states: {
    phosphateAmount: { symbol: 'E', unit: 'mmol', start: 16.8, meaning: 'extracellular phosphate',
      source: openBoneMin, where: 'INIT ECCPhos' },
    gutPhosphate: { symbol: 'G_P', unit: 'mmol', start: 0.839, meaning: 'phosphate in the gut',
      source: openBoneMin, where: 'INIT PhosGut' },
    intracellularPhosphate: { symbol: 'I', unit: 'mmol', start: 3226, meaning: 'phosphate in cells',
      source: openBoneMin, where: 'INIT IntraPO' },
  },

  gives: {
    phosphate: { symbol: 'Pi', unit: 'mmol/L', meaning: 'phosphate in plasma' },
    phosphateExcretion: { symbol: 'J_48', unit: 'mmol/h', meaning: 'phosphate from plasma to urine' },
    phosphateAbsorption: { symbol: 'J_53', unit: 'mmol/h', meaning: 'phosphate from gut to plasma' },
    phosphateUptake: { symbol: 'J_54', unit: 'mmol/h', meaning: 'phosphate from plasma to cells' },
    phosphateReturn: { symbol: 'J_56', unit: 'mmol/h', meaning: 'phosphate from cells to plasma' },
  },

  parameters: {
    volume: { symbol: 'V', value: 14, unit: 'L', meaning: 'volume of distribution',
      origin: 'assumed', source: openBoneMin, where: 'concentration of ECCPhos, literal' },
    phosphatePerCalcium: { symbol: 'r', value: 0.464, unit: '1', meaning: 'phosphate per calcium of hydroxyapatite',
      origin: 'measured', source: openBoneMin, where: 'ODE ECCPhos, literal' },
    filterable: { symbol: 'f', value: 0.88, unit: '1', meaning: 'share of phosphate that is filtered',
      origin: 'assumed', source: openBoneMin, where: 'excretion J48, literal' },
    threshold: { symbol: 'θ', value: 1.142, unit: 'mmol/L', meaning: 'phosphate above which it is excreted',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T46' },
    uptake: { symbol: 'T_49', value: 51.8, unit: 'L/h', meaning: 'clearance from plasma into cells',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T49' },
    release: { symbol: 'T_55', value: 0.019268, unit: '/h', meaning: 'return from cells to plasma',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T55' },
    absorption: { symbol: 'k_a', value: 0.365, unit: '/h', meaning: 'absorption from the gut',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T52' },
    intake: { symbol: 'J_PO', value: 10.5 / 24, unit: 'mmol/h', meaning: 'phosphate eaten',
      origin: 'assumed', source: openBoneMin, where: 'PARAM OralPhos, 10.5/24' },
    bioavailability: { symbol: 'F', value: 0.7, unit: '1', meaning: 'share of the intake that enters',
      origin: 'assumed', source: openBoneMin, where: 'PARAM F12' },
  },

  rates(
    { phosphateAmount, gutPhosphate, intracellularPhosphate },
    { glomerularFiltration, calciumRelease, calciumDeposition },
    { volume, phosphatePerCalcium, filterable, threshold, uptake, release, absorption, intake, bioavailability },
  ) {
    const concentration = phosphateAmount / volume
    const excreted = positivePart(filterable * glomerularFiltration * (concentration - threshold))
    const absorbed = absorption * gutPhosphate
    const intoCells = uptake * concentration
    const outOfCells = release * intracellularPhosphate
    const fromBone = phosphatePerCalcium * (calciumRelease - calciumDeposition)
    return {
      phosphateAmount: fromBone - excreted + absorbed - intoCells + outOfCells,
      gutPhosphate: intake * bioavailability - absorbed,
      intracellularPhosphate: intoCells - outOfCells,
      phosphate: concentration,
      phosphateExcretion: excreted,
      phosphateAbsorption: absorbed,
      phosphateUptake: intoCells,
      phosphateReturn: outOfCells,
    }
  },
})
