import { ParquetWriter, fileWriter, schemaFromColumnData } from 'hyparquet-writer'

import type { Stamp } from '../../src/body/simulate/index.ts'
import { SUBJECT_FACTS } from '../../src/body/trials/index.ts'
import type { Chunk } from '../../src/compute/index.ts'
import type { Protocol } from '../../src/person/index.ts'
import type { Growing } from './world.ts'

interface Column {
  readonly name: string
  readonly type: 'INT32' | 'STRING' | 'DOUBLE'
  readonly data: (number | string | null)[]
}

/** Rows that are written together: the file is the same however subjects were portioned. */
const GROUP = 20_000

/**
 * Every subject of a trial as a Parquet file: a row for each subject, arm and month; columns `subject`, `arm`, `month`,
 * the facts at enrolment, and one per outcome by its contract name.
 *
 * Rows are written in groups as they come, so that memory does not grow with the trial.
 */
export class SubjectTable {
  readonly #protocol: Protocol
  readonly #file: Growing
  readonly #columns: readonly Column[]
  readonly #writer: ParquetWriter

  constructor(protocol: Protocol, file: Growing) {
    this.#protocol = protocol
    this.#file = file
    const numbers = [...SUBJECT_FACTS.map(({ name }) => name), ...protocol.outcomes]
    this.#columns = [
      { name: 'subject', type: 'INT32', data: [] },
      { name: 'arm', type: 'STRING', data: [] },
      ...['month', ...numbers].map((name): Column => ({ name, type: 'DOUBLE', data: [] })),
    ]
    this.#writer = new ParquetWriter({
      writer: fileWriter(file.path),
      schema: schemaFromColumnData({ columnData: [...this.#columns] }),
      kvMetadata: [],
      createdBy: 'osteon',
    })
  }

  /** Adds the subjects of a chunk; chunks come in the order of their subjects. */
  add({ first, count, facts, values }: Chunk): void {
    for (let i = 0; i < count; i++) {
      const own = facts.subarray(i * SUBJECT_FACTS.length, (i + 1) * SUBJECT_FACTS.length)
      const width = values.length / count
      this.#addSubject(first + i, own, values.subarray(i * width, (i + 1) * width))
    }
    while (this.#columns[0]!.data.length >= GROUP) this.#write(GROUP)
  }

  #addSubject(subject: number, facts: Float64Array, values: Float64Array): void {
    const { arms, outcomes, months } = this.#protocol
    for (const [a, { name }] of arms.entries()) {
      for (const [m, month] of months.entries()) {
        const told = outcomes.map((_outcome, o) => values[(a * outcomes.length + o) * months.length + m]!)
        const row = [subject, name, month, ...[...facts, ...told].map((value) => (Number.isNaN(value) ? null : value))]
        for (const [c, { data }] of this.#columns.entries()) data.push(row[c]!)
      }
    }
  }

  #write(rows: number): void {
    const columnData = this.#columns.map(({ name, type, data }) => ({ name, type, data: data.splice(0, rows) }))
    void this.#writer.write({ columnData, rowGroupSize: rows })
  }

  /** Ends the file; it appears under its name. */
  keep(stamp: Stamp): void {
    const { name, seed, subjects } = this.#protocol
    const rest = this.#columns[0]!.data.length
    if (rest > 0) this.#write(rest)
    this.#writer.kvMetadata = [{ key: 'osteon', value: JSON.stringify({ protocol: name, subjects, seed, stamp }) }]
    void this.#writer.finish()
    this.#file.keep()
  }

  /** Leaves no file behind. */
  discard(): void {
    this.#file.discard()
  }
}
