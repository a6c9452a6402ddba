import { abaloparatideLabel, hattersley2016, study } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Abaloparatide from the injection to the receptor of PTH, where it is weighed as teriparatide.
 *
 *     A' = −k_a A,    C = (k_a A + F (i + s r)) / (M CL),    C_G = e_G C,    C_R = e_R C
 *
 * The receptor has two shapes. The one that a G protein holds (RG) signals while the drug is there; the other (R0) keeps
 * it and signals on for hours. Abaloparatide binds RG nearly as teriparatide does, and R0 hardly: e_R is less than e_G.
 */
export const abaloparatide = defineModule({
  name: 'abaloparatide',

  reads: {
    abaloparatideDose: input('ug/d', 0, 'abaloparatide injected, as the average of the day'),
    abaloparatideInfused: input('ug/d', 0, 'abaloparatide that is infused evenly'),
  },

  states: {
    abaloparatideAtInjection: { symbol: 'A', unit: 'ug', start: 0, scale: 10, meaning: 'abaloparatide where it was injected' },
  },

  gives: {
    abaloparatideConcentration: { symbol: 'C', unit: 'pmol/L', meaning: 'abaloparatide in plasma' },
    abaloparatideAtOnce: { symbol: 'C_G', unit: 'pmol/L', meaning: 'teriparatide that would signal as much at once' },
    abaloparatideKept: { symbol: 'C_R', unit: 'pmol/L', meaning: 'teriparatide of which as much would be kept' },
  },

  parameters: {
    absorption: { symbol: 'k_a', value: 0.5, unit: '/h', meaning: 'absorption from the injection',
      origin: 'derived', source: abaloparatideLabel, where: 'section 12.3: 812 pg/mL at the peak over 1622 pg.h/mL of area' },
    clearance: { symbol: 'CL', value: 17.8, unit: 'L/h', meaning: 'clearance',
      origin: 'derived', source: abaloparatideLabel, where: 'section 12.3: 0.36 of 80 ug over 1622 pg.h/mL' },
    evenShare: { symbol: 's', value: 0.9, unit: '1', meaning: 'even supply that raises calcium as the pulses do on average',
      origin: 'derived', source: abaloparatideLabel, where: 'section 12.3, from the pulses of this model' },
    molarMass: { symbol: 'M', value: 3961, unit: 'g/mol', meaning: 'molar mass of abaloparatide',
      origin: 'measured', source: abaloparatideLabel, where: 'section 11' },
    bioavailability: { symbol: 'F', value: 0.36, unit: '1', meaning: 'share of the dose that arrives',
      origin: 'measured', source: abaloparatideLabel, where: 'section 12.3' },
    atOnce: { symbol: 'e_G', value: 0.14, unit: '1', range: [0.02, 1], meaning: 'strength at RG, against teriparatide',
      origin: 'fitted', source: study('ACTIVE'), where: 'spine and hip at 18 months' },
    kept: { symbol: 'e_R', value: 0.06, unit: '1', range: [0, 1], meaning: 'strength at R0, against teriparatide; less than at RG',
      origin: 'fitted', source: hattersley2016, where: 'direction: binding to R0 and RG; size: the one-third radius and CTX of ACTIVE' },
  },

  doses: {
    abaloparatideAtInjection: { unit: 'ug', bioavailability: 'bioavailability', meaning: 'subcutaneous injection' },
  },

  rates(
    { abaloparatideAtInjection },
    { abaloparatideDose, abaloparatideInfused },
    { absorption, clearance, evenShare, molarMass, bioavailability, atOnce, kept },
  ) {
    const absorbed = absorption * abaloparatideAtInjection
    const even = bioavailability * (abaloparatideInfused + evenShare * abaloparatideDose)
    const concentration = (absorbed + even) / (molarMass * clearance)
    return {
      abaloparatideAtInjection: -absorbed,
      abaloparatideConcentration: concentration,
      abaloparatideAtOnce: atOnce * concentration,
      abaloparatideKept: kept * concentration,
    }
  },
})
