import { describe, expect, it } from 'vitest'

import { scheduleOf } from '../../../src/clinic/monitoring/index.ts'
import type { Due } from '../../../src/clinic/monitoring/index.ts'
import { readPlan } from '../../../src/person/index.ts'
import type { Plan } from '../../../src/person/index.ts'
import { TODAY, woman } from '../people.ts'

const anastrozole = (from: string, planned = '5 a'): object => ({
  agent: 'anastrozole',
  dose: '1 mg',
  every: '1 d',
  from,
  planned,
})
const scanned = (date: string, hip = 0.8): object => ({
  date,
  device: 'Hologic Horizon A',
  totalHip: { density: `${hip} g/cm2`, tScore: -1.2, side: 'left' },
})
const planOf = (...items: readonly object[]): Plan => readPlan({ osteon: 'plan/1', items })
const due = (facts: object, plan?: Plan): readonly Due[] => scheduleOf(woman(facts), TODAY, plan)
const found = (list: readonly Due[], id: string): Due | undefined => list.find((one) => one.id === id)

describe('the next scan', () => {
  it('without a first one is due three months after the beginning, and overdue later', () => {
    expect(found(due({}), 'scan')).toMatchObject({ due: '2026-12-10', status: 'due' })
    expect(found(due({ medications: [anastrozole('2025-01-31')] }), 'scan')).toMatchObject({
      due: '2025-04-30',
      status: 'overdue',
    })
  })

  it('counts a first scan from twelve months before the beginning', () => {
    const medications = [anastrozole('2026-09-10')]
    expect(found(due({ medications, scans: [scanned('2025-09-10')] }), 'scan')!.due).toBe('2026-09-10')
    expect(found(due({ medications, scans: [scanned('2025-09-09')] }), 'scan')!.what).toContain('the first')
  })

  it('comes after twelve months, then every 24, and after twelve where the last showed a real fall', () => {
    const medications = [anastrozole('2024-09-10')]
    const first = scanned('2024-09-20')
    expect(found(due({ medications, scans: [first] }), 'scan')!.due).toBe('2025-09-20')
    expect(found(due({ medications, scans: [first, scanned('2026-09-22', 0.77)] }), 'scan')!.due).toBe('2028-09-22')
    expect(found(due({ medications, scans: [first, scanned('2026-09-22', 0.75)] }), 'scan')!.due).toBe('2027-09-22')
  })

  it('under tablets comes after 12 to 24 months, under infusion or injection after 24', () => {
    const scans = [scanned('2026-09-20')]
    const tablets = planOf({ agent: 'alendronic-acid', dose: '70 mg', every: '7 d' })
    const infusion = planOf({ agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo' })
    expect(found(due({ scans }, tablets), 'scan')).toMatchObject({ due: '2027-11-24', latest: '2028-11-24' })
    expect(found(due({ scans }, infusion), 'scan')).toMatchObject({ due: '2028-11-24' })
  })

  it('comes again at the planned end of the inhibitor, by the calendar', () => {
    expect(found(due({ medications: [anastrozole('2024-02-29')] }), 'scan-at-stop')!.due).toBe('2029-02-28')
    expect(found(due({ medications: [anastrozole('2010-02-28')] }), 'scan-at-stop')).toBeUndefined()
  })

  it('is not asked for where nothing is taken that harms or protects bone', () => {
    expect(due({ medications: [] })).toEqual([])
  })

  it('looks at the vertebrae after a loss of 4 cm, or from 70 years on at −1.0', () => {
    expect(found(due({ height: '161 cm', peakHeight: '165 cm' }), 'vertebrae')).toBeDefined()
    expect(found(due({ height: '161.1 cm', peakHeight: '165 cm' }), 'vertebrae')).toBeUndefined()
    const old = (birthDate: string, tScore: number): Due | undefined =>
      found(due({ birthDate, scans: [{ date: '2026-09-20', totalHip: { tScore } }] }), 'vertebrae')
    expect(old('1956-11-01', -1)).toBeDefined()
    expect(old('1956-11-01', -0.99)).toBeUndefined()
    expect(old('1957-01-01', -1)).toBeUndefined()
  })
})

describe('doses', () => {
  const denosumab = (from: string, more: object = {}): object => ({
    medications: [{ agent: 'denosumab', dose: '60 mg', every: '6 mo', from, ...more }],
  })

  it('of denosumab keep to calendar months, each with calcium before it and a window of four weeks', () => {
    const list = due(denosumab('2026-08-31'))
    const doses = list.filter(({ id }) => id === 'dose:denosumab')
    expect(doses.map((dose) => dose.due)).toEqual(['2027-02-28', '2027-08-31', '2028-02-29', '2028-08-31'])
    expect(doses[0]!.latest).toBe('2027-03-28')
    expect(list.filter(({ id }) => id === 'before:denosumab').map((one) => one.due)).toEqual(
      doses.map((dose) => dose.due),
    )
  })

  it('that are late by less than four weeks are still told, with the day on which the window closed', () => {
    const late = found(due(denosumab('2026-04-27')), 'dose:denosumab')!
    expect(late).toMatchObject({ due: '2026-10-27', latest: '2026-11-24', status: 'due' })
  })

  it('end with the course: a dose due exactly at its end is not given', () => {
    const list = due(denosumab('2026-08-31', { to: '2027-02-28' }))
    expect(found(list, 'dose:denosumab')).toBeUndefined()
  })

  it('of a plan begin today, after a dental check', () => {
    const list = due({}, planOf({ agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', to: '12 mo' }))
    expect(list.filter(({ id }) => id === 'dose:zoledronic-acid').map((one) => one.due)).toEqual([TODAY, '2027-05-24'])
    expect(found(list, 'dental')).toMatchObject({
      due: TODAY,
      why: expect.stringContaining('before the first dose') as string,
    })
  })
})

describe('checks', () => {
  it('at the beginning name the blood tests of which no result is known', () => {
    expect(found(due({}), 'blood')!.what).toContain('calcium')
    const labs = [{ date: '2026-09-01', analyte: 'calcium', value: '2.3 mmol/L' }]
    const some = found(due({ labs }), 'blood')!.what
    expect(some).not.toContain('calcium')
    expect(some).toContain('vitamin D')
    expect(found(due({}), 'falls')).toBeDefined()
    expect(found(due({ history: { falls12mo: 0 } }), 'falls')).toBeUndefined()
  })

  it('of teeth count for twelve months', () => {
    expect(found(due({ dental: { lastExam: '2025-10' } }), 'dental')).toBeUndefined()
    expect(found(due({ dental: { lastExam: '2025-08' } }), 'dental')).toBeDefined()
  })

  it('of tablets look at a turnover marker after three to six months', () => {
    const medications = [{ agent: 'risedronic-acid', dose: '35 mg', every: '7 d', from: '2026-06-01' }]
    expect(found(due({ medications }), 'marker')).toMatchObject({
      due: '2026-09-01',
      latest: '2026-12-01',
      status: 'due',
    })
    const labs = [{ date: '2026-09-15', analyte: 'ctx', value: '200 ng/L' }]
    expect(found(due({ medications, labs }), 'marker')).toBeUndefined()
  })

  it('of vitamin D come three to four months after more of it', () => {
    const more = planOf({ intake: 'vitamin-d', amount: '25 ug/d' })
    expect(found(due({ intake: { vitaminD: '10 ug/d' } }, more), 'vitamin-d')).toMatchObject({
      due: '2027-02-24',
      latest: '2027-03-24',
    })
    expect(found(due({ intake: { vitaminD: '25 ug/d' } }, more), 'vitamin-d')).toBeUndefined()
  })

  it('are told in order of date, each with its reason and its source', () => {
    const list = due({})
    expect(list.map((one) => one.due)).toEqual(list.map((one) => one.due).toSorted())
    for (const { why, source } of list)
      expect([why.endsWith('.'), source.startsWith('clinical guidance')]).toEqual([true, true])
  })
})

describe('a plan', () => {
  it('speaks for the drugs that it names; all others go on, and an item that waits for a value has no date', () => {
    const plan = planOf(
      { agent: 'denosumab', dose: '60 mg', every: '6 mo', from: 'when lumbarSpine.tScore < -2' },
      { agent: 'anastrozole', dose: '1 mg', every: '1 d', to: '12 mo' },
    )
    const list = due({}, plan)
    expect(found(list, 'scan-at-stop')!.due).toBe('2027-11-24')
    expect(found(list, 'dose:denosumab')).toBeUndefined()
  })
})
