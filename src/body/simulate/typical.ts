import { parameterVector, startVector } from '../../engine/model/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'

/**
 * Numbers of the typical man that differ from the typical woman's, in declared units.
 *
 * Sources, by number: estradiol 100 pmol/L, testosterone as the substrate of nearly all estradiol, what anastrozole
 * leaves (0.45), and 0.3 of the signal from testosterone: model facts, part 8.2. Testosterone 17 nmol/L (500 ng/dL),
 * gonadotrophins, SHBG and how they go with age: Feldman 2002. DHEA sulfate: Orentreich 1984. Strengths of the feedback:
 * set so that anastrozole raises testosterone by 60 % and takes a quarter of estradiol (facts 8.2), and that a full
 * replacement of testosterone takes two thirds of LH. The curve of the receptor, its floor and the depth of the
 * deficiency: a compromise between little loss above 37 pmol/L estradiol and 6.9 nmol/L testosterone (facts 8.2,
 * Finkelstein 2016), the spine under anastrozole with an intact axis (Burnett-Bowie 2009), and some 5 % of the spine in a
 * year without either hormone (recalled). The age drift of the cortex: the hip of a man of 70 loses a third of a per cent
 * a year and more (recalled). Origin: assumed, but for ageing, which is measured; men are not calibrated.
 */
const MAN: Settings = {
  'ovary.premenopausal': 100,
  'ovary.postmenopausal': 100,
  'peripheralEstrogen.level': 100,
  'circulatingSteroids.estradiolFloor': 0.39405,
  'circulatingSteroids.estroneLevel': 120,
  'circulatingSteroids.estroneOfOvary': 0,
  'testosterone.level': 17,
  'testosterone.gonadalShare': 0.97,
  'testosterone.substrateShare': 0.95,
  'testosterone.inhibitorRise': 0,
  'gonadotrophins.lhLevel': 4.5,
  'gonadotrophins.fshLevel': 5,
  'gonadotrophins.lhWithoutOvary': 1,
  'gonadotrophins.fshWithoutOvary': 1,
  'gonadotrophins.estradiolFeedback': 4.4,
  'gonadotrophins.testosteroneFeedback': 1,
  'gonadotrophins.ageing': 0.009,
  'adrenalAndrogens.level': 3.5,
  'sexHormoneBinding.level': 33,
  'sexHormoneBinding.reference': 100,
  'sexHormoneBinding.ageing': 0.012,
  'estrogenSignal.reference': 100,
  'estrogenSignal.half': 110,
  'estrogenSignal.steepness': 2.5,
  'estrogenSignal.floor': 0.4,
  'estrogenSignal.depth': 0.51,
  'estrogenSignal.androgenShare': 0.3,
  'corticalBone.drift': 0.0042,
}

/**
 * Parameters of the typical person of a sex, and the state of the young reference.
 *
 * @param assembly - the model
 * @param sex - female or male
 * @param settings - parameters that differ from their declared value; those of a man go before them
 * @returns coherent parameter vector and state vector
 *
 * @example
 * typicalPerson(skeletonOnly, 'female').reference.length === skeletonOnly.states.length // → true
 */
export function typicalPerson(
  assembly: Assembly,
  sex: 'female' | 'male',
  settings: Settings = {},
): { parameters: Float64Array; reference: Float64Array } {
  const parameters = parameterVector(assembly, sex === 'male' ? { ...settings, ...MAN } : settings)
  return { parameters, reference: startVector(assembly, parameters, {}) }
}
