import { DAYS_PER_YEAR, agentWords, dateOf, dayNumber, regimenWords } from '../../person/index.ts'
import type { Agent, Exercise, Moment, Person, Plan, PlanItem } from '../../person/index.ts'
import { NotModelled } from '../../units/index.ts'
import { depotRoute, routesOf, treatmentsOf } from './agents.ts'
import { againstFalls, programmeStrength } from './exercise.ts'
import type { StandIn } from './forecast-document.ts'
import { TYPICAL_HEIGHT, endOfMedication } from './stand-ins.ts'
import type { Subject, Treatment } from './subject.ts'

/** Treatments with the words that tell them, and what had to be assumed or left out. */
export interface Told {
  readonly treatments: readonly Treatment[]
  readonly words: readonly string[]
  readonly missing: readonly StandIn[]
  readonly remarks: readonly string[]
}

/**
 * What a person's present and past drugs do, from their beginning to their planned end.
 *
 * @param person - the person
 * @param today - day 0, in days since 1970-01-01
 * @param except - drugs that a plan speaks for itself
 * @returns treatments in days from day 0
 *
 * @example
 * medicationTreatments(person, 20000, new Set()).words // → ['anastrozole 1 mg daily, to 2029-01-09']
 */
export function medicationTreatments(person: Person, today: number, except: ReadonlySet<Agent>): Told {
  const told = {
    treatments: [] as Treatment[],
    words: [] as string[],
    missing: [] as StandIn[],
    remarks: [] as string[],
  }
  for (const medication of person.medications) {
    const { agent, milligrams, everyDays, from } = medication
    const { to, standIn } = endOfMedication(medication, today)
    const start = from === undefined ? 0 : dayNumber('medications.from', from) - today
    const planned = except.has(agent) ? Math.min(to, 0) : to
    const treatments = treatmentsOf(agent, {
      dose: milligrams,
      every: everyDays,
      from: start,
      to: lastDose(planned),
      adherence: 1,
    })
    if (!treatments) {
      told.remarks.push(`The model has no ${agentWords(agent)}; it is left out.`)
      continue
    }
    told.remarks.push(...routeRemarks(medication))
    told.treatments.push(...(planned > start && !isInLevel(person, agent) ? treatments : []))
    if (planned > 0)
      told.words.push(`${agentWords(agent)} ${regimenWords(milligrams, everyDays)}, to ${untilWords(planned, today)}`)
    if (standIn && planned > 0) told.missing.push(standIn)
    if (standIn && planned > 0 && agent === 'denosumab') told.remarks.push(NO_END_OF_DENOSUMAB)
  }
  return told
}

/** Whether a present supplement is already in a measured level: vitamin D, where 25-hydroxyvitamin D is told. */
function isInLevel({ labs }: Person, agent: Agent): boolean {
  return agent === 'colecalciferol' && labs.some(({ analyte }) => analyte === '25-hydroxyvitamin-d')
}

const NO_END_OF_DENOSUMAB =
  'No end of denosumab is told, so it goes on as now; after an end another drug belongs, and a plan can show both.'

/** Longest that dosing goes on where no end is told, in days. */
const LONGEST = 100 * DAYS_PER_YEAR

function lastDose(to: number): number {
  return Math.min(to, LONGEST)
}

function untilWords(to: number, today: number): string {
  return Number.isFinite(to) ? dateOf(today + to) : 'the end of the forecast'
}

/** The drugs that a plan names: it speaks for them, and the person's own courses of them end where it begins. */
export function agentsOf(plan: Plan): ReadonlySet<Agent> {
  return new Set(plan.items.flatMap((item) => (item.kind === 'drug' ? [item.agent] : [])))
}

/** What a plan needs to know of the person. */
export interface Context {
  readonly person: Person
  readonly subject: Subject
  /** Day 0, in days since 1970-01-01. */
  readonly today: number
  /** Last day of the run. */
  readonly end: number
  /** Path of the plan, for messages. */
  readonly at: string
  /** Whether a dose of a drug that is taken with some chance is taken on a day, where chance decides dose by dose. */
  readonly isTaken?: (agent: Agent, adherence: number, day: number) => boolean
}

/**
 * What a plan does, item by item.
 *
 * @param plan - the plan
 * @param context - the person and the length of the run
 * @returns treatments in days from day 0
 * @throws NotModelled - an item asks for what the model does not hold; the message names it
 *
 * @example
 * const { subject } = prepare(person, 20000)
 * planTreatments(plan, { person, subject, today: 20000, end: 3650, at: 'plan' }).treatments // → []
 */
export function planTreatments(plan: Plan, context: Context): Told {
  const told = {
    treatments: [] as Treatment[],
    words: [] as string[],
    missing: [] as StandIn[],
    remarks: [] as string[],
  }
  for (const [i, item] of plan.items.entries()) {
    const at = `${context.at}.items[${i}]`
    const from = beginning(item, context.today, at)
    const to = item.to === undefined ? context.end : dayOf(item.to, context.today)
    const { treatments, words, remark } = one(item, { from, to }, { ...context, at })
    told.treatments.push(...treatments)
    told.words.push(`${words}${spanWords(from, to, context)}`)
    if (remark !== undefined) told.remarks.push(remark)
  }
  return told
}

