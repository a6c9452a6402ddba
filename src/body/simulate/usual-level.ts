import { log } from '../../engine/arithmetic/index.ts'
import { usualTScore } from '../../person/index.ts'
import type { Walker } from './course.ts'
import { SITES, youngReference } from './densitometry.ts'
import type { Site } from './forecast-document.ts'
import { quantityOf } from './outcomes.ts'
import { TYPICAL } from './stand-ins.ts'
import type { Subject } from './subject.ts'

/** What people like somebody have at a site, and how the model's density is to be read so that they have it. */
interface UsualLevel {
  /** Mean density of people of her sex, age and body mass, in g/cm2. */
  readonly density: number
  /** Logarithm of what multiplies the model's density, which is relative to the young reference, in g/cm2. */
  readonly level: number
}

/** One a site. */
export type UsualLevels = Readonly<Record<Site, UsualLevel>>

/**
 * Ages at the final period of five equal shares of women: normal, 50 ± 4.5 a, as among the people of virtual trials.
 * Origin: assumed.
 */
const FINAL_PERIODS = [44.2, 47.6, 50, 52.4, 55.8] as const

/**
 * Where people like somebody stand, by site: what a survey found, and not what the model would have made of the young.
 *
 * The model then tells of somebody without a scan only how her own history has set her apart from them: an early
 * menopause, a drug, a habit. People like her are of her sex, age and body mass, with the usual habits and no drug.
 *
 * @param walker - the model, ready to run
 * @param typical - parameters of the typical person of that sex, and the state of the young reference
 * @param subject - the person
 * @returns one level a site
 *
 * Method: mean of the logarithms of their density in the model; women by five equal shares of ages at menopause.
 *
 * @example
 * usualLevels(walker, typical, subject).femoralNeck.density // → 0.714, at 60
 */
export function usualLevels(
  walker: Walker,
  typical: { readonly parameters: Float64Array; readonly reference: Float64Array },
  subject: Subject,
): UsualLevels {
  const peers = peersOf(subject)
  const today = Float64Array.of(0)
  const courses = walker.goAll(
    peers.map((peer) => {
      const walk = walker.load(peer, typical.parameters, typical.reference)
      return { walk, to: 0, treatments: [], saveDays: today }
    }),
  )
  const inModel = (site: Site): number => {
    const logarithms = courses.map(({ signals, states }) =>
      log(quantityOf(walker.assembly, `${site}Density`, { signals: signals[0]!, states: states[0]! })),
    )
    return logarithms.reduce((sum, each) => sum + each, 0) / peers.length
  }
  return Object.fromEntries(
    SITES.map((site): [Site, UsualLevel] => {
      const { mean, sd } = youngReference(site)
      const density = mean + sd * usualTScore(site, subject)
      return [site, { density, level: log(density) - inModel(site) }]
    }),
  ) as Record<Site, UsualLevel>
}

/** The same, run when it is first asked for: only somebody with a site that was not measured needs it. */
export function usualWhenAsked(...given: Parameters<typeof usualLevels>): () => UsualLevels {
  let usual: UsualLevels | undefined
  return () => (usual ??= usualLevels(...given))
}

/** People like somebody who differ in nothing but their age at menopause. */
function peersOf({ sex, age, bodyMassIndex, finalPeriodAge }: Subject): readonly Subject[] {
  const { calcium, vitaminD } = TYPICAL
  const peer = { sex, age, bodyMassIndex, smokes: false, calciumIntake: calcium, vitaminD }
  const finalPeriods = sex === 'male' ? [finalPeriodAge] : FINAL_PERIODS
  return finalPeriods.map((at) => ({ ...peer, finalPeriodAge: at }))
}
