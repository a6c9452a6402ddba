import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { plant } from '../support/plant.ts'
import { roomsOf } from '../support/rooms.ts'
import type { Fault } from '../support/sources.ts'
import { checkout } from '../support/sources.ts'

/** Names of drawers: whatever is in them belongs elsewhere, or has a name of its own. */
const DRAWERS = ['utils', 'helpers', 'common', 'core', 'shared', 'lib']

function drawers(root: string): readonly Fault[] {
  return globSync('{src,app}/**/', { cwd: root, exclude: ['**/node_modules/**'] })
    .filter((path) => DRAWERS.includes(basename(path)))
    .map((path) => `${path}: a drawer, not a room`)
}

function wrongRooms(root: string): readonly Fault[] {
  return roomsOf(root).flatMap(({ path }) => {
    const door = join(root, path, 'index.ts')
    if (!existsSync(door)) return [`${path}: has no index.ts`]
    const furniture = globSync('**/*.ts', { cwd: join(root, path) })
    return furniture.length > 1 ? wrongDoor(path, readFileSync(door, 'utf8')) : [`${path}: holds nothing but its door`]
  })
}

function wrongDoor(path: string, text: string): readonly Fault[] {
  const head = /^\/\*\*(?<words>.*?)@module\b.*?\*\//s.exec(text)
  const sentence = head?.groups!['words']!.replaceAll('*', '').trim() ?? ''
  return [
    ...(sentence.endsWith('.') ? [] : [`${path}/index.ts: begins without a sentence marked @module`]),
    ...(/^export \*/m.test(text) ? [`${path}/index.ts: lists its public names by hand, not with export *`] : []),
  ]
}

/** The map of the README has a line for each room that stands, and for no other. */
function wrongMap(root: string): readonly Fault[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const drawn = [...readme.matchAll(/^\| \[(?<path>src\/[^\]]+)\]/gm)].map((match) => match.groups!['path']!)
  const standing = roomsOf(root).map(({ path }) => path)
  return [
    ...standing.filter((path) => !drawn.includes(path)).map((path) => `README.md: ${path} is not on the map`),
    ...drawn
      .filter((path) => !standing.includes(path))
      .map((path) => `README.md: ${path} is on the map and nowhere else`),
  ]
}

const goodDoor = "/**\n * Units: what numbers are measured in.\n *\n * @module\n */\nexport { day } from './day.ts'\n"

describe('a room', () => {
  it('is not a drawer', () => {
    expect(drawers(checkout)).toEqual([])
  })

  it('has a door that says what it is, and furniture', () => {
    expect(wrongRooms(checkout)).toEqual([])
  })

  it('is on the map of the README', () => {
    expect(wrongMap(checkout)).toEqual([])
  })

  it('is missed on the map, and off it', () => {
    const root = plant({ 'README.md': '| [src/attic](src/attic) | dust |', 'src/body/simulate/index.ts': '' })
    expect(wrongMap(root)).toEqual([
      'README.md: src/body/simulate is not on the map',
      'README.md: src/attic is on the map and nowhere else',
    ])
  })

  it('is good with a door and one piece', () => {
    expect(wrongRooms(plant({ 'src/units/index.ts': goodDoor, 'src/units/day.ts': '' }))).toEqual([])
  })

  it.each(DRAWERS)('is seen when it is called %s', (name) => {
    const root = plant({ [`src/engine/${name}/index.ts`]: '' })
    expect(drawers(root)).toEqual([expect.stringContaining('a drawer')])
  })

  it.each([
    ['has no door', { 'src/engine/solve/a.ts': '' }, 'has no index.ts'],
    ['is empty', { 'src/units/index.ts': goodDoor }, 'holds nothing but its door'],
    ['does not say what it is', { 'src/units/index.ts': 'export {}', 'src/units/a.ts': '' }, 'without a sentence'],
    ['has a label without a sentence', { 'src/units/index.ts': '/** @module */', 'src/units/a.ts': '' }, 'without a'],
    [
      'throws its door open',
      { 'src/units/index.ts': `${goodDoor}export * from './a.ts'`, 'src/units/a.ts': '' },
      'by hand',
    ],
  ])('is seen when it %s', (_what, files, wrong) => {
    expect(wrongRooms(plant(files))).toEqual([expect.stringContaining(wrong)])
  })
})
