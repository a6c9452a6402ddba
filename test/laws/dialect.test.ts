import type { MemberExpression, Span, VisitorObject } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

import { plant } from '../support/plant.ts'
import type { Fault, Source } from '../support/sources.ts'
import { checkout, placeOf, sources, visit } from '../support/sources.ts'

const EVERYWHERE = ['src', 'app', 'test', 'tools', 'bench', 'examples']

/** Comments that put off or silence what should be done or heard. */
const EXCUSES =
  /\b(TODO|FIXME|HACK|XXX)\b|@ts-(ignore|expect-error|nocheck)|\b(oxlint|eslint|oxfmt|prettier)-(disable|ignore)/

/** Clock and chance, which enter the library as arguments. */
const CLOCK_AND_CHANCE = ['Math.random', 'Date.now', 'performance.now', 'crypto.randomUUID', 'Temporal.Now']

/** Where the same input gives the same bits on every machine: functions come from src/engine/arithmetic. */
const SAME_BITS = ['src/engine/', 'src/body/']

/** In equations `**` is the sign of a power, which the compiler turns into exp and log of our own. */
const EQUATIONS = 'rates'

/** Functions that the language leaves to the machine; the square root, sums and products it does not. */
const MACHINE_FUNCTIONS = new Set(
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh'
    .split(' ')
    .map((name) => `Math.${name}`),
)

function nameOf(node: MemberExpression): string {
  const { object, property } = node
  return object.type === 'Identifier' && property.type === 'Identifier' ? `${object.name}.${property.name}` : ''
}

/** Gathers what is wrong in a file: each visitor names the node and the fault. */
function gather(source: Source, visitorFor: (wrong: (node: Span, what: string) => void) => VisitorObject): Fault[] {
  const found: Fault[] = []
  visit(
    source,
    visitorFor((node, what) => found.push(`${placeOf(source, node.start)}: ${what}`)),
  )
  return found
}

function mayExportDefault(path: string): boolean {
  return path.startsWith('app/cli/commands/') || path.endsWith('.config.ts')
}

function wrongWords(source: Source): readonly Fault[] {
  return gather(source, (wrong) => ({
    TSAnyKeyword: (node) => wrong(node, 'any'),
    TSEnumDeclaration: (node) => wrong(node, 'enum'),
    TSModuleDeclaration: (node) => wrong(node, 'namespace'),
    ExportDefaultDeclaration: (node) => (mayExportDefault(source.path) ? undefined : wrong(node, 'default export')),
  }))
}

function excuses(source: Source): readonly Fault[] {
  return source.comments.flatMap(({ value, start }) => {
    const excuse = EXCUSES.exec(value)
    return excuse ? [`${placeOf(source, start)}: ${excuse[0]}`] : []
  })
}

function clockAndChance(source: Source): readonly Fault[] {
  return gather(source, (wrong) => ({
    MemberExpression: (node) => (CLOCK_AND_CHANCE.includes(nameOf(node)) ? wrong(node, nameOf(node)) : undefined),
    CallExpression: (node) => (isDate(node.callee) ? wrong(node, 'Date()') : undefined),
    NewExpression: (node) =>
      isDate(node.callee) && node.arguments.length === 0 ? wrong(node, 'new Date()') : undefined,
  }))
}

function isDate(node: { readonly type: string; readonly name?: unknown }): boolean {
  return node.type === 'Identifier' && node.name === 'Date'
}

function machineFunctions(source: Source): readonly Fault[] {
  const equations = source.path.startsWith('src/body/') ? equationsIn(source) : []
  const isEquation = ({ start }: Span): boolean => equations.some((span) => span.start <= start && start < span.end)
  return gather(source, (wrong) => ({
    MemberExpression: (node) => (MACHINE_FUNCTIONS.has(nameOf(node)) ? wrong(node, nameOf(node)) : undefined),
    BinaryExpression: (node) => (node.operator === '**' && !isEquation(node) ? wrong(node, '**') : undefined),
    AssignmentExpression: (node) => (node.operator === '**=' ? wrong(node, '**=') : undefined),
    VariableDeclarator: ({ id, init }) =>
      id.type === 'ObjectPattern' && init?.type === 'Identifier' && init.name === 'Math'
        ? wrong(id, 'Math unpacked')
        : undefined,
  }))
}

