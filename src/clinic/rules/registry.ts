import { UnknownName } from '../../units/index.ts'
import type { AnyTable, Row } from '../decide/index.ts'
import { followOn } from '../denosumab/index.ts'
import { GATES, adjuvantDose } from '../gates/index.ts'
import { GUIDELINES } from '../guidelines/index.ts'

/** A table with what it belongs to. */
export interface Held {
  readonly table: AnyTable
  /** Name of the guideline, or of the kind of rule. */
  readonly belongsTo: string
}

/** Every table, each once: guidelines, gates, denosumab. */
export const TABLES: readonly Held[] = [
  ...GUIDELINES.flatMap(({ name, questions }) => questions.map(({ table }) => ({ table, belongsTo: name }))),
  ...GATES.map(({ table }) => ({ table, belongsTo: 'Safety gates' })),
  { table: adjuvantDose, belongsTo: 'Safety gates' },
  { table: followOn, belongsTo: 'Denosumab' },
]

/**
 * A table by its id.
 *
 * @param id - such as `hadji-2017.bone-drug`
 * @returns the table with what it belongs to
 * @throws UnknownName - no table is called so; the message names the nearest
 *
 * @example
 * tableOf('hadji-2017.bone-drug').table.rows[0].id // → 'H1'
 */
export function tableOf(id: string): Held {
  const found = TABLES.find(({ table }) => table.id === id)
  if (found) return found
  throw new UnknownName(
    'rule',
    id,
    TABLES.map(({ table }) => table.id),
  )
}

/**
 * A row by its name: `H1` of the table `hadji-2017.bone-drug` is `hadji-2017.bone-drug H1`.
 *
 * @param id - id of the table and of the row, with a space between
 * @returns the row with its table
 * @throws UnknownName - there is no such table or row
 *
 * @example
 * rowOf('hadji-2017.bone-drug H1').row.answer // → 'offer'
 */
export function rowOf(id: string): Held & { readonly row: Row } {
  const [tableId = '', rowId = ''] = id.split(' ')
  const held = tableOf(tableId)
  const row = held.table.rows.find((one) => one.id === rowId)
  if (row) return { ...held, row }
  throw new UnknownName(
    'rule',
    id,
    held.table.rows.map((one) => `${tableId} ${one.id}`),
  )
}
