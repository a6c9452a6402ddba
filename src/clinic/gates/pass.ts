import { cite } from '../../evidence/index.ts'
import { awaitsSignOff, collect } from '../decide/index.ts'
import type { Collected, Decided, NotApplicable, Used } from '../decide/index.ts'
import type { Visit } from '../facts/index.ts'
import { BEFORE, MONITOR, SPACING } from './care-around.ts'
import type { Gate, Proposal } from './gate.ts'
import { ORAL_BISPHOSPHONATES } from './gate.ts'
import { RENAL_GATES } from './renal.ts'
import { SAFETY_GATES } from './safety.ts'

/** Every gate, in the order in which reasons are told. */
export const GATES: readonly Gate[] = [...RENAL_GATES, ...SAFETY_GATES]

/** Why something must not be shown as open. */
export interface Reason {
  /** Id of the table and of its row, by which `osteon explain` finds them. */
  readonly gate: string
  readonly row: string
  /** Why, as a sentence. */
  readonly says: string
  readonly where: string
  readonly cited: string
  readonly awaitsSignOff: boolean
  /** What it rests on in the record. */
  readonly used: readonly Used[]
}

/** A fact that a gate waits for. */
export interface Need {
  /** Path in `person/1`, or what is asked at the visit. */
  readonly fact: string
  readonly why?: string
  /** The gates that wait for it. */
  readonly gates: readonly string[]
}

/** Whether something may be shown as an open option. */
export interface Passage {
  readonly proposal: Proposal
  /** `open`: every gate is known to be passed. `blocked`: something stands against it. `needs`: facts are missing. */
  readonly state: 'open' | 'blocked' | 'needs'
  /** What stands against it; empty unless blocked. */
  readonly reasons: readonly Reason[]
  /** The facts that gates wait for, whatever the state. */
  readonly needs: readonly Need[]
  /** What is seen to before a dose, what is watched afterwards, and what is kept apart in time. */
  readonly before: readonly string[]
  readonly monitor: readonly string[]
  readonly spacing: readonly string[]
}

/**
 * Leads a drug or supplement through every gate that guards it.
 *
 * @param visit - the person and the day
 * @param proposal - what would be given
 * @returns open, blocked with every reason, or the exact facts that are missing
 *
 * @example
 * passGates(visit, { agent: 'denosumab', oral: false }).state // → 'needs'
 */
export function passGates(visit: Visit, proposal: Proposal): Passage {
  const passed = GATES.filter(({ guards }) => guards(proposal)).map(({ table, read }) => ({
    table,
    ending: collect(table, read(visit, proposal) as Parameters<typeof collect>[1]),
  }))
  const reasons = passed.flatMap(({ table, ending }) =>
    heldIn(ending).map((held) => reasonOf(held, cite(table.source))),
  )
  const needs = needsOf(passed.map(({ ending }) => ending))
  return { proposal, state: stateOf(reasons, needs), reasons, needs, ...around(proposal) }
}

function heldIn(ending: Collected | NotApplicable): readonly Decided[] {
  return ending.kind === 'collected' ? ending.held : []
}

function stateOf(reasons: readonly Reason[], needs: readonly Need[]): Passage['state'] {
  if (reasons.length > 0) return 'blocked'
  return needs.length > 0 ? 'needs' : 'open'
}

function reasonOf({ table, row, says, used }: Decided, cited: string): Reason {
  return { gate: table, row: row.id, says: says.says, where: row.where, cited, awaitsSignOff: awaitsSignOff(row), used }
}

function needsOf(endings: readonly (Collected | NotApplicable)[]): readonly Need[] {
  const found = new Map<string, { why: string | undefined; gates: Set<string> }>()
  for (const ending of endings) {
    if (ending.kind !== 'collected') continue
    for (const { fact, why } of ending.open.flatMap(({ missing }) => missing)) {
      const entry = found.get(fact) ?? { why, gates: new Set<string>() }
      entry.gates.add(ending.table)
      found.set(fact, entry)
    }
  }
  return [...found].map(([fact, { why, gates }]) => ({
    fact,
    gates: [...gates],
    ...(why === undefined ? {} : { why }),
  }))
}

function around({ agent }: Proposal): Pick<Passage, 'before' | 'monitor' | 'spacing'> {
  const oral = ORAL_BISPHOSPHONATES.some((one) => one === agent)
  return {
    before: BEFORE[agent] ?? [],
    monitor: MONITOR[agent] ?? [],
    spacing: oral || agent === 'calcium' ? SPACING : [],
  }
}
