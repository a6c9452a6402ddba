import { davis2019, modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, exp, input, log } from '../../engine/model/index.ts'

/**
 * Estradiol, estrone and estrone sulfate in blood.
 *
 *     S'  = k ( I − S )
 *     ρ_i = r_i + (1 − r_i) (1 − S)^p_i                          what an inhibitor leaves of estrogen i,
 *     ρ_2 = r_2 + (1 − r_2) e^(p_2 ln(1 − S) + k_B (BMI − 26) S)  of estradiol more in heavier people
 *     E2  = E_ov (1 − f_ov S) + E_per A ρ_2 + E_x
 *     E1  = E1_post e^(b (BMI − 26)) A ρ_1 + E1_ov o (1 − f_ov S)
 *
 * S is the blocked share I of aromatase as blood shows it: the sulfates are a reservoir. Blood falls less than
 * conversion does: of the aromatase that is left, tissues make more than their share, and one power tells anastrozole
 * and letrozole alike. The ovary answers a block with more gonadotrophin, and loses less than other tissues do;
 * therefore an aromatase inhibitor alone must not be used before menopause. A is the androgen there is to make
 * estrogen of, relative to youth; in women the adrenals see to it.
 */
export const circulatingSteroids = defineModule({
  name: 'circulating steroids',

  reads: {
    ovarianShare: { symbol: 'o', unit: '1', meaning: 'ovarian estradiol, as a share of what it is before menopause' },
    ovarianEstradiol: { symbol: 'E_ov', unit: 'pmol/L', meaning: 'estradiol from the ovaries, untreated' },
    peripheralEstradiol: { symbol: 'E_per', unit: 'pmol/L', meaning: 'estradiol from other tissues, untreated' },
    androgenSubstrate: { symbol: 'A', unit: '1', meaning: 'androgen to make estrogen of, relative to youth' },
    givenEstradiol: { symbol: 'E_x', unit: 'pmol/L', meaning: 'estradiol in blood that a drug adds' },
    aromataseBlocked: { symbol: 'I', unit: '1', meaning: 'share of aromatase that is blocked' },
    massResidual: { unit: '1', meaning: 'body mass index above the typical, times its effect on the residual' },
    bodyMassIndex: input('kg/m2', 26, 'body mass index'),
  },

  states: {
    suppression: { symbol: 'S', unit: '1', start: 0, scale: 1, meaning: 'blocked share of aromatase, as estrogens in blood follow it' },
  },

  gives: {
    estradiol: { symbol: 'E2', unit: 'pmol/L', meaning: 'estradiol in blood, on the scale of mass spectrometry' },
    estrone: { symbol: 'E1', unit: 'pmol/L', meaning: 'estrone in blood, on the scale of mass spectrometry' },
    estroneSulfate: { symbol: 'E1S', unit: 'pmol/L', meaning: 'estrone sulfate in blood' },
    estradiolLeft: { symbol: 'ρ_2', unit: '1', meaning: 'share of peripheral estradiol that an inhibitor leaves' },
  },

  parameters: {
    turnover: { symbol: 'k', value: 3, unit: '/d', meaning: 'speed of the change, set by the sulfate reservoir',
      origin: 'fitted', source: modelFacts, where: 'part 8.2: estradiol down by about 70 % a day after the first tablet' },
    ovarianLoss: { symbol: 'f_ov', value: 0.39, unit: '1', meaning: 'fall of ovarian estradiol under a full block, with feedback',
      origin: 'measured', source: modelFacts, where: 'part 8.2, premenopausal use' },
    estradiolPower: { symbol: 'p_2', value: 0.67761, unit: '1', range: [0.05, 5], meaning: 'how strongly estradiol follows the aromatase left',
      origin: 'fitted', source: proposal, where: 'section 4: residual 0.11 on anastrozole; letrozole then leaves 0.059 (DIXON2008)' },
    estradiolFloor: { symbol: 'r_2', value: 0.02, unit: '1', range: [0, 0.9], meaning: 'share of estradiol that no inhibitor reaches',
      origin: 'assumed', source: modelFacts, where: 'part 8.2: below quantitation in most women' },
    estronePower: { symbol: 'p_1', value: 0.67761, unit: '1', meaning: 'how strongly estrone follows the aromatase left',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, as estradiol' },
    estroneFloor: { symbol: 'r_1', value: 0.108, unit: '1', meaning: 'share of estrone that no inhibitor reaches',
      origin: 'fitted', source: modelFacts, where: 'part 8.2: −80 % by mass spectrometry; −81 and −84 % (GEISLER2002)' },
    sulfatePower: { symbol: 'p_S', value: 0.824, unit: '1', meaning: 'how strongly estrone sulfate follows the aromatase left',
      origin: 'fitted', source: modelFacts, where: 'part 8.2; −93.5 and −98 % (GEISLER2002)' },
    sulfateFloor: { symbol: 'r_S', value: 0.003, unit: '1', meaning: 'share of estrone sulfate that no inhibitor reaches',
      origin: 'assumed', source: modelFacts, where: 'part 8.2' },
    estroneLevel: { symbol: 'E1_post', value: 181, unit: 'pmol/L', meaning: 'estrone from other tissues than the ovaries',
      origin: 'measured', source: davis2019, where: 'median, in model facts part 8.2' },
    estroneOfOvary: { symbol: 'E1_ov', value: 120, unit: 'pmol/L', meaning: 'estrone that the ovaries add, cycle mean',
      origin: 'assumed', source: modelFacts, where: 'part 8.2; young women near 300 pmol/L in all' },
    estroneMassEffect: { symbol: 'b', value: 0.031, unit: 'm2/kg', meaning: 'rise of estrone with body mass index',
      origin: 'measured', source: modelFacts, where: 'evidence row 288, MCTIERNAN2006' },
    referenceIndex: { symbol: 'BMI_0', value: 26, unit: 'kg/m2', meaning: 'body mass index of the typical woman',
      origin: 'assumed', source: proposal, where: 'section 7' },
    sulfatePerEstrone: { symbol: 'c_S', value: 4, unit: '1', meaning: 'estrone sulfate per estrone, untreated',
      origin: 'assumed', source: modelFacts, where: 'part 8.2 tells no level; a few times estrone' },
  },

  rates(
    { suppression },
    {
      ovarianShare, ovarianEstradiol, peripheralEstradiol, androgenSubstrate, givenEstradiol,
      aromataseBlocked, massResidual, bodyMassIndex,
    },
    {
      turnover, ovarianLoss, estradiolPower, estradiolFloor, estronePower, estroneFloor, sulfatePower, sulfateFloor,
      estroneLevel, estroneOfOvary, estroneMassEffect, referenceIndex, sulfatePerEstrone,
    },
  ) {
    const active = 1 - suppression
    const ofOvary = 1 - ovarianLoss * suppression
    const tissue = exp(estradiolPower * log(active) + massResidual * suppression)
    const estradiolLeft = estradiolFloor + (1 - estradiolFloor) * tissue
    const estroneLeft = estroneFloor + (1 - estroneFloor) * active ** estronePower
    const sulfateLeft = sulfateFloor + (1 - sulfateFloor) * active ** sulfatePower
    const estroneMade = estroneLevel * exp(estroneMassEffect * (bodyMassIndex - referenceIndex)) * androgenSubstrate
    const estroneByOvary = estroneOfOvary * ovarianShare * ofOvary
    return {
      suppression: turnover * (aromataseBlocked - suppression),
      estradiol: ovarianEstradiol * ofOvary + peripheralEstradiol * androgenSubstrate * estradiolLeft + givenEstradiol,
      estrone: estroneMade * estroneLeft + estroneByOvary,
      estroneSulfate: sulfatePerEstrone * (estroneMade * sulfateLeft + estroneByOvary),
      estradiolLeft,
    }
  },
})
