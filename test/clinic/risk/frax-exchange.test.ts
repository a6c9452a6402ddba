import { describe, expect, it } from 'vitest'

import { FRAX_COLUMNS, fraxCsv, readFraxCsv } from '../../../src/clinic/risk/index.ts'
import { TODAY, scan, woman } from '../people.ts'

/** The one line of the form, by column. */
function formOf(facts: object): Readonly<Record<string, string>> {
  const [head, line] = fraxCsv(woman(facts), TODAY).trim().split('\n')
  const cells = line!.split(',')
  return Object.fromEntries(head!.split(',').map((column, i) => [column, cells[i] ?? '']))
}

describe('the form of FRAX', () => {
  it('leaves a fact that is not known empty, never no', () => {
    const { age, sex, ...others } = formOf({})
    expect([age, sex]).toEqual(['61', 'female'])
    const filled = Object.entries(others).filter(([, cell]) => cell !== '')
    expect(filled).toEqual([])
  })

  it('tells what is known', () => {
    const facts = {
      weight: '70 kg',
      height: '165 cm',
      fractures: [],
      scans: [scan({ femoralNeck: { tScore: -1.6 } })],
      history: {
        parentHipFracture: true,
        smoking: 'former',
        rheumatoidArthritis: false,
        secondaryCauses: [],
        oralGlucocorticoid: { dose: '5 mg/d', months: 3 },
      },
    }
    expect(formOf(facts)).toMatchObject({
      weight_kg: '70',
      height_cm: '165',
      previous_fracture: 'no',
      parent_hip_fracture: 'yes',
      current_smoker: 'no',
      glucocorticoids: 'yes',
      rheumatoid_arthritis: 'no',
      secondary_osteoporosis: 'no',
      femoral_neck_t_score: '-1.6',
    })
  })

  it.each([
    ['23 g/d', 'no'],
    ['27 g/d', ''],
    ['30 g/d', 'yes'],
  ])('leaves three units open between 24 and 30 g a day: %s is "%s"', (alcohol, cell) => {
    expect(formOf({ history: { alcohol } })['alcohol_3_units']).toBe(cell)
  })

  it('comes back as it went out', () => {
    const results = [
      { tool: 'FRAX', majorPercent: 9.1, hipPercent: 1.2, withBmd: true, date: '2026-01-20' },
      { tool: 'FRAXplus', majorPercent: 11, withBmd: false, adjustments: 'falls, "recent" fracture' },
    ] as const
    expect(readFraxCsv(fraxCsv(woman(), TODAY, results))).toEqual(results)
  })

  it('carries what the person document tells of FRAX', () => {
    const person = woman({ frax: { majorPercent: 9.1, hipPercent: 1.2, withBmd: true, date: '2024-01-20' } })
    expect(readFraxCsv(fraxCsv(person, TODAY))).toEqual([
      { tool: 'FRAX', majorPercent: 9.1, hipPercent: 1.2, withBmd: true, date: '2024-01-20' },
    ])
  })

  it('without an answer holds none', () => {
    expect(readFraxCsv(fraxCsv(woman(), TODAY))).toEqual([])
  })

  it.each([
    ['tool,mayor_percent\nFRAX,9', /frax, line 1\.?.*mayor_percent|major_percent/],
    ['major_percent\nnine', /frax, line 2, major_percent: "nine" is not a number/],
    ['major_percent\n101', /frax, line 2, major_percent: 101 % is outside the allowed range/],
    ['tool,major_percent\nQFracture,9', /frax, line 2, tool: "QFracture" is not known/],
    ['major_percent,with_bmd\n9,maybe', /with_bmd: "maybe" is neither yes nor no/],
    ['major_percent,date\n9,soon', /date: "soon" is not a date/],
  ])('is refused by line and column: %j', (text, message) => {
    expect(() => readFraxCsv(text)).toThrow(message)
  })

  it('is read with columns in any order, and with a mark of byte order', () => {
    expect(readFraxCsv('\uFEFFhip_percent,major_percent\r\n1.2,9.1\r\n')).toEqual([
      { tool: 'FRAX', majorPercent: 9.1, hipPercent: 1.2 },
    ])
    expect(FRAX_COLUMNS).toHaveLength(18)
  })
})
