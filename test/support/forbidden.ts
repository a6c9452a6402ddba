import type { DenosumabAlert } from '../../src/clinic/denosumab/index.ts'
import type { Visit } from '../../src/clinic/facts/index.ts'
import type { Passage, PlanPassage } from '../../src/clinic/gates/index.ts'
import { dayNumber } from '../../src/person/index.ts'
import type { Lab, Medication, Plan } from '../../src/person/index.ts'

/*
 * The list of what must never be shown, judged from the record alone and without the tables: numbers are computed here
 * once more, so that a slip in a table cannot hide itself.
 */

const DAY = (date: string): number => dayNumber('date', date)

function lastLab(visit: Visit, analyte: Lab['analyte']): number | undefined {
  const own = visit.person.labs.filter((lab) => lab.analyte === analyte && DAY(lab.date) <= visit.day)
  return own.toSorted((a, b) => DAY(a.date) - DAY(b.date)).at(-1)?.value
}

/** Years lived, to the day. */
const years = ({ person, day }: Visit): number => Math.floor((day - DAY(person.birthDate!) + 0.5) / 365.25)

/** Cockcroft-Gault with the actual weight, or the adjusted one in obesity, written out. */
function clearance(visit: Visit): number | undefined {
  const creatinine = lastLab(visit, 'creatinine')
  const { weight, height, sex } = visit.person
  if (creatinine === undefined || weight === undefined || height === undefined) return undefined
  const ideal = (sex === 'female' ? 45.5 : 50) + 2.3 * (height / 2.54 - 60)
  const used = weight / (height / 100) ** 2 >= 30 ? ideal + 0.4 * (weight - ideal) : weight
  return (((140 - years(visit)) * used) / (72 * (creatinine / 88.4))) * (sex === 'female' ? 0.85 : 1)
}

const LIMITS: Readonly<Record<string, number>> = {
  'alendronic-acid': 35,
  'risedronic-acid': 30,
  'ibandronic-acid': 30,
  'clodronic-acid': 30,
}
const ESTROGENIC = ['raloxifene', 'bazedoxifene', 'estradiol', 'tibolone', 'tamoxifen']

function onInhibitor({ person, day }: Visit): boolean {
  return person.medications.some(
    ({ agent, to }) =>
      ['anastrozole', 'letrozole', 'exemestane'].includes(agent) && (to === undefined || DAY(to) > day),
  )
}

/** Adjusted calcium, where calcium and albumin are there. */
function calcium(visit: Visit): number | undefined {
  const [total, albumin] = [lastLab(visit, 'calcium'), lastLab(visit, 'albumin')]
  return total === undefined || albumin === undefined ? undefined : total + 0.02 * (40 - albumin)
}

/** Options that are shown as open, and must not be. */
export function forbiddenOptions(visit: Visit, passages: readonly Passage[]): readonly string[] {
  return passages
    .filter(({ state }) => state === 'open')
    .flatMap(({ proposal: { agent, milligrams } }) => wrongWith(visit, agent, milligrams))
}

function wrongWith(visit: Visit, agent: string, milligrams = 0): readonly string[] {
  const { safety } = visit.person
  const [kidneys, mineral, limit] = [clearance(visit), calcium(visit), LIMITS[agent]]
  const isSo = (name: string): boolean => safety[name] !== undefined && safety[name] !== false
  const injected = agent === 'denosumab' || agent === 'zoledronic-acid'
  const anabolic = agent === 'teriparatide' || agent === 'abaloparatide'
  return [
    ...(limit !== undefined && (kidneys === undefined || kidneys < limit - 0.5)
      ? [`${agent} open at a clearance of ${kidneys}`]
      : []),
    ...(limit !== undefined && safety['cannotSitUpright'] !== false
      ? [`${agent} open for somebody who may not sit upright`]
      : []),
    ...(agent === 'zoledronic-acid' && milligrams > 4 && (kidneys === undefined || kidneys < 34.5)
      ? ['zoledronic acid 5 mg open below 35']
      : []),
    ...(agent === 'zoledronic-acid' && milligrams <= 4 && (kidneys === undefined || kidneys < 29.5)
      ? ['zoledronic acid 4 mg open below 30']
      : []),
    ...(injected && (mineral === undefined || mineral < 2.2) ? [`${agent} open with a calcium of ${mineral}`] : []),
    ...(injected && !((lastLab(visit, '25-hydroxyvitamin-d') ?? 0) >= 50) ? [`${agent} open with low vitamin D`] : []),
    ...(ESTROGENIC.includes(agent) && onInhibitor(visit) ? [`${agent} open beside an aromatase inhibitor`] : []),
    ...(anabolic && (safety['skeletalRadiotherapy'] !== false || isSo('boneMetastases'))
      ? [`${agent} open after radiotherapy or with metastases`]
      : []),
  ]
}

