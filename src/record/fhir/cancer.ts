import type { Person } from '../../person/index.ts'
import { CODES, ICD } from './condition-codes.ts'
import { isCoded, isOver } from './conditions.ts'
import { object, objects, text } from './json.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesIn, hasCode, shortName, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** Words of breast cancer itself, not of a family history of it. */
const BREAST_CANCER =
  /(?:malignant (?:neoplasm|tumou?r)|cancer|carcinoma) of (?:.* )?breast|breast (?:cancer|carcinoma)/i
const NOT_OWN = /family history|screening|risk|history of.*family/i
/** Words of spread beyond the regional lymph nodes. */
const SPREAD = /metastatic|secondary malignant|metastas[ei]s/i
const REGIONAL = /lymph|axilla/i
/** SNOMED CT of the M category, clinical and pathological; the first read in mCODE, the second from knowledge. */
const M_CATEGORY = ['399387003', '371497001']
/** SNOMED CT of the clinical stage group, read in mCODE. */
const STAGE_GROUP = ['399537006']

/** Whether a resource belongs to the story of a cancer. */
export function isOfCancer({ body, type }: Resource): boolean {
  if (type === 'Observation') return hasCode(body.code, SYSTEMS.snomed, [...M_CATEGORY, ...STAGE_GROUP])
  return type === 'Condition' && (isBreastCancer(body.code) || isSpread(body.code))
}

function isBreastCancer(concept: unknown): boolean {
  const words = wordsOf(concept)
  if (isCoded(concept, { snomed: CODES.breastCancer, icd10cm: ICD.breastCancer })) return true
  return BREAST_CANCER.test(words) && !NOT_OWN.test(words) && !SPREAD.test(words)
}

function isSpread(concept: unknown): boolean {
  const words = wordsOf(concept)
  const coded = codesIn(concept, SYSTEMS.icd10cm).some((code) => /^C7[89]/.test(code))
  return coded || (SPREAD.test(words) && !REGIONAL.test(words) && !NOT_OWN.test(words))
}

/** What the cancer resources tell. */
export interface CancerFacts {
  readonly indication: Person['indication']
  /** Day or fact of metastases in bone. */
  readonly boneMetastases: string | true | undefined
}

/**
 * Reads for what cancer an aromatase inhibitor may be taken.
 *
 * Early and metastatic disease are told apart by the M category, the stage, secondary cancers, and remission. Where
 * none of them is in the record, the question is asked and nothing is taken.
 *
 * @param resources - those of which `isOfCancer` holds
 * @param receipt - receives what became of each
 * @returns the indication
 */
export function readCancer(resources: readonly Resource[], receipt: Receipt): CancerFacts {
  const primary = resources.filter(({ type, body }) => type === 'Condition' && isBreastCancer(body.code))
  const spread = resources.filter(({ type, body }) => type === 'Condition' && !isBreastCancer(body.code))
  const staging = resources.filter(({ type }) => type === 'Observation')
  const found = [
    ...spread.map((r) => [r, 'metastatic'] as const),
    ...staging.flatMap(extentOf),
    ...primary.flatMap(extentOf),
  ]
  const extent = found.some(([, told]) => told === 'metastatic') ? 'metastatic' : found[0]?.[1]
  for (const resource of staging)
    receipt.setAside(resource, 'value', `stage: ${wordsOf(resource.body.valueCodeableConcept)}`)
  const bone = boneAmong(spread, receipt)
  for (const resource of primary) {
    if (extent !== undefined) receipt.take(resource, 'code', 'indication')
    else receipt.ask(resource, 'stage', `${shortName(resource.body.code)}: early or metastatic? (indication)`)
  }
  return {
    indication: primary.length > 0 && extent !== undefined ? `${extent}-breast-cancer` : undefined,
    boneMetastases: bone,
  }
}

type Extent = readonly [Resource, 'early' | 'metastatic']

/** What one resource says of the extent of a cancer. */
function extentOf(resource: Resource): Extent[] {
  const { body } = resource
  const stages = objects(body.stage).map(({ summary }) => wordsOf(summary))
  const words = [wordsOf(body.valueCodeableConcept), ...stages].join(' ')
  if (/\b[cp]?M1/.test(words) || /stage (?:group )?IV/i.test(words)) return [[resource, 'metastatic']]
  if (/\b[cp]?M0/.test(words) || /stage (?:group )?(?:0|I{1,3})/i.test(words)) return [[resource, 'early']]
  const remission = text(objects(object(body.clinicalStatus).coding)[0]?.code) === 'remission'
  return remission && isOver(body) ? [[resource, 'early']] : []
}

function boneAmong(spread: readonly Resource[], receipt: Receipt): string | true | undefined {
  let found: string | true | undefined
  for (const resource of spread) {
    const { body } = resource
    const words = wordsOf(body.code)
    if (/bone|skelet/i.test(words) || codesIn(body.code, SYSTEMS.icd10cm).some((code) => code.startsWith('C79.51'))) {
      found ??= text(body.onsetDateTime)?.slice(0, 10) ?? true
      receipt.take(resource, 'code', 'safety.boneMetastases')
    } else receipt.take(resource, 'code', 'indication')
  }
  return found
}
