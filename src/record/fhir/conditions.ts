import type { Fracture, Told } from '../../person/index.ts'
import { text } from './json.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesOf, dateOf, hasCode, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** What conditions and procedures tell. */
export interface ConditionFacts {
  menopause?: { readonly kind: 'natural' | 'surgical'; readonly date?: string | undefined }
  indication?: 'early-breast-cancer' | 'metastatic-breast-cancer'
  readonly fractures: Fracture[]
  rheumatoidArthritis?: boolean
  readonly secondaryCauses: string[]
  readonly safety: Record<string, Told>
}

/** SNOMED CT and ICD-10-CM of what matters. Source: clinical guidance 3.4; radiotherapy and stroke read in real records. */
const CODES = {
  breastCancer: ['353431000119107', '254837009'],
  boneMetastasis: ['94222008'],
  postmenopausal: ['102447009'],
  prematureMenopause: ['373717006'],
  oophorectomy: ['29827000'],
  rheumatoidArthritis: ['69896004'],
  stroke: ['230690007'],
  infarction: ['22298006'],
  radiotherapy: ['1217123003'],
  osteoporosis: ['64859006'],
  osteoporoticFracture: ['443165006'],
} as const

/** Words of a place within the skeleton's reach of radiotherapy. */
const SKELETAL_PLACE = /chest wall|breast|rib|spine|vertebra|pelvi|femur|hip|sternum|bone|humerus|skull/i
/** Words of a finding that is not there. */
const FRACTURE = /fracture/i

type Reader = (resource: Resource, facts: ConditionFacts) => string | undefined

const has = (codes: readonly string[]) => (body: Resource['body']) => hasCode(body.code, SYSTEMS.snomed, codes)

/** Each rule takes one fact from a resource and answers with the path of the fact. */
const RULES: readonly Reader[] = [
  ({ body }, facts) => {
    if (!has(CODES.breastCancer)(body) && !icd(body, /^C50/)) return undefined
    facts.indication ??= 'early-breast-cancer'
    return 'indication'
  },
  ({ body }, facts) => {
    if (!has(CODES.boneMetastasis)(body) && !icd(body, /^C79\.51/)) return undefined
    facts.indication = 'metastatic-breast-cancer'
    facts.safety.boneMetastases = dateOf(body) ?? true
    return 'safety.boneMetastases'
  },
  ({ body }, facts) => {
    if (!has([...CODES.postmenopausal, ...CODES.prematureMenopause])(body) && !icd(body, /^Z78\.0/)) return undefined
    facts.menopause ??= { kind: 'natural', date: dateOf(body) }
    return 'menopause'
  },
  ({ body }, facts) => {
    if (!has(CODES.oophorectomy)(body)) return undefined
    facts.menopause = { kind: 'surgical', date: dateOf(body) }
    return 'menopause'
  },
  ({ body, type }, facts) => {
    if (
      type !== 'Procedure' ||
      !(has(CODES.radiotherapy)(body) || /radiotherap|radiation therap/i.test(wordsOf(body.code)))
    )
      return undefined
    if (!SKELETAL_PLACE.test(placesOf(body))) return undefined
    facts.safety.skeletalRadiotherapy = dateOf(body) ?? true
    return 'safety.skeletalRadiotherapy'
  },
  ({ body, type }, facts) => {
    if (type !== 'Condition' || !FRACTURE.test(wordsOf(body.code))) return undefined
    const fragile = has(CODES.osteoporoticFracture)(body) || icd(body, /^M80/)
    facts.fractures.push({
      site: fractureSite(wordsOf(body.code)),
      date: dateOf(body),
      ...(fragile ? { lowTrauma: true } : {}),
    })
    return `fractures[${facts.fractures.length - 1}]`
  },
  ({ body }, facts) => {
    if (!has(CODES.rheumatoidArthritis)(body)) return undefined
    facts.rheumatoidArthritis = true
    return 'history.rheumatoidArthritis'
  },
  ({ body }, facts) => dated(facts, body, has(CODES.stroke)(body), 'stroke'),
  ({ body }, facts) => dated(facts, body, has(CODES.infarction)(body), 'myocardialInfarction'),
]

/**
 * Reads conditions and procedures.
 *
 * What is not there is not known: nothing is taken as absent.
 *
 * @param resources - Condition and Procedure resources
 * @param receipt - receives what became of each
 * @returns the facts
 *
 * @example
 * readConditions([], new Receipt()).fractures // → []
 */
export function readConditions(resources: readonly Resource[], receipt: Receipt): ConditionFacts {
  const facts: ConditionFacts = { fractures: [], secondaryCauses: [], safety: {} }
  for (const resource of resources) {
    const refuted = codesOf(resource.body.verificationStatus).some(
      ({ code }) => code === 'refuted' || code === 'entered-in-error',
    )
    const fact = refuted ? undefined : RULES.map((rule) => rule(resource, facts)).find((path) => path !== undefined)
    receipt.note({
      verdict: fact === undefined ? 'set aside' : 'taken',
      resource: resource.name,
      path: 'code',
      ...(fact === undefined ? { remark: refuted ? 'refuted' : wordsOf(resource.body.code).slice(0, 80) } : { fact }),
    })
  }
  return facts
}

function dated(facts: ConditionFacts, body: Resource['body'], holds: boolean, name: string): string | undefined {
  if (!holds) return undefined
  facts.safety[name] = dateOf(body) ?? true
  return `safety.${name}`
}

function icd(body: Resource['body'], pattern: RegExp): boolean {
  return codesOf(body.code).some(({ system, code }) => system === SYSTEMS.icd10cm && pattern.test(code))
}

function placesOf(body: Resource['body']): string {
  const places = Array.isArray(body.bodySite) ? body.bodySite : [body.bodySite]
  return [...places.map(wordsOf), wordsOf(body.code), text(body.description) ?? ''].join(' ')
}

const FRACTURE_SITES: readonly (readonly [RegExp, string])[] = [
  [/vertebra|spine/i, 'vertebra'],
  [/hip|femoral neck/i, 'hip'],
  [/wrist|radius|forearm/i, 'wrist'],
  [/humerus/i, 'humerus'],
  [/pelvi/i, 'pelvis'],
  [/ankle/i, 'ankle'],
  [/clavicle/i, 'clavicle'],
  [/rib/i, 'rib'],
]

function fractureSite(words: string): string {
  return FRACTURE_SITES.find(([pattern]) => pattern.test(words))?.[1] ?? 'not told'
}
