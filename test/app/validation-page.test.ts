import { describe, expect, it } from 'vitest'

import { takeApart } from './markup.ts'
import { run } from './fixtures/world.ts'

const { status, output, saved } = run(['validate', '--json', '--html', 'validation.html'])
const page = takeApart(saved['validation.html']!)

describe('osteon validate', () => {
  it('writes one JSON document', () => {
    expect(status).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ osteon: 'validation/1', scores: { total: { name: 'all' } } })
  })

  it('draws a page that is well formed and fetches nothing', () => {
    expect(page.faults).toEqual([])
    const addresses = page.tags.flatMap(({ attributes }) => [attributes['href'], attributes['src']])
    expect(addresses.filter((each) => each !== undefined)).toEqual([])
    expect(page.tags.map(({ name }) => name)).not.toContain('script')
  })

  it('draws ours and the published number of every row in percent', () => {
    const rows = (JSON.parse(output) as { rows: readonly { isPercent: boolean; isMet: boolean }[] }).rows
    const drawn = rows.filter(({ isPercent }) => isPercent)
    const dots = page.tags.filter(({ name }) => name === 'circle')
    expect(dots).toHaveLength(drawn.length)
    expect(dots.filter(({ attributes }) => attributes['class'] === 'missed')).toHaveLength(
      drawn.filter(({ isMet }) => !isMet).length,
    )
  })

  it('tells the studies that are asked for, and no verdict on the whole', () => {
    const { output: text } = run(['validate', 'FREEDOM', 'FLEX'])
    expect(text).toContain('\nFREEDOM\n')
    expect(text).not.toContain('ATAC')
    expect(text).not.toContain('at least 90')
  })

  it('names the nearest study where one is not known', () => {
    const { status: end, notes } = run(['validate', 'FREEDON'])
    expect(end).toBe(1)
    expect(notes[0]).toContain('Did you mean "FREEDOM"')
  })
})
