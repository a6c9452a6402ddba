import { INHIBITORS, agentWords, capital, isTaken } from '../../person/index.ts'
import type { IsoDate, Person, Plan } from '../../person/index.ts'
import { endWarnings } from '../denosumab/index.ts'
import { dayOf, inhibitorCourse, plannedEnd, visitOf } from '../facts/index.ts'
import type { Asked, Visit } from '../facts/index.ts'
import { coursesUnder, isCurrent } from '../monitoring/index.ts'
import type { DrugCourse } from '../monitoring/index.ts'
import { ORAL_BISPHOSPHONATES } from './gate.ts'
import type { Proposal } from './gate.ts'
import { passGates } from './pass.ts'
import type { Need, Passage } from './pass.ts'

/** Why a plan must not be shown with numbers. */
export interface Conflict {
  /** Id of the rule, by which `osteon explain` finds it where it is a row of a table. */
  readonly rule: string
  readonly says: string
  readonly where: string
  /** The drugs in question. */
  readonly agents: readonly string[]
  /** What it speaks against, in words: a drug, two together, or an end too early. */
  readonly about: string
}

/** Whether a plan may be shown. */
export interface PlanPassage {
  readonly plan: string
  /** `blocked`: shown greyed, with the reasons and without numbers. `needs`: shown, with the facts that are missing. */
  readonly state: Passage['state']
  readonly showNumbers: boolean
  readonly conflicts: readonly Conflict[]
  readonly needs: readonly Need[]
  /** Each drug or supplement that is taken under the plan. */
  readonly passages: readonly Passage[]
}

/**
 * Leads a whole plan through the gates.
 *
 * @param visit - the person and the first day of the plan
 * @param plan - the plan; it speaks for the drugs that it names, and all other present drugs go on
 * @returns whether it conflicts, why, and which facts its gates wait for
 *
 * @example
 * gatePlan(visit, plan).showNumbers // → true
 */
export function gatePlan(visit: Visit, plan: Plan): PlanPassage {
  const courses = takenUnder(visit, plan)
  const under = visitUnder(visit, courses)
  const passages = [
    ...courses.map((course) => passGates(under, proposalFor(visit, course, courses))),
    ...supplements(under, plan),
  ]
  const conflicts = [
    ...passages.flatMap(conflictsOf),
    ...otherEstrogens(visit.person, courses),
    ...shortened(visit, plan, courses),
    ...endWarnings(courses).map(({ says, where, kind }) => ({
      rule: 'DENOSUMAB-EXIT-01',
      says,
      where,
      agents: ['denosumab'],
      about: kind === 'gap' ? 'a gap in denosumab' : 'an end of denosumab with nothing to follow',
    })),
  ]
  const needs = passages.flatMap((passage) => passage.needs)
  const state = conflicts.length > 0 ? 'blocked' : needs.length > 0 ? 'needs' : 'open'
  return { plan: plan.name, state, showNumbers: state !== 'blocked', conflicts, needs: mergedNeeds(needs), passages }
}

/**
 * What stands against the drugs that somebody takes now.
 *
 * @param person - what is known of somebody
 * @param on - the day
 * @param asked - what was told beside the record
 * @returns conflicts and needs of the present drugs, as of a plan that names none
 *
 * @example
 * const [anastrozole] = person.medications
 * const medications = [anastrozole, { ...anastrozole, agent: 'raloxifene', milligrams: 60 }]
 * gateNow({ ...person, medications }, '2026-03-01').conflicts[0].rule
 * // → 'gate.serm-ai-01 SERM-AI-01a'
 */
export function gateNow(person: Person, on: IsoDate, asked?: Asked): PlanPassage {
  return gatePlan(visitOf(person, on, asked), { name: 'as now', items: [] })
}

/**
 * The drugs that are taken under a plan, from its first day on.
 *
 * A drug whose planned time is over, and that nobody said was stopped, counts as taken: what stands against it must be
 * seen until its end is told.
 */
function takenUnder({ person, on }: Visit, plan: Plan): readonly DrugCourse[] {
  const untold = person.medications.filter((one) => one.to === undefined && isTaken(one, on))
  const over = untold.filter((one) => plannedEnd(one) !== undefined && dayOf(plannedEnd(one)!) <= dayOf(on))
  const asTold = {
    ...person,
    medications: person.medications.map((one) => (over.includes(one) ? { ...one, plannedDays: undefined } : one)),
  }
  return coursesUnder(asTold, plan, on).filter((course) => isCurrent(course, on))
}

/** The visit with the drugs of the plan as the drugs on record, so that gates see what is taken together. */
function visitUnder(visit: Visit, courses: readonly DrugCourse[]): Visit {
  return {
    ...visit,
    person: { ...visit.person, medications: [...visit.person.medications.filter(isPast(visit)), ...courses] },
  }
}

const isPast =
  ({ day }: Visit) =>
  ({ to }: { readonly to?: IsoDate | undefined }): boolean =>
    to !== undefined && dayOf(to) <= day

