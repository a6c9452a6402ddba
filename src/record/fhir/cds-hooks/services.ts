/** The hooks that are answered. */
const HOOKS = ['patient-view', 'order-select', 'order-sign', 'encounter-start'] as const
/** A hook that is answered. */
export type Hook = (typeof HOOKS)[number]

/** One service as discovery tells it (CDS Hooks 2.0). */
export interface Service {
  readonly hook: Hook
  readonly id: string
  readonly title: string
  readonly description: string
  readonly prefetch: Readonly<Record<string, string>>
  readonly usageRequirements: string
}

/** What a caller may hand over beforehand, as FHIR queries. The names are ours; resources count under any name. */
const PREFETCH: Readonly<Record<string, string>> = {
  patient: 'Patient/{{context.patientId}}',
  conditions: 'Condition?patient={{context.patientId}}',
  procedures: 'Procedure?patient={{context.patientId}}',
  observations: 'Observation?patient={{context.patientId}}',
  medicationRequests: 'MedicationRequest?patient={{context.patientId}}',
  medicationStatements: 'MedicationStatement?patient={{context.patientId}}',
  medicationAdministrations: 'MedicationAdministration?patient={{context.patientId}}',
  familyHistory: 'FamilyMemberHistory?patient={{context.patientId}}',
}

const USAGE =
  'Hand the resources over as prefetch: the service asks no FHIR server unless its operator has allowed that server.'

function service(hook: Hook, title: string, description: string): Service {
  return { hook, id: `osteon-${hook}`, title, description, prefetch: PREFETCH, usageRequirements: USAGE }
}

/** The services, in the order of discovery. */
export const SERVICES: readonly Service[] = [
  service(
    'patient-view',
    'Bone health under an aromatase inhibitor',
    'What guidelines say of bone protection for this person, side by side, and what is missing for them to say more.',
  ),
  service(
    'order-select',
    'Bone health while an order is chosen',
    'What speaks against a bone medicine that is being chosen, and what belongs before it; a first scan where an aromatase inhibitor begins.',
  ),
  service(
    'order-sign',
    'Bone health before an order is signed',
    'What speaks against an order that is about to be signed, and what belongs before it.',
  ),
  service(
    'encounter-start',
    'Bone health at the beginning of a visit',
    'What is overdue and due: scans, blood, doses, dental checks.',
  ),
]
