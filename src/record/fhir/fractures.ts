import type { Fracture } from '../../person/index.ts'
import { CODES, ICD } from './condition-codes.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesIn, dateOf, hasCode, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** Where a fracture was, by the words for it; the more special first. */
const SITES: readonly (readonly [RegExp, string])[] = [
  [/vertebra|spine|spinal/i, 'vertebra'],
  [/hip|femoral neck|neck of (?:the )?femur|trochanter|proximal femur/i, 'hip'],
  [/wrist|radius|colles|forearm|ulna/i, 'wrist'],
  [/humerus|shoulder/i, 'humerus'],
  [/pelvi|sacr|acetabul/i, 'pelvis'],
  [/femur|femoral/i, 'femur'],
  [/tibia|fibula|ankle|malleol/i, 'ankle'],
  [/clavicle/i, 'clavicle'],
  [/\bribs?\b/i, 'rib'],
  [/skull|facial|face|nasal|mandib|maxill|orbit/i, 'face'],
  [/finger|thumb|hand|metacarp|scaphoid|carpal/i, 'hand'],
  [/toe|foot|metatars|calcane/i, 'foot'],
]

/** Where no words tell the site. */
const UNKNOWN_SITE = 'not told'
/** Words of something that is no broken bone of this person. */
const NO_FRACTURE = /risk of|risk for|no fracture|family history|tooth|dental|screening|stress fracture clinic/i
/** Words of a bone broken by a tumour, which says nothing of its density. */
const BY_TUMOUR = /neoplas|tumou?r|metasta|cancer/i

/**
 * Reads a fracture out of a condition.
 *
 * Low trauma is told only where a code says so: an osteoporotic fracture. Otherwise it stays unknown.
 *
 * @param resource - a Condition
 * @param fractures - receives the fracture
 * @param receipt - receives what became of it
 * @returns whether the condition speaks of a fracture
 */
export function readFracture(resource: Resource, fractures: Fracture[], receipt: Receipt): boolean {
  const { body, type } = resource
  const icd = codesIn(body.code, SYSTEMS.icd10cm)
  const healed = icd.some((code) => ICD.healedOsteoporoticFracture.test(code))
  const words = wordsOf(body.code)
  if (type !== 'Condition' || !(healed || /fracture/i.test(words)) || NO_FRACTURE.test(words)) return false
  if (BY_TUMOUR.test(words)) {
    receipt.setAside(resource, 'code', `${words}: broken by a tumour`)
    return true
  }
  const snomed = [...CODES.osteoporoticFracture, ...CODES.osteoporoticFractureAfterOophorectomy]
  const fragile =
    healed || hasCode(body.code, SYSTEMS.snomed, snomed) || icd.some((code) => ICD.osteoporoticFracture.test(code))
  const site = SITES.find(([pattern]) => pattern.test(words))?.[1] ?? UNKNOWN_SITE
  fractures.push({ site, date: dateOf(body), ...(fragile ? { lowTrauma: true } : {}) })
  receipt.take(resource, 'code', `fractures (${site}${dateOf(body) === undefined ? '' : `, ${dateOf(body)!}`})`)
  return true
}

/**
 * Joins an osteoporotic fracture without a site to the fracture of the same day that has one: records code both.
 *
 * @param fractures - as read
 * @returns each fracture once, in order of date
 */
export function withFragility(fractures: readonly Fracture[]): Fracture[] {
  const sited = fractures.filter(({ site }) => site !== UNKNOWN_SITE)
  const siteless = fractures.filter(({ site }) => site === UNKNOWN_SITE)
  const fragileDays = new Set(
    siteless.flatMap(({ date, lowTrauma }) => (lowTrauma && date !== undefined ? [date] : [])),
  )
  const joined = sited.map((one) => (fragileDays.has(one.date ?? '') ? { ...one, lowTrauma: true } : one))
  const sitedDays = new Set(sited.map(({ date }) => date))
  const left = siteless.filter(({ date }) => date === undefined || !sitedDays.has(date))
  return [...joined, ...left].toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
}