function beginning(item: PlanItem, today: number, at: string): number {
  if (item.from === undefined) return 0
  if ('rescue' in item.from)
    throw new NotModelled(`${at}.from`, 'a rescue rule needs measured values; it is for trials.')
  return dayOf(item.from, today)
}

function dayOf(moment: Moment, today: number): number {
  return 'days' in moment ? moment.days : dayNumber('plan', moment.date) - today
}

function spanWords(from: number, to: number, { today, end }: Context): string {
  const start = from > 0 ? `, from ${dateOf(today + from)}` : ''
  return to < end ? `${start}, to ${dateOf(today + to)}` : start
}

interface One {
  readonly treatments: readonly Treatment[]
  readonly words: string
  readonly remark?: string
}

function one(item: PlanItem, { from, to }: { readonly from: number; readonly to: number }, context: Context): One {
  const level: Level = (input, value, how = 'set') => [{ kind: 'level', input, how, value, from, to }]
  switch (item.kind) {
    case 'drug':
      return drug(item, { from, to }, context)
    case 'intake':
      return item.nutrient === 'calcium'
        ? { treatments: level('calciumIntake', item.amount), words: `calcium ${item.amount} mg a day in all` }
        : {
            treatments: level('vitaminDSupplement', item.amount - usualVitaminD(context)),
            words: `vitamin D ${item.amount} µg a day in all`,
          }
    case 'exercise':
      return exercise(item.exercise, level)
    case 'smoking':
      return { treatments: level('smoking', item.amount === 'current' ? 1 : 0), words: `smoking: ${item.amount}` }
    case 'weight':
      return {
        treatments: level('bodyMassIndex', item.amount / heightSquared(context)),
        words: `weight ${item.amount} kg`,
      }
    case 'alcohol':
      return { treatments: level('alcoholIntake', item.amount), words: `alcohol ${item.amount} g a day` }
  }
}

type Level = (input: string, value: number, how?: 'set' | 'add') => readonly Treatment[]

function exercise(programme: Exercise, level: Level): One {
  const { kind, sessionsPerWeek, intensity } = programme
  const strength = programmeStrength(programme)
  const falls = againstFalls(programme)
  return {
    treatments: [
      ...(strength > 0 ? level('programme', strength, 'add') : []),
      ...(falls ? level(falls.input, falls.share) : []),
    ],
    words: `${kind} exercise ${sessionsPerWeek} times a week, ${intensity} intensity`,
    ...(strength > 0 ? {} : { remark: 'Balance training acts on falls, not on density.' }),
  }
}

function drug(
  item: PlanItem & { readonly kind: 'drug' },
  span: { readonly from: number; readonly to: number },
  { at, isTaken }: Context,
): One {
  const { agent, milligrams, everyDays, adherence, route } = item
  const treatments = treatmentsOf(agent, {
    dose: milligrams,
    every: everyDays,
    ...span,
    adherence,
    route,
    isTaken: isTaken && adherence < 1 ? (day) => isTaken(agent, adherence, day) : undefined,
  })
  if (!treatments) throw notModelled(at, agent, route)
  const share = adherence < 1 ? `, ${Math.round(adherence * 100)} % of doses` : ''
  const words = `${agentWords(agent)} ${regimenWords(milligrams, everyDays)}${share}`
  const remark = routeRemarks(item)[0]
  return treatments.length > 0 && !ONLY_MARKERS.has(agent)
    ? { treatments, words, ...(remark === undefined ? {} : { remark }) }
    : { treatments, words, remark: `The model adds no effect of ${agentWords(agent)} on density.` }
}

/** Says which route stands in for an untold one, where it is not the usual one. */
function routeRemarks({
  agent,
  milligrams,
  everyDays,
  route,
}: {
  readonly agent: Agent
  readonly milligrams: number
  readonly everyDays: number
  readonly route?: string | undefined
}): readonly string[] {
  const standIn = route === undefined ? depotRoute(agent, everyDays) : undefined
  return standIn === undefined
    ? []
    : [`The route of ${agentWords(agent)} ${regimenWords(milligrams, everyDays)} is not told; it is run as ${standIn}.`]
}

/** Agents that change what is measured in blood, and not density. */
const ONLY_MARKERS: ReadonlySet<Agent> = new Set(['menaquinone-7'])

function notModelled(at: string, agent: Agent, route: string | undefined): NotModelled {
  return route === undefined
    ? new NotModelled(`${at}.agent`, `the model has no ${agent} yet.`)
    : new NotModelled(
        `${at}.route`,
        `the model has no ${agent} by the route "${route}". Known: ${routesOf(agent).join(', ')}.`,
      )
}

/** Vitamin D of usual food and sun, in ug/d, where it is not told (model facts, part 8.9). Origin: assumed. */
const USUAL_VITAMIN_D = 10

function usualVitaminD({ person }: Context): number {
  return person.intake.vitaminD ?? USUAL_VITAMIN_D
}

function heightSquared({ person }: Context): number {
  const metres = (person.height ?? TYPICAL_HEIGHT[person.sex]) / 100
  return metres * metres
}
