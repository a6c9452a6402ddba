import { spawn, spawnSync } from 'node:child_process'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { plant } from '../support/plant.ts'
import { checkout } from '../support/sources.ts'

const main = join(checkout, 'app', 'cli', 'main.ts')

function osteon(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { cwd: checkout, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the program', () => {
  it('writes one JSON document to standard output and nothing else there', () => {
    const { status, stdout, stderr } = osteon('forecast', 'examples/no-scan.json', '--draws', '20', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ osteon: 'forecast/1' })
    expect(stdout.indexOf('\n')).toBe(stdout.length - 1)
  })

  it('refuses 100 MB before reading them', () => {
    const root = plant({ 'large.json': '' })
    truncateSync(join(root, 'large.json'), 100_000_000)
    const { status, stdout, stderr } = osteon('forecast', join(root, 'large.json'))
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toBe(`osteon: ${join(root, 'large.json')}: 100 MB is more than the allowed 50 MB.\n`)
  })

  it.each([
    ['no such file', 'absent.json', 'osteon: absent.json: there is no such file.\n'],
    ['a folder', 'examples', 'osteon: examples: is a folder, not a file.\n'],
  ])('says in one line what is wrong: %s', (_what, path, line) => {
    expect(osteon('forecast', path)).toEqual({ status: 1, stdout: '', stderr: line })
  })

  it('is done in part where only the page could not be written', () => {
    const { status, stdout, stderr } = osteon(
      'forecast',
      'examples/no-scan.json',
      '--draws',
      '20',
      '--html',
      'absent/page.html',
    )
    expect(status).toBe(2)
    expect(stdout).toContain('Where the bones stand')
    expect(stderr).toBe(
      'osteon: absent/page.html: its folder does not exist. The forecast above is complete; the page was not written.\n',
    )
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [main, 'model', 'show', 'whole-person'], { cwd: checkout })
    child.stdout.destroy()
    const errors: string[] = []
    child.stderr.on('data', (part: Buffer) => errors.push(part.toString()))
    const status = await new Promise((done) => child.on('exit', done))
    expect({ status, errors }).toEqual({ status: 0, errors: [] })
  })

  it('tells its version', () => {
    expect(osteon('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
