import { ageOn, dateOf, dayNumber, medicinesOn } from '../../person/index.ts'
import type { IsoDate, Person, Plan } from '../../person/index.ts'
import { verdictsFor } from '../guidelines/index.ts'
import { visitOf } from '../facts/index.ts'
import { livingPlan } from '../living/index.ts'
import { fact } from '../sentences/index.ts'
import type { Advice, Missing } from './advice.ts'
import { medicinesOf } from './gates.ts'
import { personWords } from './person-words.ts'
import { planAdvice } from './plan-advice.ts'
import { questionsFor } from './questions.ts'
import { lackingForRisk, riskAdvice } from './risk.ts'
import type { RiskAdvice } from './risk.ts'
import { scanAdvice } from './scans.ts'
import { adviceStamp } from './stamp.ts'
import { disagreements, toldVerdicts } from './verdicts.ts'
import type { ToldVerdict } from './verdicts.ts'

/**
 * Everything that the rules say of a person on a day: verdicts side by side, gates, what is due, what is missing.
 *
 * Nothing is computed from a fact that is not known, and nothing instructs: verdicts are what guidelines say, gates are
 * what speaks against a medicine, and a missing fact becomes a question.
 *
 * @param person - what is known of her
 * @param plans - plans beside "as now"
 * @param on - day of the answer
 * @returns `advice/1`
 * @throws UnknownName - the person names a region that no guideline is made for
 *
 * @example
 * advise(person, [], '2026-11-24').plans[0].name // → 'as now'
 */
export function advise(person: Person, plans: readonly Plan[], on: IsoDate): Advice {
  const day = dayNumber('on', on)
  const visit = visitOf(person, on)
  const found = verdictsFor(visit)
  const verdicts = toldVerdicts(found)
  const risk = riskAdvice(person, on)
  const scans = scanAdvice(person, on)
  const all = [planAdvice(visit), ...plans.map((plan) => planAdvice(visit, plan))]
  const open = plans.filter((_plan, i) => !all[i + 1]!.blocked)
  const missing = missingOf(
    verdicts,
    risk,
    all.flatMap(({ missing: lacking }) => lacking),
  )
  const medicines = medicinesOn(person, open, on)
  return {
    osteon: 'advice/1',
    stamp: adviceStamp(),
    on: dateOf(day),
    person: {
      sex: person.sex,
      age: Math.floor(ageOn(person, day)),
      facts: personWords(person, on),
      medicines,
    },
    regions: found.regions,
    missing,
    verdicts,
    comparisons: found.comparisons,
    disagreements: disagreements(found.comparisons),
    medicines: medicinesOf(visit),
    plans: all,
    scans,
    risk,
    living: livingPlan(person, on),
    questions: questionsFor(
      [...(found.regionTold ? [] : ['guidelineRegion']), ...missing.map((one) => one.fact)],
      [...medicines.now, ...medicines.ahead],
    ),
    remarks: found.regionTold
      ? []
      : [fact('No region is told, so the guidelines of every region are shown.', 'guidelineRegion')],
  }
}

/** Facts that somebody would have to tell, each once, with the rules that wait for it. */
function missingOf(
  verdicts: readonly ToldVerdict[],
  risk: RiskAdvice,
  gates: readonly { readonly fact: string; readonly by: string }[],
): readonly Missing[] {
  const wanted = [
    ...verdicts.flatMap(({ missing, name }) => missing.map((one) => ({ fact: one.fact, by: name }))),
    ...gates,
    ...lackingForRisk(risk),
  ]
  const facts = Map.groupBy(wanted, (one) => one.fact)
  return [...facts].map(([path, waiting]) => {
    const by = [...new Set(waiting.map((one) => one.by))]
    return { fact: path, standIn: NOTHING, source: by.join(', ') }
  })
}

/** Rules never fill a fact in. */
const NOTHING = 'nothing: what waits for it is not answered'
