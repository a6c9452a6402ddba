import { frax, leslie2019 } from '../../evidence/index.ts'
import type { Agent, IsoDate, Person } from '../../person/index.ts'
import { effectsOf, scoresOf } from '../risk/index.ts'
import type { DrugEffect, Score, Scored } from '../risk/index.ts'
import { figure, question } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'

/** What one calculator says, as it is handed on. */
export interface ToldScore {
  readonly calculator: string
  readonly name: string
  readonly purpose: string
  readonly formula: string
  readonly score: Score
  readonly source: string
  readonly basis: 'read' | 'recalled'
}

/** What calculators, FRAX results made elsewhere and trials say of risk. */
export interface RiskAdvice {
  readonly scores: readonly ToldScore[]
  readonly sentences: readonly Sentence[]
}

/**
 * Risk by published calculators, and what FRAX said elsewhere.
 *
 * @param person - what is known of her
 * @param on - day of the answer
 * @returns every calculator's answer, and sentences
 */
export function riskAdvice(person: Person, on: IsoDate): RiskAdvice {
  const scores = scoresOf(person, on)
  return { scores: scores.map(toldScore), sentences: [...scores.flatMap(scoreSentence), ...fraxSentences(person)] }
}

function toldScore({ calculator, score }: Scored): ToldScore {
  const { id, name, purpose, formula, source, basis } = calculator
  return { calculator: id, name, purpose, formula, score, source: source.citation, basis }
}

function scoreSentence({ calculator, score }: Scored): readonly Sentence[] {
  if (score.kind !== 'scored') return []
  return [figure(score.says, calculator.source, calculator.basis)]
}

/** Of 100 broken bones that FRAX without density expected in women beginning an inhibitor, how many came. Source: guidance, facts 3. */
const CAME = { major: 56, hip: 33 } as const

function fraxSentences({ frax: result, history }: Person): readonly Sentence[] {
  if (result === undefined) return []
  const parts = [
    result.majorPercent === undefined ? '' : `${result.majorPercent} of 100 people like this break a major bone`,
    result.hipPercent === undefined ? '' : `${result.hipPercent} of 100 break a hip`,
  ].filter((part) => part !== '')
  const made =
    result.withBmd === undefined ? '' : result.withBmd ? ', made with bone density' : ', made without bone density'
  const when = result.date === undefined ? '' : ` of ${result.date}`
  const steroid = history.oralGlucocorticoid !== undefined && history.oralGlucocorticoid.milligramsPerDay > HIGH_DOSE
  return [
    figure(`The FRAX result${when}${made}: in ten years ${parts.join(', ')}.`, frax, 'read'),
    ...(result.withBmd === undefined ? [question('Was the FRAX result made with bone density?', 'frax.withBmd')] : []),
    ...(result.withBmd === false
      ? [
          figure(
            `In women who began an aromatase inhibitor, FRAX without bone density expected too much: of 100 major breaks that it expected ${CAME.major} came, of 100 broken hips ${CAME.hip}.`,
            leslie2019,
            'read',
          ),
        ]
      : []),
    ...(steroid
      ? [question('Does the FRAX result count a cortisone dose above 7.5 mg a day?', 'history.oralGlucocorticoid')]
      : []),
  ]
}

/** mg of prednisolone a day above which FRAX is adjusted. Source: clinical guidance 2.3. */
const HIGH_DOSE = 7.5

/** What a drug did in trials, with and without it, of the same number of people over the same time. */
export function effectSentences(agents: readonly Agent[]): readonly Sentence[] {
  return [...new Set(agents)].flatMap((agent) => effectsOf(agent).map(effectSentence))
}

function effectSentence(effect: DrugEffect): Sentence {
  const { agent, event, outOf, without, with: withDrug, beside, months, people, source, basis } = effect
  const share = (value: number): string => `${Number.isInteger(value) ? value : value.toFixed(1)} of ${outOf}`
  const time = months === 0 ? '' : ` over ${months} months`
  const others = `${(outOf - without).toFixed(1)} and ${(outOf - withDrug).toFixed(1)}`
  const text = `Among ${people}${time}, ${share(without)} ${event} with ${beside} and ${share(withDrug)} with ${agent.replaceAll('-', ' ')}; the others, ${others}, did not.`
  return figure(text, source, basis)
}

/** Facts that a calculator lacks. */
export function lackingForRisk({ scores }: RiskAdvice): readonly { readonly fact: string; readonly by: string }[] {
  return scores.flatMap(({ name, score }) =>
    score.kind === 'missing' ? score.missing.map((one) => ({ fact: one, by: name })) : [],
  )
}
