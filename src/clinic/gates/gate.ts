import type { AnyTable, FactsFor, Inputs, Table } from '../decide/index.ts'
import type { Visit } from '../facts/index.ts'

/** A drug, supplement or course that is looked at before it is shown as open. */
export interface Proposal {
  /** International non-proprietary name in kebab-case. */
  readonly agent: string
  /** One dose, in mg. */
  readonly milligrams?: number
  /** Whether it is swallowed. */
  readonly oral: boolean
  /** Whether it would be taken beside an aromatase inhibitor of the same plan. */
  readonly besideInhibitor?: boolean
  /** Whether it is taken already, so that it is no first dose. */
  readonly goesOn?: boolean
}

/** A table of what stands against some drugs, with how its facts are read. */
export interface Gate {
  readonly guards: (proposal: Proposal) => boolean
  readonly table: AnyTable
  readonly read: (visit: Visit, proposal: Proposal) => Readonly<Record<string, unknown>>
}

/**
 * Joins a table with the drugs that it guards and the reading of its facts.
 *
 * @param guards - whether a proposal has to pass it
 * @param table - a table that collects its rows; each row that holds stands against the proposal
 * @param read - the facts it reads
 * @returns the gate
 */
export function gate<R extends Inputs, A extends string>(
  guards: Gate['guards'],
  table: Table<R, A>,
  read: (visit: Visit, proposal: Proposal) => FactsFor<R>,
): Gate {
  return { guards, table, read }
}

/** A guard for drugs of some names. */
export const forAgents =
  (...agents: readonly string[]) =>
  ({ agent }: Proposal): boolean =>
    agents.includes(agent)

export const ORAL_BISPHOSPHONATES = ['alendronic-acid', 'risedronic-acid', 'ibandronic-acid', 'clodronic-acid'] as const
const BISPHOSPHONATES = [...ORAL_BISPHOSPHONATES, 'zoledronic-acid'] as const
export const ANTIRESORPTIVES = [...BISPHOSPHONATES, 'denosumab'] as const
export const ANABOLICS = ['teriparatide', 'abaloparatide'] as const
export const BONE_DRUGS = [...ANTIRESORPTIVES, ...ANABOLICS, 'romosozumab'] as const
/** Drugs at the estrogen receptor and estrogens; tamoxifen, which treats the cancer itself, has a gate of its own. */
export const ESTROGENIC = ['raloxifene', 'bazedoxifene', 'estradiol', 'tibolone'] as const