const DRUG = '(?:anastrozole|letrozole|exemestane|aromatase inhibitors?)'
/** Words that would tell somebody to give up the drug that keeps a cancer away. */
const STOP_IT = [
  new RegExp(
    `\\b(?:stop|stopping|discontinue|discontinuing|withdraw|withdrawing|interrupt|interrupting|quit|hold|cut|drop)\\s+(?:(?:taking|the|her|his|your|an|of)\\s+)*${DRUG}`,
    'i',
  ),
  new RegExp(
    `${DRUG}\\s+(?:is|be|are|should be|must be|can be|may be)\\s+(?:stopped|discontinued|withdrawn|interrupted|held|paused|dropped)`,
    'i',
  ),
]

/** Sentences that were looked at before and are in order: tables say the same ones again and again. */
const inOrder = new Set<string>()
const MOST_IN_ORDER = 200_000

/** Every text in what was said that was not looked at before. */
function sentencesIn(said: unknown): readonly string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && !inOrder.has(value)) found.push(value)
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part)
  }
  walk(said)
  if (inOrder.size > MOST_IN_ORDER) inOrder.clear()
  for (const sentence of found) if (!STOP_IT.some((pattern) => pattern.test(sentence))) inOrder.add(sentence)
  return found
}

/** What is known of a record and of everything that was said of it. */
export interface Said {
  readonly visit: Visit
  readonly alert: DenosumabAlert | undefined
  readonly now: PlanPassage
  readonly said: unknown
}

/** Sentences that must not be said, and warnings that must. */
export function faultsIn({ visit, alert, now, said }: Said): readonly string[] {
  const told = sentencesIn(said).find((sentence) => STOP_IT.some((pattern) => pattern.test(sentence)))
  const silent =
    endsUnfollowed(visit.person.medications) &&
    alert === undefined &&
    !now.conflicts.some(({ rule }) => rule === 'DENOSUMAB-EXIT-01')
  return [
    ...(told === undefined ? [] : [`says "${told}"`]),
    ...(silent ? ['no word of a denosumab that ends with nothing to follow'] : []),
    ...(estrogenBeside(visit) && now.showNumbers ? ['an estrogen beside an aromatase inhibitor is not seen'] : []),
  ]
}

/** Whether somebody takes an estrogen or a SERM beside an aromatase inhibitor today. */
function estrogenBeside(visit: Visit): boolean {
  const today = ({ from, to }: Medication): boolean =>
    (from === undefined || DAY(from) <= visit.day) && (to === undefined || DAY(to) > visit.day)
  const taken = visit.person.medications.filter(today).map(({ agent }) => agent as string)
  const words = visit.person.otherMedications.some((name) => /bazedox|estrogen|tibolone/.test(name))
  const inhibitor = ['anastrozole', 'letrozole', 'exemestane'].some((agent) => taken.includes(agent))
  return inhibitor && (words || taken.some((agent) => ESTROGENIC.includes(agent)))
}

const BISPHOSPHONATES = ['zoledronic-acid', 'alendronic-acid', 'risedronic-acid', 'ibandronic-acid']

/** Whether a denosumab with a told end has no bisphosphonate of any kind near that end. */
function endsUnfollowed(
  courses: readonly { readonly agent: string; readonly from?: string | undefined; readonly to?: string | undefined }[],
): boolean {
  const own = courses.filter(({ agent }) => agent === 'denosumab')
  if (own.length !== 1 || own[0]!.to === undefined || own[0]!.from === undefined) return false
  return !courses.some(({ agent }) => BISPHOSPHONATES.includes(agent))
}

/** A plan whose denosumab ends with nothing to follow, or that names an estrogen beside an inhibitor, shows no numbers. */
export function faultsOfPlan(visit: Visit, plan: Plan, { showNumbers, conflicts }: PlanPassage): readonly string[] {
  const drugs = plan.items.flatMap((item) => (item.kind === 'drug' ? [item] : []))
  const named = drugs.filter(({ agent }) => agent === 'denosumab')
  const ends =
    named.length === 1 &&
    named[0]!.to !== undefined &&
    !visit.person.medications.some(({ agent }) => agent === 'denosumab')
  const followed = [...drugs, ...visit.person.medications].some(({ agent }) => BISPHOSPHONATES.includes(agent))
  const estrogen = drugs.some(
    ({ agent, from, to }) => ESTROGENIC.includes(agent) && (from === undefined || to === undefined),
  )
  const inhibitor = drugs.some(({ agent, to }) => agent === 'anastrozole' && to === undefined)
  return [
    ...(ends && !followed && !conflicts.some(({ rule }) => rule === 'DENOSUMAB-EXIT-01')
      ? ['a plan ends denosumab with nothing to follow, unseen']
      : []),
    ...(estrogen && inhibitor && showNumbers
      ? ['a plan shows numbers for an estrogen beside an aromatase inhibitor']
      : []),
  ]
}
