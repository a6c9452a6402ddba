import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { run } from '../../app/fixtures/world.ts'

/** A table as it is printed: by column, the cells in order. */
export type Printed = Readonly<Record<string, readonly string[]>>

/** Reads one of the printed tables that lie beside this file. */
export function printedTable(name: string): Printed {
  const lines = readFileSync(join(import.meta.dirname, 'tables', `${name}.csv`), 'utf8').trim().split('\n')
  const [head, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','))
  return Object.fromEntries(head!.map((column, i) => [column, rows.map((row) => row[i]!)]))
}

/** One row of a run, by published names. */
export type Row = Readonly<Record<string, number>>

/** What a modeller types, and the events file that she names, if any. */
export interface Typed {
  readonly words?: readonly string[]
  readonly events?: string
}

/** Runs the published model through `osteon model run`, as a modeller does, and reads its CSV. */
export function modelRun(times: readonly number[], { words = [], events }: Typed = {}): readonly Row[] {
  const named = events === undefined ? [] : ['--events', 'events.csv']
  const when = times.flatMap((time) => ['--times', String(time)])
  const { status, output, notes } = run(
    ['model', 'run', 'peterson-riggs', ...words, ...named, ...when, '--signals', '--csv'],
    events === undefined ? {} : { read: () => events },
  )
  if (status !== 0) throw new Error(notes.join('\n'))
  const [head, ...rows] = output.trim().split('\n').map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, Number(row[i])])))
}
