import { DAYS_PER_YEAR, ageOn, dayNumber } from '../../person/index.ts'
import type { Agent, Medication, Person } from '../../person/index.ts'
import type { StandIn } from './forecast-document.ts'
import type { Subject, Treatment } from './subject.ts'

/** A person as the model takes her, with everything that had to be assumed. */
export interface Prepared {
  readonly subject: Subject
  /** What her history adds beside the drugs, such as the loss of the ovaries. */
  readonly events: readonly Treatment[]
  readonly missing: readonly StandIn[]
}

/** Age of natural menopause where it is not told (median of the SWAN women, Gold 2001, from knowledge). */
const MENOPAUSE_AGE = 51.4
/** Body mass index, calcium and vitamin D of the typical woman (proposal, sections 7 and 12), taken for men too. */
export const TYPICAL = { bodyMassIndex: 26, calcium: 800, vitaminD: 60 } as const
/** Height of the typical woman and man, in cm. Origin: assumed. */
export const TYPICAL_HEIGHT = { female: 163, male: 176 } as const
/** Age by which the ovaries are taken to have stopped, whatever is told. */
const NEVER = 200
/** Vitamin D level: nmol/L per ug a day at low intake (facts 8.9, Ekwaru 2014), around the typical level at 10 ug. */
const VITAMIN_D = { perMicrogram: 0.48, typicalIntake: 10 } as const
/** Ovarian estradiol left after chemotherapy, as a mean over those who recover and those who do not (proposal, section 4). */
const LEFT_AFTER_CHEMOTHERAPY = 0.06

/** What ends the work of the ovaries early, and what of it: they are gone, damaged, or left without gonadotrophins. */
const ENDINGS = {
  surgical: { input: 'ovarianActivity', value: 0 },
  chemotherapy: { input: 'ovarianActivity', value: LEFT_AFTER_CHEMOTHERAPY },
  'ovarian-suppression': { input: 'gonadotrophinBlock', value: 1 },
} as const

class Facts {
  readonly missing: StandIn[] = []

  /** The fact, or what stands in for it, told. */
  or<T>(fact: string, told: T | undefined, standIn: T, [words, source]: readonly [string, string]): T {
    if (told !== undefined) return told
    this.missing.push({ fact, standIn: words, source })
    return standIn
  }
}

/**
 * Prepares a person for the model: takes what is told, and names what stands in for the rest.
 *
 * @param person - what is known of her
 * @param today - day of the forecast, in days since 1970-01-01
 * @returns subject, events and stand-ins
 *
 * @example
 * prepare(person, 20000).missing.some(({ fact }) => fact === 'height') // → false
 */
export function prepare(person: Person, today: number): Prepared {
  const facts = new Facts()
  const age = ageOn(person, today)
  const menopause = menopauseOf(person, { age, today }, facts)
  const subject: Subject = {
    sex: person.sex,
    age,
    bodyMassIndex: massIndexOf(person, facts),
    smokes:
      facts.or('history.smoking', person.history.smoking, 'never', ['no smoking', 'assumed, as for most people']) ===
      'current',
    calciumIntake: facts.or('intake.calcium', person.intake.calcium, TYPICAL.calcium, [
      `${TYPICAL.calcium} mg/d`,
      'assumed: a usual intake',
    ]),
    vitaminD: vitaminDOf(person, facts),
    finalPeriodAge: menopause.finalPeriodAge,
    ...(person.history.alcohol === undefined ? {} : { alcohol: person.history.alcohol }),
  }
  nameUnscanned(person, facts)
  nameFractureFacts(person, facts)
  return { subject, events: menopause.events, missing: facts.missing }
}

function massIndexOf({ sex, height, weight }: Person, facts: Facts): number {
  const typical = TYPICAL_HEIGHT[sex]
  const whose = `assumed: typical ${sex === 'female' ? 'woman' : 'man'}`
  const metres = facts.or('height', height, typical, [`${typical} cm`, whose]) / 100
  const usual = TYPICAL.bodyMassIndex * metres * metres
  const kilograms = facts.or('weight', weight, usual, [
    `${usual.toFixed(0)} kg, body mass index ${TYPICAL.bodyMassIndex}`,
    'assumed: a usual body mass index',
  ])
  return kilograms / (metres * metres)
}

function vitaminDOf({ labs, intake }: Person, facts: Facts): number {
  const measured = labs
    .filter(({ analyte }) => analyte === '25-hydroxyvitamin-d')
    .toSorted((a, b) => a.date.localeCompare(b.date))
  const byIntake =
    intake.vitaminD === undefined
      ? TYPICAL.vitaminD
      : TYPICAL.vitaminD + VITAMIN_D.perMicrogram * (intake.vitaminD - VITAMIN_D.typicalIntake)
  return facts.or('labs.25-hydroxyvitamin-d', measured.at(-1)?.value, byIntake, [
    `${byIntake.toFixed(0)} nmol/L`,
    intake.vitaminD === undefined ? 'assumed: a usual level' : 'from intake (Ekwaru et al. 2014), around a usual level',
  ])
}

interface Menopause {
  readonly finalPeriodAge: number
  readonly events: readonly Treatment[]
}

