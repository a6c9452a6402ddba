import { describe, expect, it } from 'vitest'

import { forecastPage, forecastText } from '../../app/report/index.ts'
import { courseOf, toldRange } from '../../app/report/reading.ts'
import { example, unscanned, withPlans } from './fixtures/forecast.ts'
import { takeApart } from './markup.ts'

const page = forecastPage(example)
const { tags, text, faults } = takeApart(page)
const named = (name: string) => tags.filter((tag) => tag.name === name)

describe.each([
  ['three plans', example],
  ['no scan and one plan', unscanned],
  ['seven plans', withPlans(6)],
  ['a hostile name', { ...example, plans: example.plans.map((plan) => ({ ...plan, name: '<script>"&\'' })) }],
])('the page of %s', (_what, forecast) => {
  const apart = takeApart(forecastPage(forecast))
  const ids = apart.tags.flatMap(({ attributes }) => attributes['id'] ?? [])

  it('is well formed', () => {
    expect(apart.faults).toEqual([])
    expect(apart.tags.length).toBeGreaterThan(300)
  })

  it('gives every name once, and refers to none that is not there', () => {
    expect(ids).toEqual([...new Set(ids)])
    const wanted = apart.tags.flatMap(({ attributes }) => [
      ...(attributes['aria-labelledby'] ?? '').split(' '),
      ...[...(attributes['fill'] ?? '').matchAll(/^url\(#(.+)\)$/g)].map(([, id]) => id!),
    ])
    expect(wanted.filter((id) => id !== '' && !ids.includes(id))).toEqual([])
  })

  it('draws nothing that is no number', () => {
    expect(
      apart.tags
        .flatMap(({ attributes }) => Object.values(attributes))
        .filter((value) => /NaN|undefined|Infinity/.test(value)),
    ).toEqual([])
    expect(apart.text).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('the page', () => {
  it('is well formed and holds all it needs', () => {
    expect(faults).toEqual([])
    expect(named('script')).toEqual([])
    expect(
      tags
        .filter(({ attributes }) => 'src' in attributes || 'href' in attributes)
        .map(({ attributes }) => attributes['href']),
    ).toEqual(['#main'])
    expect(page).not.toMatch(/https?:|@import|url\((?!#)/)
    expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual(
      [],
    )
  })

  it('tells its language, its width and its title, and forbids itself the network', () => {
    expect(named('html')[0]!.attributes['lang']).toBe('en-GB')
    expect(page).toContain('width=device-width')
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('<title>Osteon forecast, 24 November 2026</title>')
  })

  it('has one first heading, and no step left out', () => {
    const levels = tags.flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []).map(Number)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('names and describes every picture', () => {
    const pictures = named('svg').filter(({ attributes }) => attributes['role'] === 'img')
    expect(pictures.length).toBeGreaterThan(10)
    expect(named('title').filter(({ within }) => within.at(-1) === 'svg')).toHaveLength(pictures.length)
    expect(named('desc')).toHaveLength(pictures.length)
    expect(
      named('svg').filter(({ attributes }) => !('role' in attributes) && attributes['aria-hidden'] !== 'true'),
    ).toEqual([])
  })

  it('gives every table a caption, and every head cell its scope', () => {
    expect(named('caption')).toHaveLength(named('table').length)
    expect(named('th').filter(({ attributes }) => !/^(row|col)$/.test(attributes['scope'] ?? ''))).toEqual([])
  })

  it('has a table beside every chart of a site', () => {
    for (const site of ['Spine (lumbar spine)', 'Hip (total hip)', 'Neck of the hip (femoral neck)']) {
      expect(text).toContain(`${site}, T-score: median (range of 80 of 100 plausible courses)`)
    }
  })

  it('opens with the three sentences that belong together', () => {
    const hip = toldRange(courseOf(example.plans[0]!, 'tScore.totalHip'), 60)
    expect(text).toContain(`If things go on as now, the hip T-score would most likely be ${hip} in November 2031`)
    expect(text).toContain('Bone loss can be slowed.')
    expect(text).toContain('Anastrozole lowers the chance that breast cancer comes back.')
  })

  it('tells the numbers of the text, to the digit', () => {
    const ranges = forecastText(example, 80).match(/[−+]?\d+\.\d \([−+]?\d+\.\d to [−+]?\d+\.\d\)/g)!
    const told = text.replaceAll(/\u00A0%\s*/g, ' ').replaceAll(/\s+/g, ' ')
    expect(ranges.length).toBeGreaterThan(60)
    expect(ranges.filter((range) => !told.includes(range))).toEqual([])
  })

  it('draws never more than three plans in one picture, and "as now" in each', () => {
    const groups = takeApart(forecastPage(withPlans(6))).tags.flatMap(
      ({ attributes }) => /^lumbarSpine-(\d+)-l-t$/.exec(attributes['id'] ?? '')?.[1] ?? [],
    )
    expect(groups).toEqual(['012', '034', '056'])
  })
})

describe('colours', () => {
  const style = /<style>([^<]*)<\/style>/.exec(page)![1]!
  const [light, dark] = [...style.matchAll(/:root\{([^}]*)\}/g)].map(([, rules]) => tokensIn(rules!)) as [
    Tokens,
    Tokens,
  ]
  const pairs = [
    ['ink', ['paper', 'surface', 'zone1', 'zone2'], 7],
    ['ink2', ['paper', 'surface', 'zone1', 'zone2'], 4.5],
    ['ink3', ['surface', 'zone1', 'zone2'], 4.5],
    ['accent', ['surface', 'paper'], 4.5],
    ['surface', ['ink'], 4.5],
    ['plan-a', ['surface', 'zone1', 'zone2'], 3],
    ['plan-b', ['surface', 'zone1', 'zone2'], 3],
    ['plan-c', ['surface', 'zone1', 'zone2'], 3],
    ['control', ['surface', 'paper'], 3],
  ] as const

  it.each([
    ['light', light],
    ['dark', dark],
  ])('are told apart by everybody: %s', (_name, tokens) => {
    for (const [name, grounds, least] of pairs) {
      for (const ground of grounds) {
        const ratio = contrast(tokens[name]!, tokens[ground]!)
        expect(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(least)
      }
    }
  })
})

type Tokens = Readonly<Record<string, string>>

function tokensIn(rules: string): Tokens {
  return Object.fromEntries(
    [...rules.matchAll(/--([a-z0-9-]+):(#[0-9A-F]{6})/g)].map(([, name, colour]) => [name!, colour!]),
  )
}

/** Contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [dim, bright] = [one, other].map(luminance).toSorted((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
