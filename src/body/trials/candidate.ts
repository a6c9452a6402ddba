import { normalQuantile, squareRoot } from '../../engine/arithmetic/index.ts'
import type { Stream } from '../../engine/arithmetic/index.ts'
import { SITES } from '../../person/index.ts'
import type { Population, PopulationQuantity, Site, Spread } from '../../person/index.ts'
import { SCAN_ERROR, youngReference } from '../simulate/index.ts'
import { askedOf, valueWithin } from './asked.ts'
import type { Asked } from './asked.ts'
import { AFTER_MENOPAUSE, COMING_MENOPAUSE, MENOPAUSE, SMOKING, referenceOf } from './reference-people.ts'
import type { Kind } from './reference-people.ts'
import { drawTScores } from './t-scores.ts'

/** Somebody who is asked to take part. */
export interface Candidate {
  readonly age: number
  /** Age at her last period, past or to come; absent in men. */
  readonly menopauseAge?: number | undefined
  readonly bodyMassIndex: number
  readonly weight: number
  readonly height: number
  readonly calciumIntake: number
  readonly vitaminD: number
  readonly calcium: number
  readonly pth: number
  readonly testosterone: number
  readonly creatinine: number
  /** Absent where the population does not tell it: it then follows from age, body mass and chance. */
  readonly estradiol?: number | undefined
  readonly smoking: 'never' | 'former' | 'current'
  /** True T-scores, and those of the scan at enrolment. */
  readonly tScores: Readonly<Record<Site, number>>
  readonly measured: Readonly<Record<Site, number>>
  /** Standard normal errors of that scan. */
  readonly scanErrors: Readonly<Record<Site, number>>
  /** How far her density lies from that of people like her, in standard deviations. */
  readonly apart: number
}

/** The distributions that candidates are drawn from. */
export interface Asking {
  readonly kind: Kind
  readonly sex: 'female' | 'male'
  readonly quantities: Readonly<Partial<Record<PopulationQuantity, Asked>>>
  /** What the population tells; the rest is drawn from reference distributions or follows. */
  readonly told: ReadonlySet<PopulationQuantity>
  /** True T-score where the population tells one. */
  readonly tScores: Readonly<Partial<Record<Site, Asked>>>
  readonly smoking: { readonly never: number; readonly former: number; readonly current: number }
  /** Correlation of age with years since menopause, where both are told. */
  readonly ageWithYears: number
  /** Earliest and latest age at menopause. */
  readonly menopause: readonly [number, number]
}

/** Widest believable values, of what is derived or told without limits. */
const UNBOUNDED = { family: 'log-normal', min: -Infinity, max: Infinity } as const
/** Estradiol of women after menopause by mass spectrometry, in pmol/L (model facts, part 8.2), for what is told in part. */
const ESTRADIOL: Asked = { ...UNBOUNDED, mean: 24, sd: 11 }
const WEIGHT: Asked = { ...UNBOUNDED, mean: 71, sd: 13 }
/** What stands in for the mean or the spread of a T-score of which only the other is told. */
const T_SCORE: Asked = { family: 'normal', mean: -1.2, sd: 1.1, min: -Infinity, max: Infinity }
/** Years since the last period; women close to it are few, and after menopause they are a year beyond it at least. */
const YEARS: Asked = { family: 'gamma', mean: 11, sd: 8, min: AFTER_MENOPAUSE, max: 60 }

/**
 * The distributions that candidates of a population are drawn from.
 *
 * @param population - what is told of it
 * @returns told and reference distributions
 *
 * @example
 * askingOf({ sex: 'male', menopausal: true, quantities: {}, tScore: {}, before: [] }).kind // → 'men'
 */
export function askingOf(population: Population): Asking {
  const { sex, menopausal, tScore, smoking } = population
  const quantities = { ...population.quantities, ...yearsOf(population) }
  const kind = sex === 'male' ? 'men' : menopausal ? 'after menopause' : 'before menopause'
  const years = isAhead(quantities.yearsSinceMenopause) ? { ...YEARS, family: 'normal' as const } : YEARS
  const reference = { ...referenceOf(kind), estradiol: ESTRADIOL, weight: WEIGHT, yearsSinceMenopause: years }
  const always = Object.keys(referenceOf(kind)) as PopulationQuantity[]
  const names = new Set([...always, ...(Object.keys(quantities) as PopulationQuantity[])])
  const asked = Object.fromEntries([...names].map((name) => [name, askedOf(quantities[name], reference[name])]))
  return {
    kind,
    sex,
    quantities: asked,
    told: new Set(Object.keys(quantities) as PopulationQuantity[]),
    tScores: Object.fromEntries(
      SITES.flatMap((site) => {
        const told = tScore[site]
        const isAbout = told?.mean !== undefined || told?.sd !== undefined
        return isAbout ? [[site, trueScore(site, askedOf(told, T_SCORE))]] : []
      }),
    ),
    smoking: smoking ?? SMOKING,
    ageWithYears: ageWithYears(asked, quantities),
    menopause: menopauseWindow(population, asked),
  }
}

