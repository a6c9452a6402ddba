import { posix } from 'node:path'

import { describe, expect, it } from 'vitest'

import { plant } from '../support/plant.ts'
import { roomOf } from '../support/rooms.ts'
import type { Fault } from '../support/sources.ts'
import { checkout, importsOf, sources } from '../support/sources.ts'

/** Each room may import the rooms named here, through their doors, and its own files. Nothing else of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  units: [],
  evidence: ['units'],
  person: ['units', 'evidence'],

  arithmetic: [],
  solve: ['arithmetic'],
  model: ['units', 'evidence', 'arithmetic'],
  kernel: ['arithmetic', 'solve', 'model'],

  physiology: ['model', 'evidence'],
  pharmacology: ['model', 'evidence'],
  lifestyle: ['model', 'evidence'],
  published: ['model', 'evidence'],
  fracture: ['units', 'evidence', 'person', 'arithmetic'],
  simulate: [
    'units',
    'evidence',
    'person',
    'arithmetic',
    'solve',
    'model',
    'kernel',
    'physiology',
    'pharmacology',
    'lifestyle',
    'published',
    'fracture',
  ],
  trials: ['units', 'evidence', 'person', 'arithmetic', 'solve', 'model', 'kernel', 'simulate'],
  validation: ['units', 'evidence', 'person', 'arithmetic', 'model', 'kernel', 'solve', 'fracture', 'simulate'],
  fitting: ['units', 'evidence', 'person', 'arithmetic', 'model', 'kernel', 'solve', 'simulate', 'validation'],

  database: [],
  compute: ['units', 'person', 'simulate', 'trials', 'database'],

  decide: ['units', 'evidence'],
  risk: ['units', 'evidence', 'person'],
  monitoring: ['units', 'evidence', 'person'],
  facts: ['evidence', 'person', 'decide', 'monitoring'],
  guidelines: ['units', 'evidence', 'person', 'decide', 'facts'],
  denosumab: ['evidence', 'person', 'decide', 'monitoring', 'facts'],
  gates: ['evidence', 'person', 'decide', 'monitoring', 'facts', 'guidelines', 'denosumab'],
  rules: ['units', 'evidence', 'decide', 'guidelines', 'denosumab', 'gates'],
  sentences: ['evidence', 'person'],
  living: ['evidence', 'person', 'sentences'],
  care: [
    'units',
    'evidence',
    'person',
    'decide',
    'facts',
    'guidelines',
    'denosumab',
    'gates',
    'rules',
    'risk',
    'monitoring',
    'sentences',
    'living',
  ],

  knowledge: ['evidence', 'decide', 'rules'],
  store: ['units', 'person', 'care', 'database'],
  fhir: ['units', 'evidence', 'person', 'risk', 'monitoring', 'sentences', 'care', 'store'],
}

interface Import {
  readonly place: string
  readonly from: string
  readonly to: string
}

/** The imports between our own files, by the paths of both. */
function imports(root: string, folders: readonly string[]): readonly Import[] {
  return sources(root, folders).flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from, place }) => ({ place, from: source.path, to: posix.join(posix.dirname(source.path), from) })),
  )
}

function isDoor(path: string): boolean {
  return path === `${roomOf(path).path}/index.ts`
}

function wrongBetweenRooms({ from, to }: Import): Fault | undefined {
  if (!to.startsWith('src/')) return 'the library imports nothing outside src'
  const [mine, theirs] = [roomOf(from), roomOf(to)]
  if (mine.path === theirs.path) return undefined
  const allowed = MAY_IMPORT[mine.name]
  if (!allowed) return `no room called ${mine.name} is known to this law`
  if (!allowed.includes(theirs.name)) return `${mine.name} may not import ${theirs.name}`
  return isDoor(to) ? undefined : `${theirs.name} is entered through its index.ts`
}

function wrongInProgram({ to }: Import): Fault | undefined {
  if (to.startsWith('app/')) return undefined
  if (!to.startsWith('src/')) return 'a program imports the library and its own files only'
  return isDoor(to) ? undefined : `${roomOf(to).name} is entered through its index.ts`
}

function wrongDirections(root: string): readonly Fault[] {
  return imports(root, ['src', 'app']).flatMap((each) => {
    const wrong = each.from.startsWith('src/') ? wrongBetweenRooms(each) : wrongInProgram(each)
    return wrong ? [`${each.place}: ${wrong}`] : []
  })
}

/** Rings of files that import one another, each told once. */
function rings(root: string): readonly Fault[] {
  const all = imports(root, ['src', 'app', 'test', 'tools', 'bench'])
  const next = Map.groupBy(all, ({ from }) => from)
  const done = new Set<string>()
  const found: Fault[] = []
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const { to } of next.get(path) ?? []) follow(to, [...way, path])
    done.add(path)
  }
  for (const path of next.keys()) follow(path, [])
  return found
}

describe('the direction of imports', () => {
  it('goes down the house only, through the doors of the rooms', () => {
    expect(wrongDirections(checkout)).toEqual([])
  })

  it('never comes back to the file it started from', () => {
    expect(rings(checkout)).toEqual([])
  })

  it.each([
    ['upwards', 'src/engine/solve/a.ts', "import { x } from '../model/index.ts'", 'solve may not import model'],
    [
      'a type upwards',
      'src/units/a.ts',
      "import type { X } from '../evidence/index.ts'",
      'units may not import evidence',
    ],
    [
      'a type named in place',
      'src/units/a.ts',
      "type X = import('../person/index.ts').X",
      'units may not import person',
    ],
    ['on demand', 'src/units/a.ts', "await import('../person/index.ts')", 'units may not import person'],
    ['passing on', 'src/units/a.ts', "export * from '../person/index.ts'", 'units may not import person'],
    ['across the wing', 'src/body/physiology/a.ts', "import '../pharmacology/index.ts'", 'physiology may not import'],
    [
      'past the door',
      'src/engine/kernel/a.ts',
      "import '../model/declare.ts'",
      'model is entered through its index.ts',
    ],
    ['through a window', 'src/engine/kernel/a.ts', "import '../model/inner/index.ts'", 'model is entered through'],
    ['outside', 'src/units/a.ts', "import '../../tools/packages.ts'", 'the library imports nothing outside src'],
    ['from a room unknown', 'src/attic/a.ts', "import '../units/index.ts'", 'no room called attic is known'],
    ['a program past the door', 'app/cli/main.ts', "import '../../src/units/quantity.ts'", 'units is entered through'],
    [
      'a program to the tests',
      'app/cli/main.ts',
      "import '../../test/support/plant.ts'",
      'a program imports the library',
    ],
  ])('is seen when it is wrong: %s', (_how, path, line, wrong) => {
    expect(wrongDirections(plant({ [path]: `\n${line}\n` }))).toEqual([expect.stringContaining(`${path}:2: ${wrong}`)])
  })

  it('may go to a room below, to the files of the same room and to packages', () => {
    const lines = ["import '../../evidence/index.ts'", "import './declare.ts'", "import 'acorn'", "import 'node:fs'"]
    expect(wrongDirections(plant({ 'src/engine/model/a.ts': lines.join('\n') }))).toEqual([])
  })

  it('is seen when it makes a ring, types included', () => {
    const root = plant({
      'src/units/a.ts': "import './b.ts'",
      'src/units/b.ts': "import type { C } from './c.ts'",
      'src/units/c.ts': "import './b.ts'",
    })
    expect(rings(root)).toEqual(['src/units/b.ts → src/units/c.ts → src/units/b.ts'])
  })
})
