import type { Fracture } from '../../person/index.ts'
import { known, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { CUTOFFS } from './cutoffs.ts'
import { anyOf } from './logic.ts'
import { ageAt, isWithin } from './visit.ts'
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
export function fragilityAfterFifty(visit: Visit): Fact<boolean> {
  const tooYoung = ageAt(visit) < CUTOFFS.fragilityAge.value
  return over(visit, (fracture, at) => {
    const fragile = isFragile(fracture, at)
    if (tooYoung || valueOf(fragile) === false) return false
    if (fracture.date === undefined) return unknown([`fractures[${at}].date`])
    return ageAt(visit, fracture.date) >= CUTOFFS.fragilityAge.value ? fragile : false
  })
}

/** Whether there was a fragility fracture at any age of adult life. */
export const fragilityFracture = (visit: Visit): Fact<boolean> => over(visit, isFragile)

function brokenAt(visit: Visit, sites: RegExp): Fact<boolean> {
  return over(visit, (fracture, i) => {
    if (UNTOLD.test(fracture.site))
      return valueOf(isFragile(fracture, i)) === false ? false : unknown([`fractures[${i}].site`])
    return sites.test(fracture.site) ? isFragile(fracture, i) : false
  })
}

/** Whether a vertebra broke of low trauma. */
export const vertebralFracture = (visit: Visit): Fact<boolean> => brokenAt(visit, VERTEBRA)
/** Whether a hip broke of low trauma. */
export const hipFracture = (visit: Visit): Fact<boolean> => brokenAt(visit, HIP)
/** Whether a hip or a vertebra broke of low trauma. */
export const hipOrVertebralFracture = (visit: Visit): Fact<boolean> =>
  anyOf([hipFracture(visit), vertebralFracture(visit)])
/** Whether humerus, pelvis or forearm broke of low trauma. */
export const otherMajorFracture = (visit: Visit): Fact<boolean> => brokenAt(visit, HUMERUS_PELVIS_FOREARM)

/** Whether there was a fragility fracture within twelve months. */
export function recentFracture(visit: Visit): Fact<boolean> {
  return over(visit, (fracture, i) => {
    const fragile = isFragile(fracture, i)
    if (valueOf(fragile) === false) return false
    if (fracture.date === undefined) return unknown([`fractures[${i}].date`])
    return isWithin(visit, fracture.date, 12) ? fragile : false
  })
}

/** Whether there were at least two fragility fractures. */
export function severalFractures(visit: Visit): Fact<boolean> {
  const { fractures } = visit.person
  if (fractures === undefined) return unknown(['fractures'])
  const each = fractures.map(isFragile)
  const sure = each.filter((one) => valueOf(one) === true).length
  const open = each.flatMap((one, i) => (valueOf(one) === undefined ? [`fractures[${i}].lowTrauma`] : []))
  if (sure >= 2) return known(true, `${sure} fragility fractures`)
  return sure + open.length >= 2 ? unknown(open) : false
}
