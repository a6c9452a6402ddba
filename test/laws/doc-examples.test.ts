import { globSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { examplesIn, runExample } from '../support/doc-examples.ts'
import { doorNames } from '../support/documented.ts'
import type { Documented } from '../support/documented.ts'
import { exampleWorld } from '../support/example-world.ts'
import { plant } from '../support/plant.ts'
import type { Fault } from '../support/sources.ts'
import { checkout } from '../support/sources.ts'

/** What a doc comment lacks. */
function faultsIn({ place, name, kind, doc, parameters, gives, throws, isShort }: Documented): readonly Fault[] {
  if (doc === '') return [`${place}: ${name} has no doc comment`]
  if (kind !== 'function' || (isShort && !throws)) return []
  const wanted = [
    ...(parameters > 0 ? ['@param'] : []),
    ...(gives ? ['@returns'] : []),
    ...(throws ? ['@throws'] : []),
    '@example',
  ]
  return wanted.filter((tag) => !doc.includes(tag)).map((tag) => `${place}: ${name} has no ${tag}`)
}

/** Everything that the doors of the library hand out, by name. */
async function library(): Promise<Readonly<Record<string, unknown>>> {
  const doors = globSync('src/**/index.ts', { cwd: checkout }).map((path) => import(join(checkout, path)))
  return Object.assign({}, ...(await Promise.all(doors))) as Record<string, unknown>
}

const names = doorNames(checkout)
const examples = names.flatMap(({ place, path, doc }) => examplesIn(doc).map((text) => ({ place, path, text })))
const doors = library()

describe('what a door hands out', () => {
  it('has a doc comment; a function of more than one line tells parameters, result, errors and an example', () => {
    expect(names.flatMap(faultsIn)).toEqual([])
  })

  it.each([
    ['export interface A { b: 1 }', ['src/units/a.ts:1: A has no doc comment']],
    ['export const a = 1', ['src/units/a.ts:1: a has no doc comment']],
    ['/** A. */\nexport const a = 1', []],
    [
      '/** A. */\nexport function a(b: number): number {\n  throw new Bad(b)\n}',
      ['@param', '@returns', '@throws', '@example'].map((tag) => `src/units/a.ts:2: a has no ${tag}`),
    ],
    ['/** A. */\nexport function a(b: number): number {\n  return b\n}', []],
    ['/**\n * A.\n *\n * @example\n * a()\n */\nexport function a(): void {\n  b()\n  c()\n}', []],
  ])('is seen where it is not told: %j', (text, faults) => {
    const name = text.includes('interface') ? 'A' : 'a'
    const root = plant({ 'src/units/a.ts': text, 'src/units/index.ts': `export { ${name} } from './a.ts'` })
    expect(doorNames(root).flatMap(faultsIn)).toEqual(faults)
  })
})

describe('an example in the docs', () => {
  it.each(examples)('$place', holds)

  it('is seen where it is wrong', async () => {
    expect(await runExample('const a: number = 1\na + 1 // → 2\n[a!]\n// → [2]', {})).toEqual([
      { line: 'a + 1', given: 2, claimed: 2, isRounded: false },
      { line: '[a!]', given: [1], claimed: [2], isRounded: false },
    ])
    await expect(runExample('const a = 1 // → 1', {})).rejects.toThrow('no expression')
    await expect(runExample('absent() // → 1', {})).rejects.toThrow('absent is not defined')
  })
})

/** Runs an example, and looks whether what it claims comes out. */
async function holds({ path, text }: { readonly path: string; readonly text: string }): Promise<void> {
  const own = (await import(join(checkout, path))) as Record<string, unknown>
  const world = { ...exampleWorld, ...(await doors), ...own }
  for (const { line, given, claimed, isRounded } of await runExample(text, world)) {
    if (typeof claimed === 'number') expect(asWritten(given, claimed, isRounded), line).toBe(claimed)
    else expect(given, line).toEqual(claimed)
  }
}

/** A number in the digits that are claimed; without its last rounding where it is claimed exactly; zero has no sign. */
function asWritten(given: unknown, claimed: number, isRounded: boolean): unknown {
  if (typeof given !== 'number') return given
  if (isRounded) return Number(given.toPrecision(digitsOf(claimed)))
  return Math.abs(given - claimed) <= LAST_DIGITS * Math.abs(claimed) ? claimed : given
}

const LAST_DIGITS = 1e-12

function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').length
}
