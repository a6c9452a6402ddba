import type { Fracture } from '../../person/index.ts'
import { isUnknown, known, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { isRunning } from './body.ts'
import { CUTOFFS } from './cutoffs.ts'
import { ANTIRESORPTIVES } from './drugs.ts'
import { anyOf } from './logic.ts'
import { ageAt, dayOf, isWithin, perVisit } from './visit.ts'
import type { Visit } from './visit.ts'

/** Bones whose breaking says little of their density. */
const NOT_FRAGILITY = /skull|face|facial|nas|mandib|finger|thumb|hand|metacarp|carpal|toe|foot|metatars/i
const VERTEBRA = /vertebr|spine|spinal|lumbar|thoracic/i
const HIP = /\bhip\b|femoral ?neck|trochanter|proximal femur/i
const HUMERUS_PELVIS_FOREARM = /humer|shoulder|pelvi|sacr|acetabul|wrist|forearm|radius|ulna|colles/i
const UNTOLD = /^not told$|^unknown$|^$/i

const named = ({ site, date }: Fracture): string => `fracture of ${site}${date === undefined ? '' : `, ${date}`}`

/** Whether a fracture came of low trauma. */
function isFragile(fracture: Fracture, at: number): Fact<boolean> {
  if (NOT_FRAGILITY.test(fracture.site)) return false
  if (fracture.lowTrauma === undefined) return unknown([`fractures[${at}].lowTrauma`])
  return fracture.lowTrauma ? known(true, named(fracture)) : false
}

function over(visit: Visit, judge: (fracture: Fracture, at: number) => Fact<boolean>): Fact<boolean> {
  const { fractures } = visit.person
  return fractures === undefined ? unknown(['fractures']) : anyOf(fractures.map(judge))
}

/** Whether there was a fragility fracture from the age of fifty on. */
export const fragilityAfterFifty = perVisit((visit): Fact<boolean> => {
  const tooYoung = ageAt(visit) < CUTOFFS.fragilityAge.value
  return over(visit, (fracture, at) => {
    const fragile = isFragile(fracture, at)
    if (tooYoung || valueOf(fragile) === false) return false
    if (fracture.date === undefined) return unknown([`fractures[${at}].date`])
    return ageAt(visit, fracture.date) >= CUTOFFS.fragilityAge.value ? fragile : false
  })
})

/** Whether there was a fragility fracture at any age of adult life. */
export const fragilityFracture = perVisit((visit): Fact<boolean> => over(visit, isFragile))

function brokenAt(visit: Visit, sites: RegExp): Fact<boolean> {
  return over(visit, (fracture, i) => {
    if (UNTOLD.test(fracture.site))
      return valueOf(isFragile(fracture, i)) === false ? false : unknown([`fractures[${i}].site`])
    return sites.test(fracture.site) ? isFragile(fracture, i) : false
  })
}

/** Whether a vertebra broke of low trauma. */
const vertebralFracture = (visit: Visit): Fact<boolean> => brokenAt(visit, VERTEBRA)
/** Whether a hip broke of low trauma. */
const hipFracture = (visit: Visit): Fact<boolean> => brokenAt(visit, HIP)
/** Whether a hip or a vertebra broke of low trauma. */
export const hipOrVertebralFracture = perVisit((visit): Fact<boolean> =>
  anyOf([hipFracture(visit), vertebralFracture(visit)]),
)
/** Whether humerus, pelvis or forearm broke of low trauma. */
const otherMajorFracture = (visit: Visit): Fact<boolean> => brokenAt(visit, HUMERUS_PELVIS_FOREARM)

/** Whether there was a fragility fracture within twelve months. */
export const recentFracture = perVisit((visit): Fact<boolean> => {
  return over(visit, (fracture, i) => {
    const fragile = isFragile(fracture, i)
    if (valueOf(fragile) === false) return false
    if (fracture.date === undefined) return unknown([`fractures[${i}].date`])
    return isWithin(visit, fracture.date, 12) ? fragile : false
  })
})

/** Whether there were at least two fragility fractures. */
export const severalFractures = perVisit((visit): Fact<boolean> => {
  const { fractures } = visit.person
  if (fractures === undefined) return unknown(['fractures'])
  const each = fractures.map(isFragile)
  const sure = each.filter((one) => valueOf(one) === true).length
  const open = each.flatMap((one, i) => (valueOf(one) === undefined ? [`fractures[${i}].lowTrauma`] : []))
  if (sure >= 2) return known(true, `${sure} fragility fractures`)
  return sure + open.length >= 2 ? unknown(open) : false
})

/** The weightiest kind of fragility fracture: for tables that set hip and vertebra above humerus, pelvis and forearm. */
export const fractureClass = perVisit((visit): Fact<string> => {
  const [major, other] = [hipOrVertebralFracture(visit), otherMajorFracture(visit)]
  if (valueOf(major) === true) return 'hip or vertebra'
  if (isUnknown(major)) return major
  if (valueOf(other) === true) return 'humerus, pelvis or forearm'
  return isUnknown(other) ? other : 'none of these'
})

/** Whether a fragility fracture came while a drug against bone loss was taken. */
export const fractureOnTherapy = perVisit((visit): Fact<boolean> => {
  const courses = visit.person.medications.filter(({ agent }) => ANTIRESORPTIVES.includes(agent))
  return over(visit, (fracture, i) => {
    const fragile = isFragile(fracture, i)
    if (courses.length === 0 || valueOf(fragile) === false) return false
    if (fracture.date === undefined) return unknown([`fractures[${i}].date`])
    return courses.some(({ from, to }) => isRunning(dayOf(fracture.date!), from, to)) ? fragile : false
  })
})
