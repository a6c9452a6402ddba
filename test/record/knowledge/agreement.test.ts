import { Executor, Library, PatientSource } from 'cql-execution'
import { describe, expect, it } from 'vitest'

import { collect, decide, valueOf } from '../../../src/clinic/decide/index.ts'
import type { AnyTable, Fact, Value } from '../../../src/clinic/decide/index.ts'
import { visitOf } from '../../../src/clinic/facts/index.ts'
import { GATES } from '../../../src/clinic/gates/index.ts'
import { GUIDELINES } from '../../../src/clinic/guidelines/index.ts'
import { TABLES } from '../../../src/clinic/rules/index.ts'
import { cqlOf, parametersOf } from '../../../src/record/knowledge/index.ts'
import { compileCql } from '../../../tools/compile-cql.ts'
import { valuesOf } from '../../support/condition-coverage.ts'
import { Draw, drawnOn, randomAnswers, randomPerson } from '../../support/random-person.ts'

/** Records and drawn facts for each table; `OSTEON_CQL=200` runs more. */
const RECORDS = Number(process.env['OSTEON_CQL'] ?? 8)

type Facts = Readonly<Record<string, Fact<Value>>>

/** More combinations of unknown values than the slow engine is asked to try. */
const MOST_COMBINATIONS = 400

/** The facts of random people, as a table reads them. */
function factsOfPeople(table: AnyTable): readonly Facts[] {
  const readers = [
    ...GUIDELINES.flatMap(({ questions }) => questions.filter((one) => one.table === table).map(({ read }) => read)),
    ...GATES.filter((one) => one.table === table).map(
      ({ read }) =>
        (visit: Parameters<typeof read>[0]) =>
          read(visit, { agent: 'zoledronic-acid', oral: false, milligrams: 4 }),
    ),
  ]
  const draw = new Draw(7)
  return readers
    .slice(0, 1)
    .flatMap((read) =>
      Array.from({ length: RECORDS }, () => read(visitOf(randomPerson(draw), drawnOn, randomAnswers(draw))) as Facts),
    )
}

/** Facts drawn around the thresholds, whatever people are like. */
function drawnFacts(table: AnyTable): readonly Facts[] {
  const draw = new Draw(11)
  return Array.from({ length: RECORDS }, () =>
    Object.fromEntries(
      Object.entries(table.reads).map(([name, input]) => {
        if (input.kind === 'count')
          return [
            name,
            Object.fromEntries(
              Object.keys(input.of).map((factor) => [factor, draw.one(true, false, false, undefined)]),
            ),
          ]
        return [
          name,
          draw.chance(0.2) ? undefined : draw.one(...valuesOf(table, name).filter((value) => value !== undefined)),
        ]
      }),
    ),
  )
}

function combinations(table: AnyTable, facts: Facts): number {
  return Object.keys(table.reads).reduce(
    (product, name) => product * (valueOf(facts[name]) === undefined ? valuesOf(table, name).length : 1),
    1,
  )
}

/** Facts as the parameters of the library: each factor of a count by itself, and null for what is not known. */
function parametersFor(table: AnyTable, facts: Facts): Record<string, unknown> {
  const given = Object.entries(table.reads).flatMap(([name, input]) => {
    const value = valueOf(facts[name])
    if (input.kind !== 'count') return [[name, value ?? null] as const]
    const tally = typeof value === 'object' ? value : {}
    return Object.keys(input.of).map((factor) => [`${name} ${factor}`, valueOf(tally[factor]) ?? null] as const)
  })
  return Object.fromEntries(given)
}

function ours(table: AnyTable, facts: Facts): Record<string, unknown> {
  if (table.hits === 'first') {
    const ending = decide(table, facts as Parameters<typeof decide>[1])
    return { Ending: ending.kind === 'decided' ? ending.answer : ending.kind }
  }
  const ending = collect(table, facts as Parameters<typeof collect>[1])
  const [held, open] =
    ending.kind === 'collected'
      ? [ending.held.map(({ row }) => row.id), ending.open.map(({ row }) => row.id)]
      : [[], []]
  return Object.fromEntries(
    table.rows.map(({ id }) => [`Row ${id}`, held.includes(id) ? true : open.includes(id) ? null : false]),
  )
}

async function theirs(library: Library, parameters: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { unfilteredResults } = await new Executor(library, undefined, parameters).exec(new PatientSource([]))
  return Object.fromEntries(
    Object.entries(unfilteredResults).filter(([name]) => name === 'Ending' || name.startsWith('Row ')),
  )
}

let compared = 0

describe('the rules in the Clinical Quality Language', () => {
  it.each(TABLES.map(({ table }) => [table.id, table] as const))('%s end as ours do', async (_id, table) => {
    const library = new Library(compileCql(cqlOf(table)))
    for (const facts of [...factsOfPeople(table), ...drawnFacts(table)]) {
      if (combinations(table, facts) > MOST_COMBINATIONS) continue
      const parameters = parametersFor(table, facts)
      expect(Object.keys(parameters)).toEqual(parametersOf(table).map(({ name }) => name))
      expect(await theirs(library, parameters)).toEqual(ours(table, facts))
      compared++
    }
  })

  it('were compared, which is told', () => {
    process.stdout.write(`CQL: ${compared} endings of ${TABLES.length} tables compared, all alike\n`)
    expect(compared).toBeGreaterThan(TABLES.length)
  })
})
