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

/** One resource of a bundle. */
export interface Resource {
  /** `Type/id`, or `Type#n` for the n-th without an id. */
  readonly name: string
  readonly type: string
  readonly body: Loose
}

/** The codes of a CodeableConcept. */
export function codesOf(concept: unknown): readonly Code[] {
  return objects(object(concept).coding).flatMap(({ system, code, display }) => {
    const [known, value] = [text(system), text(code)]
    return known === undefined || value === undefined ? [] : [{ system: known, code: value, display: text(display) }]
  })
}

/** The words of a CodeableConcept: its text and the displays of its codes. */
export function wordsOf(concept: unknown): string {
  const displays = objects(object(concept).coding).map(({ display }) => text(display) ?? '')
  return [text(object(concept).text) ?? '', ...displays].join(' ').trim()
}

/** Whether a concept holds one of the codes of a system. */
export function hasCode(concept: unknown, system: string, codes: readonly string[]): boolean {
  return codesOf(concept).some((code) => code.system === system && codes.includes(code.code))
}

/** The day or moment that a resource is about. */
export function dateOf(body: Loose): string | undefined {
  const moment =
    text(body.effectiveDateTime) ??
    text(object(body.effectivePeriod).start) ??
    text(body.effectiveInstant) ??
    text(body.performedDateTime) ??
    text(object(body.performedPeriod).start) ??
    text(body.onsetDateTime) ??
    text(body.recordedDate) ??
    text(body.authoredOn) ??
    text(body.issued)
  return moment === undefined ? undefined : /^\d{4}(-\d{2}(-\d{2})?)?/.exec(moment)?.[0]
}