/** Years since menopause are counted from when it is certain, unless the population says that it comes later or earlier. */
function yearsOf({
  quantities: { yearsSinceMenopause: told },
}: Population): Pick<Population['quantities'], 'yearsSinceMenopause'> {
  if (!told) return {}
  const { mean = YEARS.mean, max = YEARS.max } = told
  if (isAhead(told)) return { yearsSinceMenopause: told }
  const isCertain = mean > AFTER_MENOPAUSE && max > AFTER_MENOPAUSE
  return { yearsSinceMenopause: { ...told, min: told.min ?? (isCertain ? AFTER_MENOPAUSE : 0) } }
}

/** Whether the last period of some or all is still to come. */
function isAhead(told: Spread | undefined): boolean {
  return told !== undefined && ((told.mean ?? YEARS.mean) < 0 || (told.min ?? 0) < 0)
}

/** A scan adds its error to the true score: the true scores are spread a little less. */
function trueScore(site: Site, measured: Asked): Asked {
  const { mean, sd } = youngReference(site)
  const error = (SCAN_ERROR[site] * (mean + sd * measured.mean)) / sd
  const variance = measured.sd * measured.sd - error * error
  return { ...measured, sd: variance > 0 ? squareRoot(variance) : 0 }
}

/** What makes the spread of age at menopause, which is age less years since, the usual one. */
function ageWithYears(asked: Asking['quantities'], told: Population['quantities']): number {
  const spreadOf = (name: PopulationQuantity): number => told[name]?.sd ?? asked[name]?.sd ?? 0
  const [a, b] = [spreadOf('age'), spreadOf('yearsSinceMenopause')]
  if (a === 0 || b === 0) return 0
  const correlation = (a * a + b * b - MENOPAUSE.sd * MENOPAUSE.sd) / (2 * a * b)
  return Math.min(CLOSEST, Math.max(0, correlation))
}

const CLOSEST = 0.97

/** Ages at menopause that are believed: the usual ones, and two deviations around what the population tells. */
function menopauseWindow({ quantities }: Population, asked: Asking['quantities']): readonly [number, number] {
  const [age, years] = [asked.age, asked.yearsSinceMenopause]
  const [low, high] = MENOPAUSE.range
  if (!quantities.age || !age || !years) return [low, high]
  const told = (quantities.age.mean ?? age.mean) - (quantities.yearsSinceMenopause?.mean ?? years.mean)
  return [Math.min(low, told - 2 * MENOPAUSE.sd), Math.max(high, told + 2 * MENOPAUSE.sd)]
}

/** Correlations of standard normal numbers. Origin: assumed. */
const WITH_WEIGHT = { index: 0.88, height: 0.35 } as const
const [VITAMIN_WITH_INDEX, ESTRADIOL_WITH_INDEX] = [-0.2, 0.5]

/**
 * Draws one candidate.
 *
 * @param asking - the distributions
 * @param chance - her stream; it is always used alike, so that one limit does not move what another decides
 * @returns the candidate, before limits are applied
 *
 * @example
 * drawCandidate(askingOf(population), lotOf({ seed: 1, index: 0 }, 'enrolment', 0)).age
 */
export function drawCandidate(asking: Asking, chance: Stream): Candidate {
  const normal = (): number => normalQuantile(chance.uniform())
  const [ageZ, menopauseZ, indexZ, heightZ, weightZ, intakeZ, vitaminZ, calciumZ, pthZ, testosteroneZ] = draws(
    10,
    normal,
  )
  const [creatinineZ, estradiolZ] = draws(2, normal)
  const [own, errors, smoking] = [draws(4, normal), draws(4, normal), chance.uniform()]
  const value = (name: PopulationQuantity, z: number): number => valueWithin(asking.quantities[name]!, z)
  const span = lifeOf(asking, { ageZ: ageZ!, menopauseZ: menopauseZ! })
  const body = bodyOf(asking, { indexZ: indexZ!, heightZ: heightZ!, weightZ: weightZ! })
  const { tScores, apart } = drawTScores(asking.tScores, {
    sex: asking.sex,
    age: span.age,
    menopauseAge: asking.kind === 'after menopause' ? span.menopauseAge : undefined,
    bodyMassIndex: body.bodyMassIndex,
    ageZ: ageZ!,
    indexZ: indexZ!,
    own,
  })
  return {
    ...span,
    ...body,
    calciumIntake: value('calciumIntake', intakeZ!),
    vitaminD: value('vitaminD', mixed(indexZ!, vitaminZ!, VITAMIN_WITH_INDEX)),
    calcium: value('calcium', calciumZ!),
    pth: value('pth', pthZ!),
    testosterone: value('testosterone', testosteroneZ!),
    creatinine: value('creatinine', creatinineZ!),
    estradiol:
      asking.quantities.estradiol &&
      valueWithin(asking.quantities.estradiol, mixed(indexZ!, estradiolZ!, ESTRADIOL_WITH_INDEX)),
    smoking: smokingOf(asking, smoking),
    tScores,
    measured: bySite((site) => measuredScore(site, tScores[site], errors[SITES.indexOf(site)]!)),
    scanErrors: bySite((site) => errors[SITES.indexOf(site)]!),
    apart,
  }
}

