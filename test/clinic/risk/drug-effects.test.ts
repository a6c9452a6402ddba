import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { DRUG_EFFECTS, effectsOf } from '../../../src/clinic/risk/index.ts'
import { checkout } from '../../support/sources.ts'

/** The numbers that the evidence holds for a study, one after another. */
const evidence = readFileSync(join(checkout, 'data/evidence.csv'), 'utf8').split('\n')
const linesOf = (study: string): string => evidence.filter((line) => line.startsWith(`${study},`)).join('\n')

describe('what a drug did', () => {
  it.each(
    DRUG_EFFECTS.filter(({ kind }) => kind === 'benefit').map((one) => [`${one.agent}: ${one.event}`, one] as const),
  )('%s is told as the evidence tells it', (_name, { source, without, with: withDrug, months, basis }) => {
    const rows = linesOf(source.id)
      .split('\n')
      .filter((line) => line.includes(`,${months},`))
    for (const value of [without, withDrug]) {
      const row = rows.find((line) =>
        line.split(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)/).some((cell) => cell !== '' && Number(cell) === value),
      )
      expect(row, `${value} of ${source.id}`).toBeDefined()
      if (basis === 'read') expect(row).toContain('verified-in-text')
    }
  })

  it('is told with and without the drug, of the same number of people', () => {
    for (const { without, with: withDrug, outOf, kind } of DRUG_EFFECTS) {
      expect(Math.max(without, withDrug)).toBeLessThanOrEqual(outOf)
      expect(kind === 'benefit' ? without - withDrug : withDrug - without).toBeGreaterThan(0)
    }
  })

  it('awaits sign-off wherever it is a harm, since none of them was read', () => {
    const harms = DRUG_EFFECTS.filter(({ kind }) => kind === 'harm')
    expect(harms.length).toBeGreaterThan(0)
    expect(new Set(harms.map(({ basis }) => basis))).toEqual(new Set(['recalled']))
  })

  it('is left unsaid where nothing is published here', () => {
    expect(effectsOf('calcium')).toEqual([])
    expect(effectsOf('denosumab').length).toBeGreaterThan(2)
  })
})
