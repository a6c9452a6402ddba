/** A piece of a FHIR record. */
export type Piece = Readonly<Record<string, unknown>>

/** A woman born in 1960. */
export const patient: Piece = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1960-05-04' }

/** A bundle of a woman born in 1960 and of what is said of her. */
export function bundleOf(...resources: readonly Piece[]): Piece {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [patient, ...resources].map((resource) => ({ resource })),
  }
}

/** A CodeableConcept of one code. */
export function coded(system: string, code: string, display?: string): Piece {
  return { coding: [{ system, code, ...(display === undefined ? {} : { display }) }] }
}

export const loinc = (code: string, display?: string): Piece => coded('http://loinc.org', code, display)
export const snomed = (code: string, display?: string): Piece => coded('http://snomed.info/sct', code, display)
export const rxnorm = (code: string, display?: string): Piece =>
  coded('http://www.nlm.nih.gov/research/umls/rxnorm', code, display)
export const icd = (code: string, display?: string): Piece => coded('http://hl7.org/fhir/sid/icd-10-cm', code, display)

/** An observation on 20 January 2024, unless `more` says otherwise. */
export function observation(id: string, code: Piece, more: Piece): Piece {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code,
    subject: { reference: 'Patient/p' },
    effectiveDateTime: '2024-01-20',
    ...more,
  }
}

/** A value with a UCUM code. */
export function quantity(value: number, code: string): Piece {
  return { valueQuantity: { value, code, system: 'http://unitsofmeasure.org' } }
}

/** An order that is active, of 1 January 2024 unless `more` says otherwise. */
export function order(id: string, drug: Piece, more: Piece = {}): Piece {
  return {
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: drug,
    authoredOn: '2024-01-01',
    ...more,
  }
}

/** A dosage of so many mg, so often. */
export function dosage(milligrams: number, period: number, periodUnit: string): Piece {
  return {
    dosageInstruction: [
      {
        timing: { repeat: { frequency: 1, period, periodUnit } },
        doseAndRate: [{ doseQuantity: { value: milligrams, code: 'mg' } }],
      },
    ],
  }
}

/** A confirmed condition. */
export function condition(id: string, code: Piece, more: Piece = {}): Piece {
  return { resourceType: 'Condition', id, code, onsetDateTime: '2015-03-01', ...more }
}
