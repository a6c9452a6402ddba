import { DAYS_PER_YEAR, SITES, dateOf } from '../../person/index.ts'
import type { Lab, Person, Population, PopulationQuantity } from '../../person/index.ts'
import { OsteonError } from '../../units/index.ts'
import { shareWithin } from './asked.ts'
import { askingOf, drawCandidate } from './candidate.ts'
import type { Asking, Candidate } from './candidate.ts'
import { lotOf } from './lots.ts'
import { AFTER_MENOPAUSE } from './reference-people.ts'
import type { Whose } from './lots.ts'

/** Limits of enrolment that hardly anybody meets. */
export class NobodyEnrolled extends OsteonError {
  readonly code = 'nobody-enrolled'
}

/** Most candidates who are asked for one subject. */
const MOST_ASKED = 200_000
/** How many candidates show whether limits can be met, and how many of them must meet them: one in a thousand. */
const [SHOWN, MUST_MEET] = [8000, 8] as const
/** Number of the subject whose chance the showing uses: beyond every trial. */
const NOBODY = 0xffffffff
/** Body mass index and height that are believed where they follow from other facts. */
const [BELIEVED_INDEX, BELIEVED_HEIGHT] = [
  [11, 90],
  [110, 225],
] as const

/** Enrols the subjects of a trial: candidates are asked until one lies within the limits. */
export class Enrolment {
  readonly #population: Population
  readonly #asking: Asking
  readonly #seed: number

  constructor(population: Population, seed: number) {
    this.#population = population
    this.#asking = askingOf(population)
    this.#seed = seed
  }

  /**
   * Enrols one subject.
   *
   * @param index - number of the subject; she depends on the seed and on it alone
   * @returns the first candidate within the limits
   * @throws NobodyEnrolled - none of 200 000 candidates is
   *
   * @example
   * new Enrolment(population, 1).enrol(0).age
   */
  enrol(index: number): Candidate {
    for (let attempt = 0; attempt < MOST_ASKED; attempt++) {
      const candidate = this.#candidate({ seed: this.#seed, index }, attempt)
      if (this.#objection(candidate) === undefined) return candidate
    }
    throw new NobodyEnrolled(
      'population',
      `none of ${MOST_ASKED} candidates for subject ${index} lies within the limits.`,
    )
  }

  /**
   * Refuses a population of which fewer than one candidate in a thousand can be enrolled.
   *
   * @param at - path of the population, for messages
   * @throws NobodyEnrolled - the limits contradict what is told of the population; the message names the one most in
   *   the way
   */
  refuseImpossible(at: string): void {
    for (const [name, asked] of Object.entries(this.#asking.quantities)) {
      if (shareWithin(asked) < MUST_MEET / SHOWN) {
        throw new NobodyEnrolled(
          `${at}.${name}`,
          `fewer than 1 in 1000 of people with a mean of ${rounded(asked.mean)} and a standard deviation of ${rounded(asked.sd)} lie between ${rounded(asked.min)} and ${rounded(asked.max)}.`,
        )
      }
    }
    const objections = new Map<string, number>()
    let met = 0
    for (let attempt = 0; attempt < SHOWN; attempt++) {
      const objection = this.#objection(this.#candidate({ seed: this.#seed, index: NOBODY }, attempt))
      if (objection === undefined) met++
      else objections.set(objection, (objections.get(objection) ?? 0) + 1)
      if (met >= MUST_MEET) return
    }
    const [most, count] = [...objections].toSorted(([, a], [, b]) => b - a)[0]!
    throw new NobodyEnrolled(
      at,
      `${SHOWN - met} of ${SHOWN} candidates lie outside the limits of enrolment, ${count} of them first by ${most}; at least 1 in 1000 must lie within them.`,
    )
  }

  #candidate(whose: Whose, attempt: number): Candidate {
    return drawCandidate(this.#asking, lotOf(whose, 'enrolment', attempt))
  }

  /** The first limit that a candidate does not meet. */
  #objection(candidate: Candidate): string | undefined {
    for (const [name, asked] of Object.entries(this.#asking.quantities)) {
      const value = quantityOf(candidate, name as PopulationQuantity)
      if (!Number.isNaN(value) && (value < asked.min || value > asked.max)) return name
    }
    for (const site of SITES) {
      const { min = -Infinity, max = Infinity } = this.#population.tScore[site] ?? {}
      if (candidate.measured[site] < min || candidate.measured[site] > max) return `tScore.${site}`
    }
    return this.#implausible(candidate)
  }

  #implausible({ age, menopauseAge, bodyMassIndex, height }: Candidate): string | undefined {
    const [earliest, latest] = this.#asking.menopause
    if (age < EARLIEST_AGE || age > LATEST_AGE) return 'age'
    if (bodyMassIndex < BELIEVED_INDEX[0] || bodyMassIndex > BELIEVED_INDEX[1]) return 'bodyMassIndex'
    if (height < BELIEVED_HEIGHT[0] || height > BELIEVED_HEIGHT[1]) return 'height'
    if (this.#asking.kind !== 'after menopause') return undefined
    const isBelieved = menopauseAge! >= earliest && menopauseAge! <= latest
    if (!isBelieved) return 'age at menopause'
    const isTold = this.#asking.quantities.yearsSinceMenopause !== undefined
    return menopauseAge! > age - AFTER_MENOPAUSE && !isTold ? 'yearsSinceMenopause' : undefined
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

/** Ages that the model speaks of, in years. */
const [EARLIEST_AGE, LATEST_AGE] = [18, 110]

/** A quantity of a candidate by the name that a population gives it. */
export function quantityOf(candidate: Candidate, name: PopulationQuantity): number {
  if (name !== 'yearsSinceMenopause') return candidate[name] ?? Number.NaN
  return candidate.menopauseAge === undefined ? Number.NaN : candidate.age - candidate.menopauseAge
}

/**
 * A candidate as facts about somebody, as a forecast takes them.
 *
 * @param candidate - the candidate
 * @param sex - hers
 * @param today - day of enrolment, in days since 1970-01-01
 * @returns a person with the scan and the blood values of that day
 *
 * @example
 * personOf(candidate, 'female', 11000).labs.length // → 5
 */
export function personOf(candidate: Candidate, sex: 'female' | 'male', today: number): Person {
  const date = dateOf(today)
  const { age, menopauseAge, height, weight, measured } = candidate
  return {
    sex,
    ageYears: age,
    height,
    weight,
    menopause:
      menopauseAge === undefined
        ? undefined
        : {
            kind: 'natural',
            date: dateOf(today + (menopauseAge - age) * DAYS_PER_YEAR),
          },
    medications: [],
    otherMedications: [],
    scans: [{ date, sites: Object.fromEntries(SITES.map((site) => [site, { tScore: measured[site] }])) }],
    labs: labsOf(candidate, date),
    history: { smoking: candidate.smoking },
    safety: {},
    intake: { calcium: candidate.calciumIntake },
    exercise: [],
  }
}

function labsOf({ vitaminD, calcium, pth, testosterone, creatinine, estradiol }: Candidate, date: string): Lab[] {
  const method = 'LC-MS/MS'
  return [
    { date, analyte: '25-hydroxyvitamin-d', value: vitaminD, method },
    { date, analyte: 'calcium', value: calcium },
    { date, analyte: 'pth', value: pth },
    { date, analyte: 'testosterone', value: testosterone, method },
    { date, analyte: 'creatinine', value: creatinine },
    ...(estradiol === undefined ? [] : [{ date, analyte: 'estradiol', value: estradiol, method } as const]),
  ]
}
