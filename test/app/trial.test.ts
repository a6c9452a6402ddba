import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'

import type { TrialDocument } from '../../src/body/trials/index.ts'
import { plant } from '../support/plant.ts'
import { runToEnd } from './fixtures/world.ts'

const protocol = {
  osteon: 'protocol/1',
  name: 'tiny',
  subjects: 6,
  seed: 3,
  population: { tScore: { lumbarSpine: { mean: -1, sd: 0.5 } } },
  arms: [
    { name: 'none', plan: { osteon: 'plan/1', items: [] } },
    { name: 'AI', plan: { osteon: 'plan/1', items: [{ agent: 'anastrozole', dose: '1 mg', every: '1 d' }] } },
  ],
  outcomes: ['bmd.lumbarSpine', 'tScore.lumbarSpine'],
  months: [0, 12],
}

/** A folder with the protocol, or one that differs. */
function folder(fields: object = {}): { readonly root: string; readonly path: string } {
  const root = plant({ 'protocol.json': JSON.stringify({ ...protocol, ...fields }) })
  return { root, path: join(root, 'protocol.json') }
}

describe('osteon trial', () => {
  it('writes every subject into a Parquet file that agrees with what it tells', async () => {
    const { root, path } = folder()
    const out = join(root, 'subjects.parquet')
    const { status, output } = await runToEnd(['trial', path, '--json', '--out', out])
    expect(status).toBe(0)
    const told = JSON.parse(output) as TrialDocument
    const bytes = readFileSync(out)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    const rows = (await parquetReadObjects({ file })) as Record<string, number | string>[]
    expect(rows).toHaveLength(6 * 2 * 2)
    const own = rows.filter(({ arm, month }) => arm === 'AI' && month === 12)
    const mean = own.reduce((sum, row) => sum + Number(row['bmd.lumbarSpine']), 0) / own.length
    const row = told.arms[1]!.outcomes.find(({ outcome, month }) => outcome === 'bmd.lumbarSpine' && month === 12)!
    expect(mean).toBeCloseTo(row.mean!, 9)
    for (const start of rows.filter(({ month }) => month === 0)) {
      expect(start['tScore.lumbarSpine']).toBeCloseTo(Number(start['baseline.tScore.lumbarSpine']), 9)
    }
    const said = parquetMetadata(file).key_value_metadata!.find(({ key }) => key === 'osteon')!
    expect(JSON.parse(said.value!)).toMatchObject({ protocol: 'tiny', seed: 3, stamp: told.stamp })
  })

  it('leaves no file behind when it is stopped', async () => {
    const { root, path } = folder()
    const out = join(root, 'stopped.parquet')
    const stopped = (): AbortSignal => AbortSignal.abort()
    const { status, output, notes } = await runToEnd(['trial', path, '--out', out], { stopped })
    expect({ status, output }).toEqual({ status: 2, output: '' })
    expect(notes.at(-1)).toContain('stopped before all subjects were done')
    expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false)
  })

  it('tells how far it is, and takes the line away in the end', async () => {
    const { passing } = await runToEnd(['trial', folder().path], { isWatched: true })
    expect(passing[0]).toMatch(/^\d of 6 subjects$/)
    expect(passing.at(-1)).toBe('')
  })

  it.each([
    [
      'an outcome nobody knows',
      { outcomes: ['bmd.spine'] },
      /protocol\.json: protocol\.outcomes\[0\]: "bmd\.spine" is not known\. Did you mean "bmd\.lumbarSpine"\?/,
    ],
    [
      'limits nobody meets',
      { population: { age: { mean: '60 a', sd: '5 a', min: '90 a' } } },
      /protocol\.population\.age: fewer/,
    ],
  ])('names the file in what is wrong with it: %s', async (_what, fields, message) => {
    const { status, output, notes } = await runToEnd(['trial', folder(fields).path])
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(notes).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['is said where it does not tell it', {}, true],
    ['is not said where it does', { sex: 'male' }, false],
  ])('that a population is taken for women %s', async (_what, fields, isSaid) => {
    const { notes } = await runToEnd(['trial', folder({ population: { ...protocol.population, ...fields } }).path])
    expect(notes.includes('population: sex is not told; women are enrolled.')).toBe(isSaid)
  })

  it('refuses a place to run at that it does not know, before it runs', async () => {
    const { status, notes } = await runToEnd(['trial', folder().path, '--on', 'slurm'])
    expect(status).toBe(1)
    expect(notes[0]).toMatch(/--on: "slurm" is not built yet/)
  })
})
