import { dayNumber } from '../../person/index.ts'
import type { Person } from '../../person/index.ts'
import { Malformed } from '../../units/index.ts'
import { objects, text } from './json.ts'
import type { Loose } from './json.ts'
import type { Receipt } from './receipt.ts'
import { dayOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** What the Patient resource tells. */
export interface PatientFacts {
  readonly person: Pick<Person, 'sex' | 'birthDate'>
  readonly body: Loose
  /** Day of death where one is told, true where only the death is. */
  readonly deceased: string | true | undefined
}

/**
 * Reads the one patient of a record.
 *
 * @param name - name of the document, for messages
 * @param patients - the Patient resources of the record
 * @param receipt - receives what became of it
 * @returns sex and date of birth, and whether the record says that the person died
 * @throws Malformed - there is no patient, there are several, or sex or date of birth cannot be used
 */
export function readPatient(name: string, patients: readonly Resource[], receipt: Receipt): PatientFacts {
  if (patients.length !== 1) {
    const names = patients.map((patient) => patient.name).slice(0, 5)
    const found = patients.length === 0 ? 'no Patient' : `${patients.length} patients (${names.join(', ')})`
    throw new Malformed(name, `holds ${found}; a forecast is made for exactly one person.`)
  }
  const [patient] = patients as readonly [Resource]
  const { body } = patient
  const person = { sex: sexOf(name, patient, receipt), birthDate: birthDateOf(name, patient, receipt) }
  const deceased = dayOf(body.deceasedDateTime) ?? (body.deceasedBoolean === true ? true : undefined)
  if (deceased !== undefined) {
    const when = deceased === true ? '' : ` on ${deceased}`
    receipt.ask(patient, 'deceased', `the record says that this person died${when}`)
  }
  return { person, body, deceased }
}

const BIRTH_SEX = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex'

function sexOf(name: string, patient: Resource, receipt: Receipt): 'female' | 'male' {
  const gender = text(patient.body.gender)
  if (gender === 'female' || gender === 'male') {
    receipt.take(patient, 'gender', 'sex')
    return gender
  }
  const atBirth = objects(patient.body.extension).find(({ url }) => url === BIRTH_SEX)?.valueCode
  if (atBirth === 'F' || atBirth === 'M') {
    receipt.take(
      patient,
      'extension(us-core-birthsex)',
      'sex',
      `gender is ${gender ?? 'not told'}: sex at birth is taken`,
    )
    return atBirth === 'F' ? 'female' : 'male'
  }
  const told = gender === undefined ? 'is missing' : `"${gender}" cannot be used`
  throw new Malformed(`${name}.${patient.name}.gender`, `${told}; the model knows female and male.`)
}

function birthDateOf(name: string, patient: Resource, receipt: Receipt): string {
  const at = `${name}.${patient.name}.birthDate`
  const birthDate = dayOf(patient.body.birthDate)
  if (birthDate === undefined) throw new Malformed(at, 'is missing; an age of 18 to 110 a is needed.')
  dayNumber(at, birthDate)
  receipt.take(patient, 'birthDate', 'birthDate')
  return birthDate
}
