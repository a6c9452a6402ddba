import type { VisitorObject } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

import { plant } from '../support/plant.ts'
import type { Fault, Source } from '../support/sources.ts'
import { checkout, placeOf, sources, visit } from '../support/sources.ts'

const CODE = ['src', 'app', 'tools', 'bench']

/** Files as long as what they hold: references, data, tableaux, generated text. */
const AS_LONG_AS_NEEDED = /^src\/evidence\/|(^|\/)(data|generated|references|tableaux?)(\/|[^/]*\.ts$)/

interface Size {
  readonly place: string
  readonly lines: number
}

function linesIn(text: string): number {
  return text.trimEnd().split('\n').length
}

/** The functions that have a name of their own: declared, held by a constant, or a method. */
function functionsIn(source: Source): readonly Size[] {
  const found: Size[] = []
  const take = (node: { readonly start: number; readonly end: number }): void => {
    found.push({ place: placeOf(source, node.start), lines: linesIn(source.text.slice(node.start, node.end)) })
  }
  const isFunction = (type: string | undefined): boolean =>
    type === 'FunctionExpression' || type === 'ArrowFunctionExpression'
  const visitor: VisitorObject = {
    FunctionDeclaration: take,
    MethodDefinition: take,
    VariableDeclarator: (node) => (isFunction(node.init?.type) ? take(node) : undefined),
    Property: (node) => (isFunction(node.value.type) ? take(node) : undefined),
  }
  visit(source, visitor)
  return found
}

function functionSizes(root: string): readonly Size[] {
  return sources(root, CODE).flatMap(functionsIn)
}

function fileSizes(root: string): readonly Size[] {
  return sources(root, [...CODE, 'test'])
    .filter(({ path }) => !AS_LONG_AS_NEEDED.test(path))
    .map(({ path, text }) => ({ place: path, lines: linesIn(text) }))
}

function over(limit: number, sizes: readonly Size[]): readonly Fault[] {
  return sizes.filter(({ lines }) => lines > limit).map(({ place, lines }) => `${place}: ${lines} lines`)
}

function median(sizes: readonly Size[]): number {
  const ordered = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? 0
}

describe('size, as a thermometer', () => {
  const functions = functionSizes(checkout)
  const files = fileSizes(checkout)

  it('is small for most functions, and never beyond a page', () => {
    process.stdout.write(`functions: ${functions.length}, median ${median(functions)} lines\n`)
    expect(median(functions)).toBeLessThanOrEqual(8)
    expect(over(60, functions)).toEqual([])
  })

  it('is small for most files, and never beyond what one reads at a sitting', () => {
    process.stdout.write(`files: ${files.length}, median ${median(files)} lines\n`)
    expect(median(files)).toBeLessThanOrEqual(100)
    expect(over(400, files)).toEqual([])
  })

  it.each([
    ['declared', (body: string) => `function long() {\n${body}}`],
    ['held by a constant', (body: string) => `const long = () => {\n${body}}`],
    ['a method', (body: string) => `class A { long() {\n${body}} }`],
    ['a property', (body: string) => `const a = { long() {\n${body}} }`],
  ])('is measured in a function that is %s', (_how, text) => {
    const root = plant({ 'src/units/a.ts': text('work()\n'.repeat(60)) })
    expect(over(60, functionSizes(root))).toEqual(['src/units/a.ts:1: 62 lines'])
  })

  it('is measured in a file, unless it holds data', () => {
    const long = 'work()\n'.repeat(401)
    const root = plant({ 'src/units/a.ts': long, 'src/evidence/trials.ts': long, 'src/engine/solve/tableau.ts': long })
    expect(over(400, fileSizes(root))).toEqual(['src/units/a.ts: 401 lines'])
  })
})