function menopauseOf(
  person: Person,
  { age, today }: { readonly age: number; readonly today: number },
  facts: Facts,
): Menopause {
  if (person.sex === 'male') return { finalPeriodAge: NEVER, events: [] }
  const natural = { kind: 'natural', date: undefined } as const
  const told = facts.or('menopause', person.menopause, natural, [
    `natural, at ${MENOPAUSE_AGE} years of age`,
    'median of US women (Gold et al. 2001), from knowledge of the publication',
  ])
  if (told.kind === 'none') return { finalPeriodAge: Math.max(MENOPAUSE_AGE, age + 1), events: [] }
  const at =
    told.date === undefined
      ? undefined
      : ageOn(person, today) + (dayNumber('person.menopause.date', told.date) - today) / DAYS_PER_YEAR
  if (told.kind === 'natural') {
    if (person.menopause && at === undefined) {
      facts.or('menopause.date', at, MENOPAUSE_AGE, [
        `at ${MENOPAUSE_AGE} years of age`,
        'median of US women (Gold et al. 2001), from knowledge',
      ])
    }
    return { finalPeriodAge: at ?? MENOPAUSE_AGE, events: [] }
  }
  const since = facts.or('menopause.date', at, Math.min(age, MENOPAUSE_AGE), [
    'today, or the usual age where that is earlier',
    'assumed',
  ])
  const from = (since - age) * DAYS_PER_YEAR
  const { input, value } = ENDINGS[told.kind]
  return {
    finalPeriodAge: Math.max(MENOPAUSE_AGE, since),
    events: [{ kind: 'level', input, how: 'set', value, from, to: Infinity }],
  }
}

function nameUnscanned({ scans, sex }: Person, facts: Facts): void {
  const measured = scans.some(({ sites }) =>
    Object.values(sites).some((site) => site?.tScore !== undefined || site?.density !== undefined),
  )
  facts.or(
    'scans',
    measured ? scans : undefined,
    [],
    [
      `density of ${sex === 'female' ? 'women' : 'men'} alike in age, body mass and history, with the full spread between people`,
      'means by age (Looker et al. 1998 at the hip); one standard deviation of T-score between people',
    ],
  )
}

/** Facts on which fractures depend beside density. */
function nameFractureFacts({ fractures, history }: Person, facts: Facts): void {
  const mean = ['the mean of people of the same age', 'fracture layer: incidence of the population'] as const
  facts.or('fractures', fractures, [], mean)
  facts.or('history.parentHipFracture', history.parentHipFracture, false, mean)
  facts.or('history.alcohol', history.alcohol, 0, ['no more than two drinks a day', 'assumed: most drink no more'])
}

/** For how long a drug is planned where nobody told. */
interface Usual {
  /** Years from its beginning; the first that have not passed count. */
  readonly years: readonly number[]
  readonly source: string
}

const ENDOCRINE: Usual = { years: [5, 10], source: 'usually planned for 5 to 10 years' }
const BUILDER: Usual = { years: [2], source: 'by its labels at most about 2 years' }
/** Drugs that are given for a set time (clinical guidance 1.0 and 1.7); any other goes on as it goes on now. */
const USUAL: Partial<Readonly<Record<Agent, Usual>>> = {
  anastrozole: ENDOCRINE,
  letrozole: ENDOCRINE,
  exemestane: ENDOCRINE,
  tamoxifen: ENDOCRINE,
  teriparatide: BUILDER,
  abaloparatide: BUILDER,
  romosozumab: { years: [1], source: 'by its label twelve monthly doses' },
}
const AS_NOW: Usual = { years: [], source: 'assumed, as it is taken now' }

/**
 * When a drug ends, counted from today.
 *
 * A drug that is given for a set time ends with it; one of which no end is told and none is usual, such as denosumab or a
 * bisphosphonate, goes on: "as now" must not show an end that nobody spoke of.
 *
 * @param medication - the drug as told
 * @param today - in days since 1970-01-01
 * @returns days from today, and what stands in where no end was told
 *
 * @example
 * endOfMedication({ agent: 'anastrozole', milligrams: 1, everyDays: 1, from: '2024-01-10', plannedDays: 1826.25 }, 20000).to
 */
export function endOfMedication(
  medication: Medication,
  today: number,
): { readonly to: number; readonly standIn?: StandIn } {
  const { agent, from, to, plannedDays } = medication
  if (to !== undefined) return { to: dayNumber('medications.to', to) - today }
  const start = from === undefined ? today : dayNumber('medications.from', from)
  if (plannedDays !== undefined) return { to: start + plannedDays - today }
  const usual = USUAL[agent] ?? AS_NOW
  const years = usual.years.find((planned) => start + planned * DAYS_PER_YEAR > today)
  const end = years === undefined ? Infinity : start + years * DAYS_PER_YEAR - today
  const ends = `${years} year${years === 1 ? '' : 's'} from its beginning`
  return {
    to: end,
    standIn: {
      fact: `medications.${agent}.planned`,
      standIn: years === undefined ? 'goes on to the end of the forecast' : ends,
      source: years === undefined ? AS_NOW.source : usual.source,
    },
  }
}
