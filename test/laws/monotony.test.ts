import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decide } from '../../src/clinic/decide/index.ts'
import type { AnyTable } from '../../src/clinic/decide/index.ts'
import { visitOf } from '../../src/clinic/facts/index.ts'
import { GUIDELINES, verdictsFor } from '../../src/clinic/guidelines/index.ts'
import type { Stand, Verdict } from '../../src/clinic/guidelines/index.ts'
import type { Person } from '../../src/person/index.ts'
import { valuesOf } from '../support/condition-coverage.ts'
import type { AnyFacts } from '../support/condition-coverage.ts'
import { Draw, drawnOn, randomAnswers, randomPerson } from '../support/random-person.ts'

const tables = GUIDELINES.flatMap(({ questions }) =>
  questions
    .filter(({ topic }) => topic === 'bone drug' || topic === 'risk tier' || topic === 'risk of fracture')
    .map(({ table }) => table),
)

/** How strongly a guideline speaks for a drug; silence is as weak as waiting. */
const STRENGTH: Readonly<Partial<Record<Stand, number>>> = {
  silent: 0,
  baseline: 0,
  monitor: 0,
  investigate: 1,
  consider: 1,
  escalate: 2,
  treat: 2,
}

function strengthOf(table: AnyTable, facts: AnyFacts): number | undefined {
  const ending = decide(table, facts)
  const stand =
    ending.kind === 'decided' ? ending.says.stance : ending.kind === 'undetermined' ? 'insufficientData' : ending.kind
  return STRENGTH[stand]
}

/** Whether one verdict is weaker than another; one that is not told is neither. */
function isWeaker(now: number | undefined, before: number | undefined): boolean {
  return now !== undefined && before !== undefined && now < before
}

/** Facts that are all known. */
function knownFacts(table: AnyTable): fc.Arbitrary<AnyFacts> {
  const names = Object.keys(table.reads)
  const values = names.map((name) => fc.constantFrom(...valuesOf(table, name).filter((value) => value !== undefined)))
  return fc.tuple(...values).map((drawn) => Object.fromEntries(names.map((name, i) => [name, drawn[i]])))
}

const isScore = (table: AnyTable, name: string): boolean => {
  const input = table.reads[name]!
  return input.kind === 'number' && input.unit === '{T-score}'
}

/** The same facts, worse in one respect. */
function worsened(table: AnyTable, facts: AnyFacts, name: string, by: number): AnyFacts {
  return { ...facts, [name]: (facts[name] as number) + (isScore(table, name) ? -by : Math.ceil(by)) }
}

/** T-scores, counts of risk factors and chances by FRAX: what can get worse. */
function worsening(table: AnyTable): readonly string[] {
  return Object.entries(table.reads).flatMap(([name, input]) => {
    const isChance = input.kind === 'number' && input.unit === '%'
    return isScore(table, name) || input.kind === 'count' || isChance ? [name] : []
  })
}

describe('a verdict', () => {
  it.each(tables.flatMap((table) => worsening(table).map((name) => [table.id, name, table] as const)))(
    'of %s is never weakened by a worse %s',
    (_id, name, table) => {
      fc.assert(
        fc.property(knownFacts(table), fc.constantFrom(0.01, 0.1, 0.5, 1, 2), (facts, by) => {
          const input = table.reads[name]!
          const most = input.kind === 'count' ? Object.keys(input.of).length : Infinity
          fc.pre((facts[name] as number) < most)
          const [before, after] = [strengthOf(table, facts), strengthOf(table, worsened(table, facts, name, by))]
          expect(isWeaker(after, before)).toBe(false)
        }),
        { numRuns: 400 },
      )
    },
  )

  it('of the fracture is never weaker for a hip or a vertebra than for a wrist, and for that than for none', () => {
    const ranked = ['none of these', 'humerus, pelvis or forearm', 'hip or vertebra']
    for (const table of tables.filter(({ reads }) => reads['fracture']?.kind === 'choice')) {
      fc.assert(
        fc.property(knownFacts(table), (facts) => {
          const strengths = ranked.map((fracture) => strengthOf(table, { ...facts, fracture }))
          expect(strengths).toEqual(strengths.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
        }),
      )
    }
  })
})

type Change = readonly [what: string, change: (person: Person) => Person]

const CHANGES: readonly Change[] = [
  [
    'a lower T-score at every site',
    (person) => ({
      ...person,
      scans: person.scans.map((scan) => ({
        ...scan,
        sites: Object.fromEntries(
          Object.entries(scan.sites).map(([site, result]) => [
            site,
            result.tScore === undefined ? result : { ...result, tScore: result.tScore - 0.3 },
          ]),
        ),
      })),
    }),
  ],
  ['a parent with a broken hip', (person) => ({ ...person, history: { ...person.history, parentHipFracture: true } })],
  ['smoking', (person) => ({ ...person, history: { ...person.history, smoking: 'current' } })],
  [
    'half a year and more of a glucocorticoid',
    (person) => ({
      ...person,
      history: { ...person.history, oralGlucocorticoid: { milligramsPerDay: 10, months: 24 } },
    }),
  ],
  [
    'a hip broken of low trauma',
    (person) => ({
      ...person,
      fractures: [...(person.fractures ?? []), { site: 'hip', date: '2026-01-10', lowTrauma: true }],
    }),
  ],
  ['rheumatoid arthritis', (person) => ({ ...person, history: { ...person.history, rheumatoidArthritis: true } })],
  ['more alcohol', (person) => ({ ...person, history: { ...person.history, alcohol: 60 } })],
  ['more falls', (person) => ({ ...person, history: { ...person.history, falls12mo: 4 } })],
]

function boneDrugs(verdicts: readonly Verdict[]): ReadonlyMap<string, number | undefined> {
  return new Map(
    verdicts.filter(({ topic }) => topic === 'bone drug').map(({ table, stand }) => [table, STRENGTH[stand]]),
  )
}

describe('the verdicts on a random person', () => {
  it.each(CHANGES)('are never weakened by %s', (_what, change) => {
    const draw = new Draw(3)
    const weakened = Array.from({ length: 150 }, () => [randomPerson(draw), randomAnswers(draw)] as const).flatMap(
      ([person, asked]) => {
        const before = boneDrugs(verdictsFor(visitOf(person, drawnOn, asked), ['EU', 'UK', 'US']).verdicts)
        const after = boneDrugs(verdictsFor(visitOf(change(person), drawnOn, asked), ['EU', 'UK', 'US']).verdicts)
        return [...before]
          .filter(([table, strength]) => isWeaker(after.get(table), strength))
          .map(([table]) => [table, person])
      },
    )
    expect(weakened).toEqual([])
  })
})
