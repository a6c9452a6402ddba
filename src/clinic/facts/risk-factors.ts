import { known, unknown } from '../decide/index.ts'
import type { Fact, Tally } from '../decide/index.ts'
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
import { ANTIRESORPTIVES, running } from './drugs.ts'
import {
  fractureOnTherapy,
  fragilityAfterFifty,
  fragilityFracture,
  hipOrVertebralFracture,
  recentFracture,
  severalFractures,
} from './fractures.ts'
import { from, told } from './logic.ts'
import { ageAt, perVisit } from './visit.ts'
import type { Visit } from './visit.ts'

/** The risk factors of the 2017 joint statement. */
export const hadjiFactors = perVisit((visit): Tally => {
  return {
    age: age(visit) > CUTOFFS.hadjiAge.value,
    bodyMass: from(bodyMassIndex(visit), (index) => index < CUTOFFS.hadjiBodyMass.value),
    parentHip: parentHipFracture(visit),
    fragility: fragilityAfterFifty(visit),
    steroid: from(steroidMonths(visit), (months) => months > CUTOFFS.hadjiSteroidMonths.value),
    smoking: everSmoked(visit),
  }
})

/** The risk factors of ESMO 2020, but for the T-score, which its table looks at itself. */
export const esmoFactors = perVisit((visit): Tally => {
  return {
    age: age(visit) > CUTOFFS.esmoAge.value,
    smoking: everSmoked(visit),
    bodyMass: from(bodyMassIndex(visit), (index) => index < CUTOFFS.esmoBodyMass.value),
    parentHip: parentHipFracture(visit),
    fragility: fragilityAfterFifty(visit),
    steroid: from(steroidMonths(visit), (months) => months > CUTOFFS.esmoSteroidMonths.value),
  }
})

/** The risk factors of ASCO 2019; where it prints no number, ours are told among the cut-offs. */
export const ascoFactors = perVisit((visit): Tally => {
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
})

/** The clinical risk factors of Reid 2008. */
export const reidFactors = perVisit((visit): Tally => {
  return {
    fragility: fragilityAfterFifty(visit),
    parentHip: parentHipFracture(visit),
    alcohol: from(alcohol(visit), (grams) => grams >= CUTOFFS.reidAlcohol.value),
    secondary: secondaryCause(visit),
    steroid: from(steroidMonths(visit), (months) => months > CUTOFFS.reidSteroidMonths.value),
    bodyMass: from(bodyMassIndex(visit), (index) => index < CUTOFFS.reidBodyMass.value),
  }
})

/** Ten-year chance of a major fracture by FRAX, in percent, as it was imported. */
export const fraxMajor = (visit: Visit): Fact<number> => frax(visit, 'majorPercent', 0.56)
/** Ten-year chance of a hip fracture by FRAX, in percent, as it was imported. */
export const fraxHip = (visit: Visit): Fact<number> => frax(visit, 'hipPercent', 0.33)

/**
 * A result of FRAX with what must be told of it.
 *
 * @param observed - fractures seen for each one predicted where FRAX was made without bone density, in women starting an
 *   aromatase inhibitor (Leslie 2019; guidance, fact 3)
 */
function frax({ person }: Visit, name: 'majorPercent' | 'hipPercent', observed: number): Fact<number> {
  const value = person.frax?.[name]
  if (value === undefined) return unknown([`frax.${name}`])
  const dated = person.frax?.date === undefined ? '' : ` of ${person.frax.date}`
  if (person.frax?.withBmd !== false) return known(value, `FRAX${dated}`)
  return known(
    value,
    `FRAX${dated}, made without bone density: in women starting an aromatase inhibitor ${observed} fractures were seen for each one predicted`,
  )
}

/** The reasons of AACE 2020 for a very high risk, but for T-score and FRAX. */
export const veryHighReasons = perVisit((visit): Tally => {
  return {
    recent: recentFracture(visit),
    onTherapy: fractureOnTherapy(visit),
    several: severalFractures(visit),
    falls: from(falls(visit), (number) => number >= CUTOFFS.fallsHigh.value),
  }
})

/** The reasons of NOGG for a long course of a bisphosphonate. */
export const longCourseReasons = perVisit((visit): Tally => {
  const start = running(visit, ANTIRESORPTIVES)
    .flatMap((course) => course.from ?? [])
    .toSorted()[0]
  const daily = told(visit.person.history.oralGlucocorticoid?.milligramsPerDay, 'history.oralGlucocorticoid')
  return {
    age: ageAt(visit, start) >= CUTOFFS.longCourseAge.value,
    fracture: hipOrVertebralFracture(visit),
    steroid: from(daily, (milligrams) => milligrams >= CUTOFFS.longCourseSteroid.value),
    onTherapy: fractureOnTherapy(visit),
  }
})
