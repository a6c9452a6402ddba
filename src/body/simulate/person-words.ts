import { agentWords, dayNumber, holdsOf, isTaken, latestLab, medicinesOn, regimenWords } from '../../person/index.ts'
import type { IsoDate, Medication, Person, Plan } from '../../person/index.ts'
import type { ToldPerson } from './forecast-document.ts'
import { isMassSpectrometry } from './measurements.ts'

/** mL/min/1.73 m2 of filtration below which kidneys have a bone disease of their own (assumed: stages 4 and 5). */
const FAILING = 30

/** What a reader must know of how a forecast is made for this person. */
export function remarksOf(person: Person, on: IsoDate): string[] {
  const remarks: string[] = []
  if (person.labs.some(({ analyte, method }) => analyte === 'estradiol' && !isMassSpectrometry(method))) {
    remarks.push('Estradiol by immunoassay is inexact where there is little of it; it is not used.')
  }
  if (person.sex === 'male')
    remarks.push(
      'Few trials were made in men, and the model was set to them by hand: it is less certain for men than its ranges say.',
    )
  if (person.menopause?.kind === 'none')
    remarks.push('Most trials were made in women after menopause: before it, this is less certain than its ranges say.')
  if ((latestLab(person, 'egfr', on)?.value.value ?? FAILING) < FAILING)
    remarks.push('Failing kidneys change bone in ways that the model holds in part only.')
  if (holdsOf(person, 'boneMetastases'))
    remarks.push('The model knows bone without cancer in it; where cancer is, bone goes by other rules.')
  if (holdsOf(person, 'pregnancy'))
    remarks.push('The model knows neither pregnancy nor breastfeeding; it is less certain for those months.')
  const devices = new Set(person.scans.map(({ device }) => device ?? 'not told'))
  if (devices.size > 1)
    remarks.push('Scans come from different machines; a change between machines may not be a change of bone.')
  return remarks
}

/**
 * Of whom a forecast speaks: what stands at its head, and what its sentences depend on.
 *
 * @param person - what is known of her
 * @param plans - plans beside "as now"
 * @param about - day of the forecast, and age on it
 * @returns sex, age and facts in words, with the drugs taken and those to come
 */
export function personTold(
  person: Person,
  plans: readonly Plan[],
  { on, age }: { readonly on: IsoDate; readonly age: number },
): ToldPerson {
  const { sex, indication, menopause } = person
  return {
    sex,
    age: Math.floor(age),
    facts: factsOf(person, on),
    ...(indication === undefined ? {} : { indication }),
    ...(menopause === undefined ? {} : { menopause: menopause.kind }),
    medicines: medicinesOn(person, plans, on),
  }
}

/** The facts of a person that stand at the head of a forecast. */
function factsOf(person: Person, on: IsoDate): string[] {
  const { weight, height, indication, history, safety } = person
  return [
    ...(indication === undefined || indication === 'other' ? [] : [indication.replaceAll('-', ' ')]),
    ...person.medications.map((one) => medicationWords(one, on)),
    ...(weight === undefined ? [] : [`weight ${weight.toFixed(1)} kg`]),
    ...(height === undefined ? [] : [`height ${height.toFixed(0)} cm`]),
    ...(history.smoking === undefined ? [] : [`smoking: ${history.smoking}`]),
    ...(holdsOf(person, 'skeletalRadiotherapy')
      ? [
          `radiotherapy to the skeleton${safety['skeletalRadiotherapy'] === true ? '' : `, ${String(safety['skeletalRadiotherapy'])}`}`,
        ]
      : []),
    ...(person.otherMedications.length === 0 ? [] : [`also on record: ${person.otherMedications.join(', ')}`]),
  ]
}

/** A drug with its dose, and whether it is taken still, was taken, or is to come. */
function medicationWords(medication: Medication, on: IsoDate): string {
  const { agent, milligrams, everyDays, from, to } = medication
  const words = `${agentWords(agent)} ${regimenWords(milligrams, everyDays)}`
  if (isTaken(medication, on)) return from === undefined ? words : `${words} since ${from}`
  if (from !== undefined && dayNumber('from', from) > dayNumber('on', on)) return `${words} from ${from} on`
  return from === undefined ? `${words}, until ${to!}` : `${words} from ${from} to ${to!}`
}
