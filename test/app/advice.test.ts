import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { adviceText, forecastPage, forecastText } from '../../app/report/index.ts'
import { advise } from '../../src/clinic/care/index.ts'
import type { Advice } from '../../src/clinic/care/index.ts'
import { instructions, withoutQuotes } from '../../src/clinic/sentences/index.ts'
import { readPerson, readPlan } from '../../src/person/index.ts'
import type { Person, Plan } from '../../src/person/index.ts'
import { readBundle } from '../../src/record/fhir/index.ts'
import { checkout } from '../support/sources.ts'
import { example } from './fixtures/forecast.ts'
import { run } from './fixtures/world.ts'
import { takeApart } from './markup.ts'

const TODAY = '2026-11-24'
const document = (path: string): unknown => JSON.parse(readFileSync(join(checkout, path), 'utf8'))
const woman = readPerson(document('examples/on-anastrozole-two-scans.json'))
const infusion = readPlan(document('examples/plans/zoledronic-acid.json'))
const raloxifene: Plan = readPlan({
  osteon: 'plan/1',
  name: 'raloxifene <b>& more</b>',
  items: [{ agent: 'raloxifene', dose: '60 mg', every: '1 d' }],
})
const advice = advise(woman, [infusion, raloxifene], TODAY)

describe('the page of a forecast with its advice', () => {
  const { tags, text, faults } = takeApart(forecastPage(example, advice))

  it('is well formed, whatever a plan is called', () => {
    expect(faults).toEqual([])
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(ids).toEqual([...new Set(ids)])
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('shows verdicts, gates, what is due, food and movement, and questions', () => {
    for (const heading of [
      'What the guidelines say, side by side',
      'The medicines',
      'What is due, and when',
      'Food, movement and habits',
      'Questions for the next visit',
    ]) {
      expect(text).toContain(heading)
    }
  })

  it('greys a plan that a rule closes, with the reason and without numbers', () => {
    const closed = tags.filter(({ attributes }) => attributes['class'] === 'closed')
    expect(closed).toHaveLength(1)
    expect(text).toContain('This plan is shown without numbers')
    expect(advice.plans[2]).toMatchObject({ blocked: true, effects: [] })
    expect(advice.plans[1]!.blocked).toBe(false)
  })

  it('instructs nobody outside what guidelines and rules say', () => {
    expect(instructions(withoutQuotes(text))).toEqual([])
    expect(instructions(withoutQuotes(forecastText(example, 100, advice)))).toEqual([])
  })

  it('holds no script and fetches nothing', () => {
    expect(tags.filter(({ name }) => name === 'script')).toEqual([])
    expect(forecastPage(example, advice)).not.toMatch(/https?:|@import|url\((?!#)/)
  })
})

describe('the text of an advice', () => {
  it.each([40, 60, 80, 100, 120])('keeps within %d columns where words allow', (width) => {
    const long = adviceText(advice, width)
      .split('\n')
      .filter((line) => line.length > width && line.trim().includes(' ') && !line.includes('osteon explain'))
    expect(long).toEqual([])
  })
})

describe('the command', () => {
  const person = 'examples/on-anastrozole-two-scans.json'

  it('never computes a plan that a rule closes', () => {
    const plan = JSON.stringify({
      osteon: 'plan/1',
      name: 'r',
      items: [{ agent: 'raloxifene', dose: '60 mg', every: '1 d' }],
    })
    const read = (path: string): string => (path === 'r.json' ? plan : readFileSync(join(checkout, path), 'utf8'))
    const { output, status } = run(
      ['forecast', person, '--plan', 'r.json', '--draws', '20', '--years', '1', '--json'],
      { read },
    )
    const told = JSON.parse(output) as { readonly plans: readonly { readonly name: string }[]; readonly advice: Advice }
    expect(status).toBe(0)
    expect(told.plans.map(({ name }) => name)).toEqual(['as now'])
    expect(told.advice.plans[1]).toMatchObject({ name: 'r', blocked: true })
  })

  it('takes a FRAX result that was made elsewhere, and writes what FRAX asks for', () => {
    const csv = 'tool,major_percent,hip_percent,with_bmd,date\nFRAX,9.1,1.2,no,2026-01-20\n'
    const read = (path: string): string => (path === 'frax.csv' ? csv : readFileSync(join(checkout, path), 'utf8'))
    const { output, saved } = run(['advise', person, '--frax', 'frax.csv', '--frax-form', 'form.csv'], { read })
    const plain = output.replaceAll(/\s+/g, ' ')
    expect(plain).toContain('9.1 of 100 people like this break a major bone')
    expect(plain).toContain('FRAX without bone density expected too much')
    expect(saved['form.csv']).toContain('61,female,70,165')
  })

  it('refuses a region of which no guideline is held, by path', () => {
    const told = JSON.stringify({ osteon: 'person/1', sex: 'female', age: '60 a', guidelineRegion: 'Mars' })
    const { status, notes } = run(['advise', 'p.json'], { read: () => told })
    expect([status, notes[0]]).toEqual([1, expect.stringMatching(/p\.json: .*guidelineRegion: "Mars" is not known/)])
  })
})

const jenny = resolve(checkout, '../shared/data/mcode-jenny/Bundle-mcode-patient-bundle-jenny-m.json')
describe.skipIf(!existsSync(jenny))('the mCODE example of a woman on anastrozole (gap: external-records)', () => {
  const read = (): Person => readBundle(JSON.parse(readFileSync(jenny, 'utf8'))).person
  const advised = (): Advice => advise(read(), [], TODAY)

  it('is told which facts her verdicts wait for: the scan and menopause among them', () => {
    const drug = advised().verdicts.find(({ table }) => table === 'hadji-2017.bone-drug')!
    expect(drug.stand).toBe('insufficientData')
    const missing = drug.missing.map(({ fact }) => fact)
    expect(missing).toContain('menopause')
    expect(missing.some((fact) => fact.startsWith('scans'))).toBe(true)
  })

  it('has smoking counted by the guidelines that count it', () => {
    const told = advised()
      .verdicts.find(({ table }) => table === 'esmo-2020.bone-drug')!
      .explanation.join(' ')
    expect(told).toContain('smoking')
    const smoking = advised().living.find(({ id }) => id === 'smoking')!
    expect(smoking.sentences.map(({ text }) => text).join(' ')).toContain('Smokes now.')
  })

  it('meets the gate of the irradiated chest wall before teriparatide', () => {
    const teriparatide = advised().medicines.find(({ regimen }) => regimen === 'teriparatide-20')!
    expect(teriparatide.state).toBe('closed')
    expect(teriparatide.sentences.map(({ text }) => text).join(' ')).toContain('Radiotherapy')
    const open = advised().medicines.filter(({ state }) => state === 'open')
    expect(open).toEqual([])
  })

  it('has nothing invented: no scan, no score without its facts, no verdict without its facts', () => {
    const { scans, risk, verdicts } = advised()
    expect(scans.comparisons).toEqual([])
    const scored = risk.scores.filter(({ score }) => score.kind === 'scored').map(({ calculator }) => calculator)
    expect(scored.toSorted()).toEqual(['orai', 'ost'])
    expect(verdicts.filter(({ stand }) => stand === 'treat' || stand === 'monitor')).toEqual([])
  })
})
