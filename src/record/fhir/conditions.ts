import type { Fracture, Person, Told } from '../../person/index.ts'
import { CODES, CONDITIONS, ICD, SECONDARY_CAUSES } from './condition-codes.ts'
import type { ConditionCode } from './condition-codes.ts'
import { readFracture, withFragility } from './fractures.ts'
import { object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesIn, dateKnownBy, dateOf, hasCode, shortName, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** What conditions and procedures tell. */
export interface ConditionFacts {
  menopause?: NonNullable<Person['menopause']>
  fractures: Fracture[]
  smokes?: true
  rheumatoidArthritis?: true
  parentHipFracture?: true
  maternalHipFracture?: true
  readonly secondaryCauses: string[]
  readonly safety: Record<string, Told>
}

/** Reads one fact out of a resource and tells the receipt; answers whether it did. */
type Reader = (resource: Resource, facts: ConditionFacts, receipt: Receipt) => boolean

const READERS: readonly Reader[] = [
  readMenopause,
  readOophorectomy,
  readRadiotherapy,
  readTableOfConditions,
  readSmoker,
  readLongTermDrug,
  (resource, { fractures }, receipt) => readFracture(resource, fractures, receipt),
]

/**
 * Reads conditions and procedures.
 *
 * What is not there is not known: nothing is taken as absent.
 *
 * @param resources - Condition and Procedure resources that hold, but for those about a cancer
 * @param receipt - receives what became of each
 * @returns the facts
 */
export function readConditions(resources: readonly Resource[], receipt: Receipt): ConditionFacts {
  const facts: ConditionFacts = { fractures: [], secondaryCauses: [], safety: {} }
  for (const resource of resources) {
    if (!READERS.some((reader) => reader(resource, facts, receipt))) {
      receipt.setAside(resource, 'code', shortName(resource.body.code))
    }
  }
  return { ...facts, fractures: withFragility(facts.fractures) }
}

const DOUBTED = ['refuted', 'entered-in-error', 'unconfirmed', 'provisional', 'differential']
const NOT_DONE = ['not-done', 'entered-in-error', 'preparation', 'stopped']

/** Whether a condition is sure and a procedure was done; one that is not is set aside. */
export function holds(resource: Resource, receipt: Receipt): boolean {
  const { body } = resource
  const codes = objects(object(body.verificationStatus).coding).map(({ code }) => text(code) ?? '')
  const doubted = codes.find((code) => DOUBTED.includes(code))
  const undone = resource.type === 'Procedure' ? NOT_DONE.find((status) => status === text(body.status)) : undefined
  if (doubted !== undefined) receipt.setAside(resource, 'verificationStatus', `${shortName(body.code)}: ${doubted}`)
  else if (undone !== undefined) receipt.setAside(resource, 'status', `${shortName(body.code)}: ${undone}`)
  return doubted === undefined && undone === undefined
}

/** Whether a condition is over. */
export function isOver(body: Loose): boolean {
  const codes = objects(object(body.clinicalStatus).coding).map(({ code }) => text(code) ?? '')
  return (
    codes.some((code) => ['resolved', 'inactive', 'remission'].includes(code)) ||
    text(body.abatementDateTime) !== undefined
  )
}

/** Whether a concept is one of a table's codes. */
export function isCoded(concept: unknown, { snomed, icd10cm }: Pick<ConditionCode, 'snomed' | 'icd10cm'>): boolean {
  const icd = icd10cm !== undefined && codesIn(concept, SYSTEMS.icd10cm).some((code) => icd10cm.test(code))
  return icd || hasCode(concept, SYSTEMS.snomed, snomed)
}

function readMenopause(resource: Resource, facts: ConditionFacts, receipt: Receipt): boolean {
  const { body } = resource
  if (!isCoded(body.code, { snomed: CODES.postmenopausal, icd10cm: ICD.postmenopausal })) return false
  readCause(resource, facts)
  if (facts.menopause?.kind === 'surgical') {
    receipt.setAside(resource, 'code', 'menopause: the removal of the ovaries tells more')
    return true
  }
  facts.menopause = { kind: 'natural', date: dateOf(body) }
  receipt.take(resource, 'code', 'menopause', 'the record does not tell the kind: natural stands in')
  return true
}

function readOophorectomy(resource: Resource, facts: ConditionFacts, receipt: Receipt): boolean {
  const { body, type } = resource
  if (type !== 'Procedure' || !hasCode(body.code, SYSTEMS.snomed, CODES.oophorectomy)) return false
  const date = dateOf(body)
  const earlier = facts.menopause?.date
  if (earlier !== undefined && date !== undefined && earlier < date) {
    receipt.setAside(resource, 'code', `the ovaries were removed after menopause (${earlier})`)
    return true
  }
  facts.menopause = { kind: 'surgical', date }
  receipt.take(resource, 'code', 'menopause')
  return true
}

/** Places within which radiotherapy reaches the skeleton. */
const SKELETAL =
  /chest|breast|thora|rib|spine|vertebra|pelvi|femur|femoral|hip|sternum|bone|humerus|axilla|sacr|shoulder/i
const RADIOTHERAPY = /radiotherapy|radiation therapy|teletherapy|brachytherapy/i

function readRadiotherapy(resource: Resource, facts: ConditionFacts, receipt: Receipt): boolean {
  const { body, type } = resource
  const coded = hasCode(body.code, SYSTEMS.snomed, CODES.radiotherapy) || RADIOTHERAPY.test(wordsOf(body.code))
  if (type !== 'Procedure' || !coded) return false
  const sites = Array.isArray(body.bodySite) ? body.bodySite : [body.bodySite]
  const place = sites.map(wordsOf).join(', ').trim()
  const date = dateOf(body)
  if (SKELETAL.test(`${place} ${wordsOf(body.code)}`)) {
    const before = facts.safety.skeletalRadiotherapy
    facts.safety.skeletalRadiotherapy = typeof before === 'string' && (date ?? '') < before ? before : (date ?? true)
    receipt.note({
      verdict: 'taken',
      resource: resource.name,
      path: 'bodySite',
      fact: 'safety.skeletalRadiotherapy',
      remark: `${place === '' ? wordsOf(body.code) : place}${date === undefined ? '' : `, ${date}`}`,
    })
  } else if (place === '') receipt.ask(resource, 'bodySite', 'radiotherapy of which part of the body?')
  else receipt.setAside(resource, 'bodySite', `radiotherapy away from the skeleton: ${place}`)
  return true
}

function readTableOfConditions(resource: Resource, facts: ConditionFacts, receipt: Receipt): boolean {
  const { body } = resource
  const row = CONDITIONS.find((candidate) => isCoded(body.code, candidate)) ?? rowByWords(body)
  if (!row) {
    const cause = readCause(resource, facts)
    if (cause) receipt.take(resource, 'code', 'history.secondaryCauses')
    return cause
  }
  if (!row.lasting && isOver(body)) {
    receipt.setAside(resource, 'clinicalStatus', `${shortName(body.code)}: over`)
    return true
  }
  const [section, name] = row.fact.split('.') as [string, string]
  if (section === 'safety') facts.safety[name] = dateKnownBy(body) ?? true
  else if (name === 'rheumatoidArthritis') facts.rheumatoidArthritis = true
  else {
    facts.parentHipFracture = true
    if (hasCode(body.code, SYSTEMS.snomed, MATERNAL)) facts.maternalHipFracture = true
  }
  receipt.take(resource, 'code', row.fact)
  return true
}

/** Words that speak of somebody else, or of what may come. */
const NOT_HAD = /heat stroke|family|risk|screen|suspected|prophyla|exclude|no history|carrier|vaccin|fear/i

/** The row whose words a condition carries: for codes of other systems, and for words alone. */
function rowByWords(body: Loose): ConditionCode | undefined {
  const words = wordsOf(body.code)
  return NOT_HAD.test(words) ? undefined : CONDITIONS.find((candidate) => candidate.words?.test(words))
}

/** SNOMED CT of a mother's broken hip. Source: clinical guidance 3.4. */
const MATERNAL = ['391096007']

function readCause({ body }: Resource, { secondaryCauses }: ConditionFacts): boolean {
  const cause = SECONDARY_CAUSES.find((candidate) => isCoded(body.code, candidate))
  if (cause && !secondaryCauses.includes(cause.name)) secondaryCauses.push(cause.name)
  return cause !== undefined
}

function readSmoker(resource: Resource, facts: ConditionFacts, receipt: Receipt): boolean {
  const { body, type } = resource
  if (type !== 'Condition' || !hasCode(body.code, SYSTEMS.snomed, CODES.smokesDaily)) return false
  if (isOver(body)) receipt.setAside(resource, 'clinicalStatus', 'smoked once: asked for among observations')
  else {
    facts.smokes = true
    receipt.take(resource, 'code', 'history.smoking')
  }
  return true
}

function readLongTermDrug(resource: Resource, _facts: ConditionFacts, receipt: Receipt): boolean {
  const told = [
    [ICD.longTermInhibitor, 'an aromatase inhibitor'],
    [ICD.longTermBisphosphonate, 'a bisphosphonate'],
  ] as const
  const found = told.find(([icd10cm]) => isCoded(resource.body.code, { snomed: [], icd10cm }))
  if (found) receipt.ask(resource, 'code', `takes ${found[1]}: which one, since when? (where no order tells)`)
  return found !== undefined
}
