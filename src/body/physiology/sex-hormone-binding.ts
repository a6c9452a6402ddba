import { aromasinLabel, davis2019, feldman2002, modelFacts, sodergard1982 } from '../../evidence/index.ts'
import { clock, defineModule, exp, input, positivePart } from '../../engine/model/index.ts'

/**
 * SHBG, and what it and albumin leave unbound of estradiol and testosterone.
 *
 *     B   = B_0 e^(−b (BMI − 26)) (E2/E2_0)^e e^(q (age − 40)₊) (1 − x y)
 *     f_i = 1 / (1 + K_A,i Alb + K_B,i B)
 *
 * Estrogen raises SHBG and weight lowers it; exemestane, which is an androgen too, lowers it further.
 */
export const sexHormoneBinding = defineModule({
  name: 'sex hormone binding',

  reads: {
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
    bodyMassIndex: input('kg/m2', 26, 'body mass index'),
    estradiol: { symbol: 'E2', unit: 'pmol/L', meaning: 'estradiol in blood' },
    testosterone: { symbol: 'T', unit: 'nmol/L', meaning: 'testosterone in blood' },
    aromataseDestroyed: { symbol: 'y', unit: '1', meaning: 'share of aromatase that exemestane has destroyed' },
  },

  states: {},

  gives: {
    shbg: { symbol: 'B', unit: 'nmol/L', meaning: 'sex hormone binding globulin in blood' },
    freeEstradiol: { unit: 'pmol/L', meaning: 'estradiol that nothing binds' },
    freeTestosterone: { unit: 'pmol/L', meaning: 'testosterone that nothing binds' },
  },

  parameters: {
    level: { symbol: 'B_0', value: 54, unit: 'nmol/L', range: [10, 150], meaning: 'SHBG in youth',
      origin: 'assumed', source: davis2019, where: 'about 45 nmol/L in old women' },
    massEffect: { symbol: 'b', value: 0.02, unit: 'm2/kg', meaning: 'fall of SHBG with body mass index',
      origin: 'measured', source: modelFacts, where: 'evidence row 289, MCTIERNAN2006' },
    referenceIndex: { symbol: 'BMI_0', value: 26, unit: 'kg/m2', meaning: 'body mass index of the typical person',
      origin: 'assumed', source: modelFacts, where: 'part 8.2' },
    estradiolPower: { symbol: 'e', value: 0.06, unit: '1', meaning: 'how strongly SHBG follows estradiol',
      origin: 'assumed', source: modelFacts, where: 'part 8.2: SHBG falls in users of inhibitors; size not told' },
    reference: { symbol: 'E2_0', value: 400, unit: 'pmol/L', meaning: 'estradiol in youth',
      origin: 'assumed', source: modelFacts, where: 'part 8.3; in men 100 pmol/L' },
    ageing: { symbol: 'q', value: 0, unit: '/a', meaning: 'rise of SHBG with age in men',
      origin: 'assumed', source: feldman2002, where: 'women: none' },
    ageingFrom: { value: 40, unit: 'a', meaning: 'age from which it rises', origin: 'measured', source: feldman2002, where: 'youngest men' },
    androgenFall: { symbol: 'x', value: 0.2, unit: '1', meaning: 'fall of SHBG under exemestane in full dose',
      origin: 'assumed', source: aromasinLabel, where: 'a fall that grows with dose; size assumed' },
    albumin: { symbol: 'Alb', value: 630, unit: 'umol/L', meaning: 'albumin (42 g/L)',
      origin: 'assumed', source: sodergard1982, where: 'plasma of the study' },
    estradiolToAlbumin: { symbol: 'K_A', value: 0.0421, unit: 'L/umol', meaning: 'binding of estradiol to albumin',
      origin: 'measured', source: sodergard1982, where: '37 °C' },
    estradiolToShbg: { symbol: 'K_B', value: 0.314, unit: 'L/nmol', meaning: 'binding of estradiol to SHBG',
      origin: 'measured', source: sodergard1982, where: '37 °C' },
    testosteroneToAlbumin: { symbol: 'K_A,T', value: 0.0406, unit: 'L/umol', meaning: 'binding of testosterone to albumin',
      origin: 'measured', source: sodergard1982, where: '37 °C' },
    testosteroneToShbg: { symbol: 'K_B,T', value: 0.597, unit: 'L/nmol', meaning: 'binding of testosterone to SHBG',
      origin: 'measured', source: sodergard1982, where: '37 °C' },
  },

  rates(
    _states,
    { time, ageAtStart, bodyMassIndex, estradiol, testosterone, aromataseDestroyed },
    {
      level, massEffect, referenceIndex, estradiolPower, reference, ageing, ageingFrom, androgenFall, albumin,
      estradiolToAlbumin, estradiolToShbg, testosteroneToAlbumin, testosteroneToShbg,
    },
  ) {
    const byMass = exp(-massEffect * (bodyMassIndex - referenceIndex))
    const byAge = exp(ageing * positivePart(ageAtStart + time - ageingFrom))
    const byHormones = (estradiol / reference) ** estradiolPower * (1 - androgenFall * aromataseDestroyed)
    const shbg = level * byMass * byAge * byHormones
    return {
      shbg,
      freeEstradiol: estradiol / (1 + estradiolToAlbumin * albumin + estradiolToShbg * shbg),
      freeTestosterone: testosterone / (1 + testosteroneToAlbumin * albumin + testosteroneToShbg * shbg),
    }
  },
})
