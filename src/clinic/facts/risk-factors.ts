import type { Tally } from '../decide/index.ts'
import { asked } from './asked.ts'
import {
  age,
  alcohol,
  bodyMassIndex,
  everSmoked,
  falls,
  menopause,
  parentHipFracture,
  secondaryCause,
  smokesNow,
  steroidMonths,
} from './body.ts'
import { CUTOFFS } from './cutoffs.ts'
import { fragilityAfterFifty, fragilityFracture } from './fractures.ts'
import { from, told } from './logic.ts'
import type { Visit } from './visit.ts'

/** The risk factors of the 2017 joint statement. */
export function hadjiFactors(visit: Visit): Tally {
  return {
    age: age(visit) > CUTOFFS.hadjiAge.value,
    bodyMass: from(bodyMassIndex(visit), (index) => index < CUTOFFS.hadjiBodyMass.value),
    parentHip: parentHipFracture(visit),
    fragility: fragilityAfterFifty(visit),
    steroid: from(steroidMonths(visit), (months) => months > CUTOFFS.hadjiSteroidMonths.value),
    smoking: everSmoked(visit),
  }
}

/** The risk factors of ESMO 2020, but for the T-score, which its table looks at itself. */
export function esmoFactors(visit: Visit): Tally {
  return {
    age: age(visit) > CUTOFFS.esmoAge.value,
    smoking: everSmoked(visit),
    bodyMass: from(bodyMassIndex(visit), (index) => index < CUTOFFS.esmoBodyMass.value),
    parentHip: parentHipFracture(visit),
    fragility: fragilityAfterFifty(visit),
    steroid: from(steroidMonths(visit), (months) => months > CUTOFFS.esmoSteroidMonths.value),
  }
}

/** The risk factors of ASCO 2019; where it prints no number, ours are told among the cut-offs. */
export function ascoFactors(visit: Visit): Tally {
  return {
    age: age(visit) >= CUTOFFS.ascoAge.value,
    smoking: smokesNow(visit),
    alcohol: from(alcohol(visit), (grams) => grams >= CUTOFFS.ascoAlcohol.value),
    fracture: fragilityFracture(visit),
    mobility: asked(visit, 'impairedMobility'),
    falls: from(falls(visit), (number) => number >= 1),
    steroid: from(steroidMonths(visit), (months) => months >= CUTOFFS.ascoSteroidMonths.value),
    bodyMass: from(bodyMassIndex(visit), (index) => index < CUTOFFS.ascoBodyMass.value),
    parentHip: parentHipFracture(visit),
    postmenopausal: from(menopause(visit), (kind) => kind === 'post'),
  }
}

/** The clinical risk factors of Reid 2008. */
export function reidFactors(visit: Visit): Tally {
  return {
    fragility: fragilityAfterFifty(visit),
    parentHip: parentHipFracture(visit),
    alcohol: from(alcohol(visit), (grams) => grams >= CUTOFFS.reidAlcohol.value),
    secondary: secondaryCause(visit),
    steroid: from(steroidMonths(visit), (months) => months > CUTOFFS.reidSteroidMonths.value),
    bodyMass: from(bodyMassIndex(visit), (index) => index < CUTOFFS.reidBodyMass.value),
  }
}

/** Ten-year chance of a major fracture by FRAX, in percent, as it was imported. */
export const fraxMajor = ({ person }: Visit) => told(person.frax?.majorPercent, 'frax.majorPercent')
/** Ten-year chance of a hip fracture by FRAX, in percent, as it was imported. */
export const fraxHip = ({ person }: Visit) => told(person.frax?.hipPercent, 'frax.hipPercent')