function proposalFor(visit: Visit, course: DrugCourse, courses: readonly DrugCourse[]): Proposal {
  const { agent, milligrams, everyDays } = course
  const goesOn = visit.person.medications.some((one) => one.agent === agent && isTaken(one, visit.on))
  const beside = courses.some((one) => INHIBITORS.includes(one.agent) && overlaps(one, course))
  const perDay =
    agent === 'calcium' || agent === 'colecalciferol' ? dailyWithFood(visit, agent, milligrams / everyDays) : milligrams
  return {
    agent,
    oral: ORAL_BISPHOSPHONATES.some((one) => one === agent),
    ...(perDay === undefined ? {} : { milligrams: perDay }),
    besideInhibitor: beside,
    goesOn,
  }
}

/** Calcium of food comes on top of a supplement; where it is not known, a supplement that is too much alone still counts. */
function dailyWithFood({ person }: Visit, agent: string, milligrams: number): number | undefined {
  if (agent !== 'calcium') return milligrams
  return person.intake.calcium === undefined && milligrams <= MOST_CALCIUM
    ? undefined
    : milligrams + (person.intake.calcium ?? 0)
}

/** Calcium a day, in mg, above which there is no need to ask for food. Source: clinical guidance 1.7. */
const MOST_CALCIUM = 2000

function overlaps(a: DrugCourse, b: DrugCourse): boolean {
  const start = (one: DrugCourse): number => (one.from === undefined ? -Infinity : dayOf(one.from))
  const end = (one: DrugCourse): number => (one.to === undefined ? Infinity : dayOf(one.to))
  return start(a) < end(b) && start(b) < end(a)
}

/** Totals of calcium and vitamin D that a plan names. */
function supplements(visit: Visit, plan: Plan): readonly Passage[] {
  return plan.items.flatMap((item) => {
    if (item.kind !== 'intake') return []
    const isCalcium = item.nutrient === 'calcium'
    const milligrams = isCalcium ? item.amount : item.amount / 1000
    return [passGates(visit, { agent: isCalcium ? 'calcium' : 'colecalciferol', oral: true, milligrams })]
  })
}

/** Rows that speak against two drugs together, and against neither by itself. */
const TOGETHER: readonly string[] = ['SERM-AI-01a', 'SERM-AI-01c']

function conflictsOf({ reasons, proposal }: Passage): readonly Conflict[] {
  return reasons.map(({ gate, row, says, where }) => ({
    rule: `${gate} ${row}`,
    says,
    where,
    agents: [proposal.agent],
    about: TOGETHER.includes(row)
      ? `${agentWords(proposal.agent)} beside an aromatase inhibitor`
      : agentWords(proposal.agent),
  }))
}

/** Estrogens and SERMs that `person/1` knows only as words of other medications, beside an aromatase inhibitor. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/bazedoxifen/i, 'bazedoxifene'],
  [/tibolon/i, 'tibolone'],
  [/raloxifen/i, 'raloxifene'],
  [/ospemifen/i, 'ospemifene'],
  [/toremifen/i, 'toremifene'],
  [/o?estrogen|o?estradiol/i, 'an estrogen'],
]

function otherEstrogens({ otherMedications }: Person, courses: readonly DrugCourse[]): readonly Conflict[] {
  const inhibitor = courses.find(({ agent }) => INHIBITORS.includes(agent))
  if (inhibitor === undefined) return []
  return otherMedications.flatMap((name) => {
    const found = WORDS.find(([pattern]) => pattern.test(name))
    if (found === undefined) return []
    const says = `${capital(found[1])} is on the list of other medicines: in ATAC the combination was no better than tamoxifen alone, and the label forbids it.`
    return [
      {
        rule: 'gate.serm-ai-01 SERM-AI-01a',
        says,
        where: 'label of anastrozole, ATAC; guidance 1.8',
        agents: [found[1], inhibitor.agent],
        about: `${found[1]} beside ${inhibitor.agent}`,
      },
    ]
  })
}

/** A plan that ends an aromatase inhibitor before its planned time: bone is never a reason for that. */
function shortened(visit: Visit, plan: Plan, courses: readonly DrugCourse[]): readonly Conflict[] {
  const before = inhibitorCourse(visit)
  const end = before === undefined ? undefined : plannedEnd(before)
  const named = plan.items.some((item) => item.kind === 'drug' && item.agent === before?.agent)
  if (before === undefined || end === undefined || !named || dayOf(end) <= visit.day) return []
  const until = Math.max(
    ...courses
      .filter(({ agent }) => INHIBITORS.includes(agent))
      .map(({ to }) => (to === undefined ? Infinity : dayOf(to))),
  )
  if (until >= dayOf(end) - TOLERANCE) return []
  const says = `The plan ends ${before.agent} before its planned end on ${end}. Bone is no reason for that: it is decided with the oncology team.`
  return [
    {
      rule: 'PLAN-AI-01',
      says,
      where: 'promise of the project',
      agents: [before.agent],
      about: `an early end of ${before.agent}`,
    },
  ]
}

/** Days by which two ways of counting months may differ. */
const TOLERANCE = 31

function mergedNeeds(needs: readonly Need[]): readonly Need[] {
  const merged = new Map<string, Need>()
  for (const need of needs) {
    const before = merged.get(need.fact)
    merged.set(
      need.fact,
      before === undefined ? need : { ...before, gates: [...new Set([...before.gates, ...need.gates])] },
    )
  }
  return [...merged.values()]
}
