import { burnettBowie2009, feldman2002, modelFacts } from '../../evidence/index.ts'
import { clock, defineModule, exp, input, positivePart } from '../../engine/model/index.ts'

/**
 * LH and FSH, held down by what the gonads make.
 *
 *     B   = ( 1 + (1 − g) [ a (1 − E2/E2_r) + b (1 − T/T_r) ] )₊ / (1 + (1 − g) E_x/E_f)
 *     D   = B (1 − g (1 − l)),    LH = LH_0 m_L^(1 − o') e^(q (age − 40)₊) D,    o' = o (1 − f_ov S)
 *
 * D is the drive on the gonads relative to the untreated of that age. In women the ovary's own signals, told by its
 * share o', hold the gonadotrophins down, and after menopause they stay high whatever estradiol does. In men
 * estradiol and testosterone both do. g is what a GnRH agonist takes away: a pituitary that it has silenced hears nothing.
 */
export const gonadotrophins = defineModule({
  name: 'gonadotrophins',

  reads: {
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
    gonadotrophinBlock: input('1', 0, 'share of LH and FSH action that a GnRH agonist takes away'),
    ovarianShare: { symbol: 'o', unit: '1', meaning: 'ovarian estradiol, as a share of what it is before menopause' },
    suppression: { symbol: 'S', unit: '1', meaning: 'blocked share of aromatase, as blood shows it' },
    estradiol: { symbol: 'E2', unit: 'pmol/L', meaning: 'estradiol in blood' },
    peripheralEstradiol: { unit: 'pmol/L', meaning: 'estradiol from other tissues, untreated' },
    androgenOfAge: { unit: '1', meaning: 'androgen to make estrogen of, untreated at that age' },
    testosterone: { symbol: 'T', unit: 'nmol/L', meaning: 'testosterone in blood' },
    testosteroneOfAge: { symbol: 'T_r', unit: 'nmol/L', meaning: 'testosterone of the untreated at that age' },
    givenEstradiol: { symbol: 'E_x', unit: 'pmol/L', meaning: 'estradiol in blood that a drug adds' },
  },

  states: {},

  gives: {
    gonadalDrive: { symbol: 'D', unit: '1', meaning: 'LH, relative to the untreated of that age' },
    lh: { symbol: 'LH', unit: '[IU]/L', meaning: 'luteinising hormone in blood' },
    fsh: { symbol: 'FSH', unit: '[IU]/L', meaning: 'follicle-stimulating hormone in blood' },
  },

  parameters: {
    lhLevel: { symbol: 'LH_0', value: 6, unit: '[IU]/L', meaning: 'LH in youth, cycle mean without its peak',
      origin: 'assumed', source: modelFacts, where: 'part 8.2 tells no level; middle of usual reference ranges' },
    fshLevel: { symbol: 'FSH_0', value: 6, unit: '[IU]/L', meaning: 'FSH in youth',
      origin: 'assumed', source: modelFacts, where: 'part 8.2 tells no level; middle of usual reference ranges' },
    lhWithoutOvary: { symbol: 'm_L', value: 5, unit: '1', range: [1, 10], meaning: 'LH without ovarian hormones, relative to youth; 1 in men',
      origin: 'assumed', source: modelFacts, where: 'part 8.2: high after menopause (about 30 IU/L)' },
    fshWithoutOvary: { symbol: 'm_F', value: 12, unit: '1', range: [1, 20], meaning: 'FSH without ovarian hormones, relative to youth; 1 in men',
      origin: 'assumed', source: modelFacts, where: 'part 8.2: high after menopause (about 70 IU/L)' },
    ovarianLoss: { symbol: 'f_ov', value: 0.39, unit: '1', meaning: 'fall of ovarian estradiol under a full block, with feedback',
      origin: 'measured', source: modelFacts, where: 'part 8.2, premenopausal use' },
    estradiolFeedback: { symbol: 'a', value: 0, unit: '1', meaning: 'strength of estradiol against LH: 0 in women, whose ovary is told by its share',
      origin: 'assumed', source: burnettBowie2009, where: 'in men set so that testosterone rises by 60 %' },
    testosteroneFeedback: { symbol: 'b', value: 0, unit: '1', meaning: 'strength of testosterone against LH: 0 in women',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, men' },
    drugFeedback: { symbol: 'E_f', value: 150, unit: 'pmol/L', meaning: 'added estradiol that halves LH and FSH after menopause',
      origin: 'assumed', source: modelFacts, where: 'part 8.2 tells no number' },
    lhLeft: { symbol: 'l', value: 0.03, unit: '1', meaning: 'share of LH action that a GnRH agonist leaves',
      origin: 'assumed', source: modelFacts, where: 'part 8.2: castrate levels under goserelin' },
    fshLeft: { symbol: 'l_F', value: 0.06, unit: '1', meaning: 'share of FSH that a GnRH agonist leaves',
      origin: 'assumed', source: modelFacts, where: 'part 8.2 tells no number' },
    ageing: { symbol: 'q', value: 0, unit: '/a', meaning: 'rise of LH and FSH with age in men',
      origin: 'assumed', source: feldman2002, where: 'women: menopause is all' },
    ageingFrom: { value: 40, unit: 'a', meaning: 'age from which they rise',
      origin: 'measured', source: feldman2002, where: 'youngest men' },
  },

  rates(
    _states,
    {
      time, ageAtStart, gonadotrophinBlock, ovarianShare, suppression, estradiol, peripheralEstradiol, androgenOfAge,
      testosterone, testosteroneOfAge, givenEstradiol,
    },
    {
      lhLevel, fshLevel, lhWithoutOvary, fshWithoutOvary, ovarianLoss, estradiolFeedback, testosteroneFeedback,
      drugFeedback, lhLeft, fshLeft, ageing, ageingFrom,
    },
  ) {
    const heard = 1 - gonadotrophinBlock
    const byEstradiol = estradiolFeedback * (1 - estradiol / (peripheralEstradiol * androgenOfAge))
    const byTestosterone = testosteroneFeedback * (1 - testosterone / testosteroneOfAge)
    const byDrug = 1 + (heard * givenEstradiol) / drugFeedback
    const feedback = positivePart(1 + heard * (byEstradiol + byTestosterone)) / byDrug
    const missing = 1 - ovarianShare * (1 - ovarianLoss * suppression)
    const byAge = exp(ageing * positivePart(ageAtStart + time - ageingFrom))
    const drive = feedback * (1 - gonadotrophinBlock * (1 - lhLeft))
    return {
      gonadalDrive: drive,
      lh: lhLevel * lhWithoutOvary ** missing * byAge * drive,
      fsh: fshLevel * fshWithoutOvary ** missing * byAge * feedback * (1 - gonadotrophinBlock * (1 - fshLeft)),
    }
  },
})
