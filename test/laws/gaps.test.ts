import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { CallExpression } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

import { plant } from '../support/plant.ts'
import type { Fault, Source } from '../support/sources.ts'
import { checkout, placeOf, sources, visit } from '../support/sources.ts'

const LIST = 'test/known-gaps.md'

/** Ways to let a test pass without holding. */
const WAYS_OUT = ['fails', 'runIf', 'skip', 'skipIf', 'todo']

interface Gap {
  readonly id: string
  readonly what: string
  readonly reason: string
}

/** The rows of the table: `| id | what | reason |`, the head and its rule apart. */
function gapsListed(root: string): readonly Gap[] {
  return readFileSync(join(root, LIST), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', what = '', reason = '']) => ({ id: id.replaceAll('`', ''), what, reason }))
}

/** The ids that a text carries, each as `(gap: id)`. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/\(gap: (?<id>[a-z0-9-]+)\)/g)].map((match) => match.groups!['id']!)
}

/** Whether the call takes a way out, such as `it.fails(…)`, `describe.skipIf(…)(…)` or `context.skip(…)`. */
function takesWayOut({ callee }: CallExpression): boolean {
  if (callee.type === 'CallExpression') return takesWayOut(callee)
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    WAYS_OUT.includes(callee.property.name)
  )
}

function waysOut(source: Source): readonly { readonly place: string; readonly ids: readonly string[] }[] {
  const found: { place: string; ids: readonly string[]; start: number; end: number }[] = []
  visit(source, {
    CallExpression: (node) => {
      if (!takesWayOut(node) || found.some(({ start, end }) => node.start >= start && node.end < end)) return
      const words = node.arguments[0] ? source.text.slice(node.arguments[0].start, node.arguments[0].end) : ''
      found.push({ place: placeOf(source, node.start), ids: idsIn(words), start: node.start, end: node.end })
    },
  })
  return found
}

function faults(root: string): readonly Fault[] {
  const gaps = gapsListed(root)
  const known = new Set(gaps.map(({ id }) => id))
  const taken = sources(root, ['test']).flatMap(waysOut)
  const used = new Set(taken.flatMap(({ ids }) => ids))
  return [
    ...gaps.filter(({ what, reason }) => !what || !reason).map(({ id }) => `${LIST}: ${id} says not what, or not why`),
    ...gaps.filter(({ id }) => !used.has(id)).map(({ id }) => `${LIST}: ${id} has healed, or no test tells of it`),
    ...taken.filter(({ ids }) => ids.length === 0).map(({ place }) => `${place}: a way out that names no gap`),
    ...taken.flatMap(({ ids, place }) =>
      ids.filter((id) => !known.has(id)).map((id) => `${place}: ${id} is not listed`),
    ),
  ]
}

const list = (...rows: readonly string[]): string => ['| id | what | reason |', '|---|---|---|', ...rows].join('\n')
const late = '| `late-marker` | CTX comes late | no transit pool |'

describe('a known gap', () => {
  it('is listed with its reason, and a test tells of it', () => {
    expect(faults(checkout)).toEqual([])
  })

  it.each([
    "it.fails('CTX comes in time (gap: late-marker)', work)",
    "describe.skip('CTX (gap: late-marker)', work)",
    "it.skipIf(missing)('CTX comes in time (gap: late-marker)', work)",
    "it('CTX', (context) => context.skip('not here (gap: late-marker)'))",
  ])('may be told as %s', (line) => {
    expect(faults(plant({ [LIST]: list(late), 'test/a.test.ts': line }))).toEqual([])
  })

  it.each([
    "it.fails('x', work)",
    "it.skip('x', work)",
    "it.skipIf(missing)('x', work)",
    "it.todo('x')",
    'context.skip()',
  ])('is missed when a test only says %s', (line) => {
    const root = plant({ [LIST]: list(), 'test/a.test.ts': line })
    expect(faults(root)).toEqual(['test/a.test.ts:1: a way out that names no gap'])
  })

  it('is missed when a test names one that is not listed', () => {
    const root = plant({ [LIST]: list(), 'test/a.test.ts': "it.fails('x (gap: late-marker)', work)" })
    expect(faults(root)).toEqual(['test/a.test.ts:1: late-marker is not listed'])
  })

  it('must go from the list when no test tells of it any more', () => {
    const root = plant({ [LIST]: list(late), 'test/a.test.ts': "it('x', work)" })
    expect(faults(root)).toEqual([`${LIST}: late-marker has healed, or no test tells of it`])
  })

  it('needs a reason', () => {
    const root = plant({
      [LIST]: list('| late-marker | CTX comes late | |'),
      'test/a.test.ts': "it.fails('(gap: late-marker)')",
    })
    expect(faults(root)).toEqual([`${LIST}: late-marker says not what, or not why`])
  })
})
