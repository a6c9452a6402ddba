import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { checkout } from '../support/sources.ts'

describe('what is generated and committed', () => {
  it.each([
    ['docs/model', 'model-pages.ts'],
    ['docs/validation.md', 'validation-page.ts'],
    ['docs/forecast.svg', 'readme-picture.ts'],
  ])('%s is fresh', (_what, maker) => {
    const { status, stderr } = spawnSync(process.execPath, [join(checkout, 'tools', maker), '--check'], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