function draws(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw)
}

function mixed(shared: number, own: number, correlation: number): number {
  return correlation * shared + squareRoot(1 - correlation * correlation) * own
}

function bySite(value: (site: Site) => number): Record<Site, number> {
  return Object.fromEntries(SITES.map((site) => [site, value(site)])) as Record<Site, number>
}

/** Age and age at menopause. */
function lifeOf(
  asking: Asking,
  { ageZ, menopauseZ }: { readonly ageZ: number; readonly menopauseZ: number },
): { readonly age: number; readonly menopauseAge?: number } {
  const age = valueWithin(asking.quantities.age!, ageZ)
  switch (asking.kind) {
    case 'men':
      return { age }
    case 'before menopause': {
      const { mean, sd, ahead } = COMING_MENOPAUSE
      return { age, menopauseAge: Math.max(age + ahead, mean + sd * menopauseZ) }
    }
    case 'after menopause':
      return past(asking, { ageZ, menopauseZ })
  }
}

function past(
  { quantities, told, ageWithYears: correlation }: Asking,
  { ageZ, menopauseZ }: { readonly ageZ: number; readonly menopauseZ: number },
): { readonly age: number; readonly menopauseAge: number } {
  const usual = MENOPAUSE.mean + MENOPAUSE.sd * menopauseZ
  const years = quantities.yearsSinceMenopause
  if (!years) return { age: valueWithin(quantities.age!, ageZ), menopauseAge: usual }
  if (!told.has('age')) return { age: usual + valueWithin(years, ageZ), menopauseAge: usual }
  const age = valueWithin(quantities.age!, ageZ)
  return { age, menopauseAge: age - valueWithin(years, mixed(ageZ, menopauseZ, correlation)) }
}

/** Weight, height and body mass index: two are drawn, those told before the others, and the third follows. */
function bodyOf(
  { quantities, told }: Asking,
  z: { readonly indexZ: number; readonly heightZ: number; readonly weightZ: number },
): { readonly bodyMassIndex: number; readonly weight: number; readonly height: number } {
  const index = valueWithin(quantities.bodyMassIndex!, z.indexZ)
  const height = valueWithin(quantities.height!, z.heightZ)
  const square = (height / 100) * (height / 100)
  const isByWeight = quantities.weight && !(told.has('bodyMassIndex') && told.has('height'))
  if (!isByWeight) return { bodyMassIndex: index, height, weight: index * square }
  const weight = valueWithin(quantities.weight, weightZ(z))
  if (!told.has('bodyMassIndex')) return { bodyMassIndex: weight / square, height, weight }
  return { bodyMassIndex: index, height: 100 * squareRoot(weight / index), weight }
}

/** Weight goes with body mass index and, less, with height. */
function weightZ(z: { readonly indexZ: number; readonly heightZ: number; readonly weightZ: number }): number {
  const left = 1 - WITH_WEIGHT.index * WITH_WEIGHT.index - WITH_WEIGHT.height * WITH_WEIGHT.height
  return WITH_WEIGHT.index * z.indexZ + WITH_WEIGHT.height * z.heightZ + squareRoot(left) * z.weightZ
}

function smokingOf({ smoking }: Asking, u: number): Candidate['smoking'] {
  if (u < smoking.current) return 'current'
  return u < smoking.current + smoking.former ? 'former' : 'never'
}

/** The T-score that a scan finds, its error being a share of density. */
function measuredScore(site: Site, tScore: number, error: number): number {
  const { mean, sd } = youngReference(site)
  const density = (mean + sd * tScore) * (1 + SCAN_ERROR[site] * error)
  return (density - mean) / sd
}
