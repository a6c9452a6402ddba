import { cite, statements } from '../../evidence/index.ts'
import type { Statement } from '../../evidence/index.ts'
import type { Person, Plan } from '../../person/index.ts'

/** What is known of the rest of the body, for somebody who takes or does what it concerns. */
export interface SystemicNote {
  /** Name by which `osteon explain` tells it, too. */
  readonly topic: string
  readonly says: string
  /** Numbers that were found in others. None of them acts on the forecast, but that of falls on fractures. */
  readonly findings: readonly {
    readonly what: string
    readonly against: string
    readonly measure: string
    readonly value: number
    readonly low95?: number
    readonly high95?: number
    readonly source: string
  }[]
  /** How good the evidence is, in words. */
  readonly evidence: string
  readonly sources: readonly string[]
}

/**
 * What is known of the rest of the body under the drugs and exercises of a person and her plans: words and numbers with
 * their sources, and no curve.
 *
 * @param person - whose drugs and exercise count
 * @param plans - whose drugs and exercise count too
 * @returns one note a topic, in a fixed order; none where nothing concerns her
 *
 * @example
 * systemicNotes(person, []).map(({ topic }) => topic)
 */
export function systemicNotes(person: Person, plans: readonly Plan[]): readonly SystemicNote[] {
  const items = plans.flatMap(({ items: planned }) => planned)
  const taken = new Set([
    ...person.medications.map(({ agent }): string => agent),
    ...items.flatMap((item) => (item.kind === 'drug' ? [item.agent] : [])),
  ])
  const done = new Set([
    ...person.exercise.map(({ kind }): string => kind),
    ...items.flatMap((item) => (item.kind === 'exercise' ? [item.exercise.kind] : [])),
  ])
  return statements.filter((statement) => isMeant(statement, { sex: person.sex, taken, done })).map(noteOf)
}

function isMeant(
  { concerns: { agents = [], exercise = [], sex } }: Statement,
  who: { readonly sex: string; readonly taken: ReadonlySet<string>; readonly done: ReadonlySet<string> },
): boolean {
  if (sex !== undefined && sex !== who.sex) return false
  return agents.some((agent) => who.taken.has(agent)) || exercise.some((kind) => who.done.has(kind))
}

function noteOf({ topic, says, findings, grade, sources }: Statement): SystemicNote {
  return {
    topic,
    says,
    findings: findings.map((finding) => ({ ...finding, source: cite(finding.source) })),
    evidence: grade,
    sources: sources.map(cite),
  }
}
