import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { TABLES } from '../../src/clinic/rules/index.ts'
import { checkout } from '../support/sources.ts'

const page = (name: string): string => readFileSync(join(checkout, 'docs/guidelines', `${name}.md`), 'utf8')

describe('the pages of the guidelines', () => {
  it('are those of the tables that run', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/guideline-pages.ts', '--check'], {
      cwd: checkout,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it.each(TABLES.map(({ table }) => [table.id, table] as const))(
    '%s shows every row with its place and its sign-off',
    (id, table) => {
      for (const row of table.rows) {
        const line = page(id)
          .split('\n')
          .find((one) => one.startsWith(`| ${row.id} |`))
        expect(line).toContain(row.where)
        expect(line).toContain(row.basis === 'read' ? '| read |' : "awaits a clinician's sign-off")
      }
    },
  )

  it('say of the 2017 statement that an edition of 2025 exists', () => {
    expect(page('hadji-2017.bone-drug')).toMatch(/\*\*A newer edition exists: .*2025/)
  })
})
