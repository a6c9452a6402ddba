import { parameterVector, startVector } from '../../engine/model/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'
import { restOfYoungMan } from './young-man.ts'

/**
 * Numbers of the typical man that differ from the typical woman's, in declared units.
 *
 * Sources, by number: estradiol 100 pmol/L, testosterone as the substrate of nearly all estradiol, what anastrozole
 * leaves of it in blood (0.45), and 0.3 of what holds turnover down from testosterone: model facts, part 8.2.
 * Testosterone 17 nmol/L (500 ng/dL), gonadotrophins, SHBG and how they go with age: Feldman 2002. DHEA sulfate:
 * Orentreich 1984. Strengths of the feedback: set so that anastrozole raises testosterone by 60 % and takes a quarter of
 * estradiol (facts 8.2), and that a full replacement of testosterone takes two thirds of LH. The receptor, its floor and
 * what bone makes of its signal are a woman's. Three numbers are fitted by hand to trials in men
 * (docs/decisions/0042): the share of its estradiol that bone makes itself, how much less turnover feels of a
 * deficiency, and trabecular bone that is remodelled half as fast again. What old age adds to the loss of the hip is fitted
 * to older men (Cawthon 2009). Origin of the rest: assumed, but for ageing of hormones, which is measured.
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
  'boneEstradiol.ownShare': 0.65,
  'estrogenSignal.depth': 0.6,
  'estrogenSignal.androgenShare': 0.3,
  'trabecularBone.remodelling': 0.1138,
  'fadingLoad.loss': 0.0003,
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
  const rest = sex === 'male' ? restOfYoungMan(assembly, parameters) : {}
  return { parameters, reference: startVector(assembly, parameters, rest) }
}
