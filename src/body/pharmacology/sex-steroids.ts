import { coviello2006, longcope1971, modelFacts } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Estradiol and testosterone that are given: what arrives in a day over what the body clears in a day.
 *
 *     E_x = r_E / (CL_E M_E),   T_x = r_T / (CL_T M_T)
 *
 * Gels, patches and injections are even supplies here, told as their average: peaks and troughs between two injections
 * lie some tenths above and below it, and do not matter to bone.
 */
export const sexSteroids = defineModule({
  name: 'sex steroids',

  reads: {
    estradiolArriving: input('ug/d', 0, 'estradiol that arrives in blood from a drug'),
    testosteroneArriving: input('mg/d', 0, 'testosterone that arrives in blood from a drug'),
  },

  states: {},

  gives: {
    givenEstradiol: { symbol: 'E_x', unit: 'pmol/L', meaning: 'estradiol in blood that a drug adds' },
    givenTestosterone: { symbol: 'T_x', unit: 'nmol/L', meaning: 'testosterone in blood that a drug adds' },
  },

  parameters: {
    estradiolClearance: { symbol: 'CL_E', value: 1200, unit: 'L/d', meaning: 'clearance of estradiol',
      origin: 'assumed', source: longcope1971, where: 'metabolic clearance; 50 ug a day give about 150 pmol/L' },
    estradiolMass: { symbol: 'M_E', value: 272.38, unit: 'g/mol', meaning: 'molar mass of estradiol',
      origin: 'derived', source: modelFacts, where: 'part 8.2, 3.671 pmol/L per pg/mL' },
    testosteroneClearance: { symbol: 'CL_T', value: 1390, unit: 'L/d', meaning: 'clearance of testosterone in men',
      origin: 'measured', source: coviello2006, where: 'men of 59 to 75, 1390 ± 69 (young men 1821 ± 102); 75 mg of enantate a week then give 19 nmol/L, as KAMINETSKY2019 found' },
    testosteroneMass: { symbol: 'M_T', value: 288.42, unit: 'g/mol', meaning: 'molar mass of testosterone',
      origin: 'derived', source: modelFacts, where: 'part 8.2, 0.03467 nmol/L per ng/dL' },
  },

  rates(
    _states,
    { estradiolArriving, testosteroneArriving },
    { estradiolClearance, estradiolMass, testosteroneClearance, testosteroneMass },
  ) {
    return {
      givenEstradiol: estradiolArriving / (estradiolClearance * estradiolMass),
      givenTestosterone: testosteroneArriving / (testosteroneClearance * testosteroneMass),
    }
  },
})
