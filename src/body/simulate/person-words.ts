import type { Person } from '../../person/index.ts'
import { isMassSpectrometry } from './measurements.ts'
import { regimenWords } from './treatments.ts'

/** What a reader must know of how a forecast is made for this person. */
export function remarksOf(person: Person): string[] {
  const remarks: string[] = []
  if (person.labs.some(({ analyte, method }) => analyte === 'estradiol' && !isMassSpectrometry(method))) {
    remarks.push('Estradiol by immunoassay cannot measure what an aromatase inhibitor leaves; it is not used.')
  }
  if (person.sex === 'male')
    remarks.push(
      'Few trials were made in men, and the model was set to them by hand: it is less certain for men than its ranges say.',
    )
  const devices = new Set(person.scans.map(({ device }) => device ?? 'not told'))
  if (devices.size > 1)
    remarks.push('Scans come from different machines; a change between machines may not be a change of bone.')
  return remarks
}

/** The facts of a person that stand at the head of a forecast. */
export function factsOf(person: Person): string[] {
  const { weight, height, indication, history, safety } = person
  return [
    ...(indication === undefined ? [] : [indication.replaceAll('-', ' ')]),
    ...person.medications.map(
      ({ agent, milligrams, everyDays, from }) =>
        `${agent} ${regimenWords(milligrams, everyDays)}${from === undefined ? '' : ` since ${from}`}`,
    ),
    ...(weight === undefined ? [] : [`weight ${weight.toFixed(1)} kg`]),
    ...(height === undefined ? [] : [`height ${height.toFixed(0)} cm`]),
    ...(history.smoking === undefined ? [] : [`smoking: ${history.smoking}`]),
    ...(safety.skeletalRadiotherapy === undefined || safety.skeletalRadiotherapy === false
      ? []
      : [
          `radiotherapy to the skeleton${safety.skeletalRadiotherapy === true ? '' : `, ${safety.skeletalRadiotherapy}`}`,
        ]),
    ...(person.otherMedications.length === 0 ? [] : [`also on record: ${person.otherMedications.join(', ')}`]),
  ]
}
