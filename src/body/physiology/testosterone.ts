import { davis2019, feldman2002, laughlin2000, modelFacts } from '../../evidence/index.ts'
import { clock, defineModule, input, positivePart } from '../../engine/model/index.ts'

/**
 * Testosterone of the gonads and the adrenals, and what a drug adds.
 *
 *     T_r = T_0 (1 − q (age − 40)₊)                              untreated at that age
 *     T'  = k ( T_r [ s a D + 1 − s ] (1 + f S) − T ),   T_b = T + T_x
 *     A   = 1 − c + c T_b/T_0,    w = H(T_b/T_0)/H(1),  H(x) = x²/(h² + x²)
 *
 * D is LH relative to the untreated: in men it fills the substrate again when estradiol falls. In women the ovary
 * goes on making testosterone after menopause, and stops when it is removed or suppressed. A is androgen to make
 * estrogen of; w is what bone feels of testosterone itself.
 */
export const testosterone = defineModule({
  name: 'testosterone',

  reads: {
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
    ovarianActivity: input('1', 1, 'share of the gonads that removal or chemotherapy leaves'),
    gonadalDrive: { symbol: 'D', unit: '1', meaning: 'LH, relative to the untreated of that age' },
    givenTestosterone: { symbol: 'T_x', unit: 'nmol/L', meaning: 'testosterone in blood that a drug adds' },
    suppression: { symbol: 'S', unit: '1', meaning: 'blocked share of aromatase, as blood shows it' },
  },

  states: {
    ownTestosterone: { symbol: 'T', unit: 'nmol/L', start: 'derived', meaning: 'testosterone in blood that the body makes' },
  },

  gives: {
    testosterone: { symbol: 'T_b', unit: 'nmol/L', meaning: 'testosterone in blood' },
    testosteroneOfAge: { symbol: 'T_r', unit: 'nmol/L', meaning: 'testosterone of the untreated at that age' },
    androgenSubstrate: { symbol: 'A', unit: '1', meaning: 'androgen to make estrogen of, relative to youth' },
    androgenOfAge: { unit: '1', meaning: 'the same of the untreated at that age' },
    androgenEffect: { symbol: 'w', unit: '1', meaning: 'testosterone as bone feels it, relative to youth' },
  },

  parameters: {
    level: { symbol: 'T_0', value: 0.6, unit: 'nmol/L', range: [0.05, 40], meaning: 'testosterone in youth',
      origin: 'assumed', source: davis2019, where: 'median 0.4 nmol/L at 70 and over; more in youth' },
    turnover: { symbol: 'k', value: 0.034657, unit: '/d', meaning: 'speed of the axis (half-time 20 d)',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, k_T = ln 2 / 20 d' },
    ageing: { symbol: 'q', value: 0.008, unit: '/a', meaning: 'fall of testosterone with age',
      origin: 'measured', source: feldman2002, where: 'cross-sectional, men; women alike' },
    ageingFrom: { value: 40, unit: 'a', meaning: 'age from which it falls',
      origin: 'measured', source: feldman2002, where: 'youngest men' },
    gonadalShare: { symbol: 's', value: 0.4, unit: '1', range: [0, 1], meaning: 'share that the gonads make',
      origin: 'measured', source: laughlin2000, where: '40 % lower without ovaries' },
    inhibitorRise: { symbol: 'f', value: 0.05, unit: '1', meaning: 'rise under a full block of aromatase, but for LH',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, androgens' },
    substrateShare: { symbol: 'c', value: 0, unit: '1', range: [0, 1], meaning: 'share of estradiol that is made of testosterone: 0 in women, whose adrenals give the substrate',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, men' },
    halfEffect: { symbol: 'h', value: 0.25, unit: '1', meaning: 'testosterone of half effect on bone, relative to youth',
      origin: 'assumed', source: modelFacts, where: 'part 8.2: 200 ng/dL is enough (FINKELSTEIN2016)' },
  },

  rates(
    { ownTestosterone },
    { time, ageAtStart, ovarianActivity, gonadalDrive, givenTestosterone, suppression },
    { level, turnover, ageing, ageingFrom, gonadalShare, inhibitorRise, substrateShare, halfEffect },
  ) {
    const shareOfAge = 1 - ageing * positivePart(ageAtStart + time - ageingFrom)
    const made = gonadalShare * ovarianActivity * gonadalDrive + 1 - gonadalShare
    const inBlood = ownTestosterone + givenTestosterone
    const relative = inBlood / level
    const square = relative * relative
    const halfSquare = halfEffect * halfEffect
    return {
      ownTestosterone: turnover * (level * shareOfAge * made * (1 + inhibitorRise * suppression) - ownTestosterone),
      testosterone: inBlood,
      testosteroneOfAge: level * shareOfAge,
      androgenSubstrate: 1 - substrateShare + substrateShare * relative,
      androgenOfAge: 1 - substrateShare + substrateShare * shareOfAge,
      androgenEffect: (square * (1 + halfSquare)) / (square + halfSquare),
    }
  },

  starts: ({ level }) => ({ ownTestosterone: level }),
})
