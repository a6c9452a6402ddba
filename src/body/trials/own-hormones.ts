import { parametersNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'

/** Hormones of a person before any drug: estradiol in pmol/L, testosterone in nmol/L. */
export interface Hormones {
  readonly estradiol: number
  readonly testosterone: number
}

/** What the model says of her hormones, and how much of her estradiol the ovaries make, in pmol/L. */
export interface Untreated extends Hormones {
  readonly fromOvary: number
}

/**
 * Gives a person the hormones that her population tells.
 *
 * Estradiol after menopause and in men is what other tissues make; before menopause the ovaries make what is lacking.
 * Testosterone is her own set point, on which its feedback acts; a man has as much less estradiol as the share of it
 * that is made of testosterone says, unless his estradiol is told.
 *
 * @param assembly - the model
 * @param parameters - coherent parameter vector
 * @param told - what is told
 * @param untreated - what the model says with these parameters; both hormones are proportional to their parameter
 * @returns the parameters with her levels
 *
 * @example
 * withHormones(skeletonOnly, parameters, { estradiol: 30 }, { estradiol: 22, testosterone: 0.5, fromOvary: 0 })
 */
export function withHormones(
  assembly: Assembly,
  parameters: Float64Array,
  told: Partial<Hormones>,
  untreated: Untreated,
): Float64Array {
  const own = parameters.slice()
  const placeOf = (name: string): number => parametersNamed(assembly, name)[0]!
  const scale = (name: string, factor: number): void => {
    own[placeOf(name)] = own[placeOf(name)]! * factor
  }
  const androgen = told.testosterone === undefined ? 1 : told.testosterone / untreated.testosterone
  scale('testosterone.level', androgen)
  const ofTestosterone = own[placeOf('testosterone.substrateShare')]!
  const byAndrogen = 1 - ofTestosterone + ofTestosterone * androgen
  const fromElsewhere = untreated.estradiol - untreated.fromOvary
  if (told.estradiol === undefined) scale('peripheralEstrogen.level', byAndrogen)
  else if (untreated.fromOvary < fromElsewhere) {
    scale('peripheralEstrogen.level', Math.max(0, told.estradiol - untreated.fromOvary) / fromElsewhere)
  } else {
    const level = own[placeOf('ovary.postmenopausal')]!
    const lacking = Math.max(0, told.estradiol - fromElsewhere) / untreated.fromOvary
    own[placeOf('ovary.premenopausal')] = level + (own[placeOf('ovary.premenopausal')]! - level) * lacking
  }
  return own
}
