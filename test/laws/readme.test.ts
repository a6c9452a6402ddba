import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { roomsOf } from '../support/rooms.ts'
import { checkout } from '../support/sources.ts'

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8')

/** Runs JavaScript as a visitor's program would stand in the checkout. */
function visitor(code: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const words = ['--input-type=module', '--eval', code]
  return spawnSync(process.execPath, words, { cwd: checkout, encoding: 'utf8' })
}

describe('the README', () => {
  it('has ten lines that run: five years of an aromatase inhibitor take density, year by year', () => {
    const [, code] = /```js\n(.*?)```/s.exec(read('README.md'))!
    const { stdout, stderr } = visitor(code!)
    expect(stderr).toBe('')
    const values = [...stdout.matchAll(/-?\d+(\.\d+)?(?=[,\s])/g)].map(([text]) => Number(text))
    expect(values.slice(-6)).toEqual(values.slice(-6).toSorted((a, b) => b - a))
    expect(values).toContain(0)
    expect(values.at(-1)).toBeLessThan(-3)
  })

  it('links to what is there, as do all pages', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'SECURITY.md',
      ...globSync('docs/**/*.md', { cwd: checkout }),
    ]
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, to]) => to!)
        .filter((to) => !existsSync(join(checkout, dirname(page), to)))
        .map((to) => `${page}: ${to}`),
    )
    expect(broken).toEqual([])
  })
})

describe('the package', () => {
  it('lets a visitor in through every door, and through nothing else', () => {
    const doors = roomsOf(checkout).map(({ path }) => path.replace('src/', 'osteon/'))
    const { stdout } = visitor(
      `for (const door of ${JSON.stringify(doors)}) console.log(door, Object.keys(await import(door)).length > 0)`,
    )
    expect(stdout.trim().split('\n')).toEqual(doors.map((door) => `${door} true`))
    expect(visitor("await import('osteon/units/quantity.ts')").stderr).toContain('ERR_MODULE_NOT_FOUND')
  })
})
