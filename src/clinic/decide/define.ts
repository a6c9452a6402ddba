import type { AnyTable, Inputs, Table } from './table.ts'

const MOST_INPUTS = 5
const MOST_ROWS = 12

/**
 * Declares a decision table.
 *
 * @param table - question, source, what it reads, its answers and its rows; the names in rows are checked by the
 *   compiler against what it reads and answers
 * @returns the same table
 * @throws Error - more than five inputs or twelve rows, two rows of one name, an answer or an input that no row uses,
 *   a threshold that is no number: slips of ours
 *
 * @example
 * const table = defineTable({
 *   id: 'example', question: 'Is it cold?', source: ours, from: '2020', hits: 'first',
 *   reads: { temperature: { kind: 'number', unit: 'Cel', meaning: 'of the air' } },
 *   answers: { cold: { stance: 'monitor', says: 'It is cold.' } },
 *   rows: [{ id: 'A', when: { temperature: below(5) }, answer: 'cold', where: 'p. 1', basis: 'read', certainty: 'strong' }],
 * })
 * table.rows.length // → 1
 */
export function defineTable<const R extends Inputs, const A extends string>(table: Table<R, A>): Table<R, A> {
  const wrong = faults(table)
  if (wrong.length > 0) throw new Error(`Table ${table.id}: ${wrong.join('; ')}.`)
  return table
}

function faults({ reads, rows, answers, concerns, until, from }: AnyTable): readonly string[] {
  const [inputs, ids] = [Object.keys(reads), rows.map(({ id }) => id)]
  const looked = new Set([concerns?.when ?? {}, ...rows.map(({ when }) => when)].flatMap((when) => Object.keys(when)))
  const given = new Set(rows.map(({ answer }) => answer))
  return [
    ...(inputs.length > MOST_INPUTS ? [`${inputs.length} inputs, more than ${MOST_INPUTS}`] : []),
    ...(rows.length > MOST_ROWS ? [`${rows.length} rows, more than ${MOST_ROWS}`] : []),
    ...(new Set(ids).size < ids.length ? ['two rows of one name'] : []),
    ...inputs.filter((name) => !looked.has(name)).map((name) => `no row looks at ${name}`),
    ...[...looked].filter((name) => !inputs.includes(name)).map((name) => `${name} is not read`),
    ...Object.keys(answers)
      .filter((name) => !given.has(name))
      .map((name) => `no row answers ${name}`),
    ...(until !== undefined && until <= from ? ['it ends before it begins'] : []),
    ...Object.entries(reads).flatMap(([name, input]) =>
      input.kind === 'count' && Object.keys(input.of).length === 0 ? [`${name} counts nothing`] : [],
    ),
  ]
}