/** Where a module's equations stand. */
function equationsIn(source: Source): readonly Span[] {
  const found: Span[] = []
  visit(source, {
    Property: (node) => {
      if (node.key.type === 'Identifier' && node.key.name === EQUATIONS) found.push(node)
    },
  })
  return found
}

const wordsIn = (root: string): readonly Fault[] => sources(root, EVERYWHERE).flatMap(wrongWords)
const excusesIn = (root: string): readonly Fault[] => sources(root, EVERYWHERE).flatMap(excuses)
const clocksIn = (root: string): readonly Fault[] => sources(root, ['src']).flatMap(clockAndChance)
const bitsIn = (root: string): readonly Fault[] => sources(root, SAME_BITS).flatMap(machineFunctions)

describe('the dialect', () => {
  it('has no any, enum, namespace or default export', () => {
    expect(wordsIn(checkout)).toEqual([])
  })

  it('has no excuses', () => {
    expect(excusesIn(checkout)).toEqual([])
  })

  it('leaves clock and chance outside the library', () => {
    expect(clocksIn(checkout)).toEqual([])
  })

  it('takes its functions from src/engine/arithmetic where bits count', () => {
    expect(bitsIn(checkout)).toEqual([])
  })

  it.each([
    ['let a: any', 'any'],
    ['let a = b as any[]', 'any'],
    ['enum A { b }', 'enum'],
    ['namespace A { export const b = 1 }', 'namespace'],
    ['export default 1', 'default export'],
  ])('is seen when it says %s', (line, what) => {
    expect(wordsIn(plant({ 'src/units/a.ts': line }))).toEqual([`src/units/a.ts:1: ${what}`])
  })

  it('lets a command and a configuration be a default export', () => {
    expect(
      wordsIn(plant({ 'app/cli/commands/a.ts': 'export default 1', 'app/a.config.ts': 'export default 1' })),
    ).toEqual([])
  })

  it.each(['TODO', 'FIXME', 'HACK', '@ts-ignore', '@ts-expect-error', 'oxlint-disable-next-line', 'eslint-disable'])(
    'is seen when it is excused with %s',
    (excuse) => {
      expect(excusesIn(plant({ 'test/a.test.ts': `\n// ${excuse} later` }))).toHaveLength(1)
      expect(excusesIn(plant({ 'test/a.test.ts': `const word = '${excuse}'` }))).toEqual([])
    },
  )

  it.each(['Math.random()', 'Date.now()', 'new Date()', 'Date()', 'performance.now()', 'Temporal.Now.instant()'])(
    'is seen when the library asks %s',
    (call) => {
      expect(clocksIn(plant({ 'src/units/a.ts': call }))).toHaveLength(1)
      expect(clocksIn(plant({ 'app/cli/main.ts': call }))).toEqual([])
    },
  )

  it('lets the library read a date that it is given', () => {
    expect(clocksIn(plant({ 'src/units/a.ts': "new Date('2024-01-10'); Date.UTC(2024, 0, 10)" }))).toEqual([])
  })

  it.each([
    'Math.exp(1)',
    'Math.pow(2, 3)',
    'Math.tanh(1)',
    'a ** 2',
    'a **= 2',
    'const { exp } = Math',
    'map(Math.log)',
  ])('is seen when a solver or a simulation computes %s by itself', (line) => {
    expect(bitsIn(plant({ 'src/engine/solve/a.ts': line }))).toHaveLength(1)
    expect(bitsIn(plant({ 'src/body/simulate/a.ts': line }))).toHaveLength(1)
    expect(bitsIn(plant({ 'src/units/a.ts': line }))).toEqual([])
  })

  it('lets the equations of a module raise to a power, and nothing beside them', () => {
    const module = 'const a = { rates: ({ x }) => ({ x: x ** 2 }) }'
    expect(bitsIn(plant({ 'src/body/physiology/a.ts': module }))).toEqual([])
    expect(bitsIn(plant({ 'src/body/physiology/a.ts': `${module}\nconst b = 3 ** 2` }))).toHaveLength(1)
    expect(bitsIn(plant({ 'src/engine/model/a.ts': module }))).toHaveLength(1)
  })

  it('lets a solver take roots, bounds and absolute values', () => {
    expect(bitsIn(plant({ 'src/engine/solve/a.ts': 'Math.sqrt(Math.max(1, Math.abs(-2)))' }))).toEqual([])
  })
})
