import { object, objects, text } from './json.ts'
import type { Loose } from './json.ts'

/** A code in a code system. */
export interface Code {
  readonly system: string
  readonly code: string
  readonly display: string | undefined
}

/** Code systems by the short names that we use. */
export const SYSTEMS = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  atc: 'http://www.whocc.no/atc',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
} as const

/** The same systems by their object identifiers and by other spellings. */
const SAME_SYSTEM: Readonly<Record<string, string>> = {
  'urn:oid:2.16.840.1.113883.6.1': SYSTEMS.loinc,
  'https://loinc.org': SYSTEMS.loinc,
  'urn:oid:2.16.840.1.113883.6.96': SYSTEMS.snomed,
  'https://snomed.info/sct': SYSTEMS.snomed,
  'urn:oid:2.16.840.1.113883.6.88': SYSTEMS.rxnorm,
  'urn:oid:2.16.840.1.113883.6.73': SYSTEMS.atc,
  'http://fhir.de/CodeSystem/bfarm/atc': SYSTEMS.atc,
  'urn:oid:2.16.840.1.113883.6.90': SYSTEMS.icd10cm,
}

/** One resource of a record, or one component of an observation. */
export interface Resource {
  /** `Type/id`, or `Type#n` for the n-th without an id. */
  readonly name: string
  readonly type: string
  readonly body: Loose
  /** Path of the component within the resource, with its dot; empty for the resource itself. */
  readonly part: string
}

/** Codes that were read before: every reader asks every concept. */
const READ = new WeakMap<Loose, readonly Code[]>()

/** The codes of a CodeableConcept. */
export function codesOf(concept: unknown): readonly Code[] {
  const body = object(concept)
  const before = READ.get(body)
  if (before) return before
  const codes = readCodes(body)
  READ.set(body, codes)
  return codes
}

function readCodes(concept: Loose): readonly Code[] {
  return objects(concept.coding).flatMap(({ system, code, display }) => {
    const [known, value] = [text(system), text(code)]
    if (known === undefined || value === undefined) return []
    return [{ system: SAME_SYSTEM[known] ?? known, code: value, display: text(display) }]
  })
}

/** The codes that a concept holds in one system. */
export function codesIn(concept: unknown, system: string): readonly string[] {
  const codes = codesOf(concept)
  if (codes.length === 0) return NONE
  return codes.filter((one) => one.system === system).map(({ code }) => code)
}

const NONE: readonly string[] = []

/** The words of a CodeableConcept: its text and the displays of its codes. */
export function wordsOf(concept: unknown): string {
  const displays = objects(object(concept).coding).map(({ display }) => text(display) ?? '')
  return [...new Set([text(object(concept).text) ?? '', ...displays])].join(' ').trim()
}

/** A concept in few words: its text, else the first display, else the first code. */
export function shortName(concept: unknown): string {
  const [first] = codesOf(concept)
  return text(object(concept).text) ?? first?.display ?? first?.code ?? 'no code'
}

/** Whether a concept holds one of the codes of a system. */
export function hasCode(concept: unknown, system: string, codes: readonly string[]): boolean {
  return codesIn(concept, system).some((code) => codes.includes(code))
}

/** The day that a FHIR date or moment lies on; a year or a month stays one. */
export function dayOf(moment: unknown): string | undefined {
  return /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text(moment) ?? '')?.[0]
}

/** The day on which something was measured, done or began; not the day of its being written down. */
export function dateOf(body: Loose): string | undefined {
  return (
    dayOf(body.effectiveDateTime) ??
    dayOf(object(body.effectivePeriod).start) ??
    dayOf(body.effectiveInstant) ??
    dayOf(body.performedDateTime) ??
    dayOf(object(body.performedPeriod).start) ??
    dayOf(body.onsetDateTime) ??
    dayOf(object(body.onsetPeriod).start)
  )
}

/** The day of the event, else of its being written down. */
export function dateKnownBy(body: Loose): string | undefined {
  return dateOf(body) ?? dayOf(body.recordedDate) ?? dayOf(body.issued) ?? dayOf(body.authoredOn)
}
