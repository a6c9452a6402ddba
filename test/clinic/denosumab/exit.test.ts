import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  afterDose,
  denosumabAlert,
  denosumabExit,
  endWarnings,
  exitPlans,
} from '../../../src/clinic/denosumab/index.ts'
import type { DenosumabExit } from '../../../src/clinic/denosumab/index.ts'
import { visitOf } from '../../../src/clinic/facts/index.ts'
import type { Asked } from '../../../src/clinic/facts/index.ts'
import { gatePlan } from '../../../src/clinic/gates/index.ts'
import { addMonths, dayNumber } from '../../../src/person/index.ts'
import { scanAt, woman } from '../guidelines/women.ts'

const anastrozole = { agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '2024-01-10', planned: '5 a' }
const denosumab = (changes: object = {}) => ({
  agent: 'denosumab',
  dose: '60 mg',
  every: '6 mo',
  from: '2024-02-15',
  ...changes,
})
const alendronate = { agent: 'alendronic-acid', dose: '70 mg', every: '1 wk', from: '2026-08-15' }
const visit = (on: string, medications: readonly object[], asked: Asked = {}, changes: object = {}) =>
  visitOf(woman({ medications, ...changes }), on, asked)

function exitOn(on: string, medications: readonly object[], changes: object = {}): DenosumabExit {
  const planned = denosumabExit(visit(on, medications, {}, changes))
  if (planned?.kind !== 'planned') throw new Error(`not planned: ${JSON.stringify(planned)}`)
  return planned.exit
}

describe('the way out of denosumab', () => {
  const exit = exitOn('2026-06-15', [anastrozole, denosumab()])

  it('is counted back from the planned stop of the aromatase inhibitor to the last dose before it', () => {
    expect(exit.inhibitorEnds).toBe('2029-01-10')
    expect(exit.lastDose).toBe('2028-08-15')
  })

  it('leads forward by calendar months to what follows, its markers and its scan', () => {
    expect(exit.due).toBe('2029-02-15')
    expect(exit.markers).toEqual(['2029-05-15', '2029-08-15', '2030-02-15'])
    expect(exit.scan).toBe('2030-02-15')
  })

  it('is agreed before the last injection', () => {
    expect(exit.decideBy).toBe('2028-07-15')
  })

  it('is by zoledronic acid after a course of more than two and a half years', () => {
    expect(exit.followOn).toMatchObject({ kind: 'decided', row: { id: 'X1' }, answer: 'zoledronate' })
  })

  it('is by either kind after a short course at low risk, and by zoledronic acid at high risk', () => {
    const short = denosumab({ from: '2027-08-15' })
    expect(exitOn('2026-06-15', [anastrozole, short]).followOn).toMatchObject({ row: { id: 'X3' }, answer: 'either' })
    expect(exitOn('2026-06-15', [anastrozole, short], { scans: [scanAt(-2.5)] }).followOn).toMatchObject({
      row: { id: 'X2' },
    })
  })

  it('is counted from the told end of denosumab where one is told', () => {
    expect(exitOn('2026-06-15', [anastrozole, denosumab({ to: '2026-09-01' })])).toMatchObject({
      lastDose: '2026-08-15',
      due: '2027-02-15',
    })
  })

  it('asks for the planned time of the inhibitor, or for the first dose, where they are not told', () => {
    const { planned: _untold, ...endless } = anastrozole
    expect(denosumabExit(visit('2026-06-15', [endless, denosumab()]))).toEqual({
      kind: 'undetermined',
      missing: ['medications.anastrozole.planned'],
    })
    expect(denosumabExit(visit('2026-06-15', [anastrozole, denosumab({ from: undefined })]))).toMatchObject({
      missing: ['medications.denosumab.from'],
    })
  })

  it('keeps the last dose before the stop and the next one not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 36, max: 120 }), (start, planned) => {
        const first = addMonths('2024-01-31', start)
        const course = { ...anastrozole, planned: `${planned} mo` }
        const end = dayNumber('end', addMonths('2024-01-10', planned))
        const found = denosumabExit(visit('2024-02-01', [course, denosumab({ from: first })]))
        if (found?.kind !== 'planned') return
        const { lastDose, due } = found.exit
        expect(dayNumber('last', lastDose)).toBeLessThan(end + 1)
        expect(dayNumber('due', due)).toBeGreaterThanOrEqual(end - 1)
        expect(due).toBe(addMonths(lastDose, 6))
      }),
    )
  })
})

describe('the exit as plans for a forecast', () => {
  const now = visit('2026-06-15', [anastrozole, denosumab()])
  const { followed, notFollowed } = exitPlans(now, exitOn('2026-06-15', [anastrozole, denosumab()]))

  it('goes on with the doses that are due, to the last one, and lets an infusion follow', () => {
    expect(followed.items).toMatchObject([
      { agent: 'denosumab', from: { date: '2026-08-15' }, to: { date: '2029-02-15' } },
      { agent: 'zoledronic-acid', milligrams: 5, from: { date: '2029-02-15' }, to: { date: '2029-02-15' } },
    ])
    expect(gatePlan(now, followed).conflicts.map(({ rule }) => rule)).not.toContain('DENOSUMAB-EXIT-01')
  })

  it('shows what must not happen as a plan that conflicts', () => {
    expect(notFollowed.items).toHaveLength(1)
    expect(gatePlan(now, notFollowed).conflicts.map(({ rule }) => rule)).toContain('DENOSUMAB-EXIT-01')
  })
})

describe('a dose of denosumab', () => {
  it('is due after six calendar months, late after four weeks more, urgent after seven months', () => {
    expect(afterDose('2026-01-31')).toEqual({
      lastDose: '2026-01-31',
      due: '2026-07-31',
      lateFrom: '2026-08-29',
      urgentFrom: '2026-09-01',
    })
  })

  it.each([
    ['2026-07-31', 'due'],
    ['2026-08-28', 'due'],
    ['2026-08-29', 'late'],
    ['2026-08-31', 'late'],
    ['2026-09-01', 'urgent'],
  ] as const)('that was last given on 31 January is on %s: %s', (on, kind) => {
    expect(denosumabAlert(visit(on, [denosumab()], { lastDenosumab: '2026-01-31' }))?.kind).toBe(kind)
  })

  it('is taken as given when it was due where nobody told, and that is said', () => {
    const alert = denosumabAlert(visit('2026-06-15', [denosumab()]))
    expect(alert).toMatchObject({
      kind: 'due',
      after: { lastDose: '2026-02-15' },
      assumed: [expect.stringContaining('given on the days')],
    })
  })

  it('has its day asked for where neither the last nor the first is known', () => {
    expect(denosumabAlert(visit('2026-06-15', [denosumab({ from: undefined })]))).toMatchObject({
      kind: 'last dose not known',
    })
  })

  it('that was the last one is urgent with nothing to follow, and still where the end is years ago', () => {
    const ended = [denosumab({ to: '2026-02-16' })]
    expect(denosumabAlert(visit('2026-06-15', ended))?.kind).toBe('follow-on due')
    expect(denosumabAlert(visit('2026-10-01', ended))?.kind).toBe('urgent')
    expect(denosumabAlert(visit('2028-10-01', ended))?.kind).toBe('urgent')
  })

  it('that was the last one is silent where a bisphosphonate has followed', () => {
    expect(denosumabAlert(visit('2026-10-01', [denosumab({ to: '2026-02-16' }), alendronate]))).toBeUndefined()
  })
})

describe('the end of denosumab', () => {
  const course = { agent: 'denosumab', milligrams: 60, everyDays: 182.625, from: '2024-01-10' } as const
  const tablets = { agent: 'alendronic-acid', milligrams: 70, everyDays: 7 } as const

  it('is warned of where nothing follows, and not where it goes on', () => {
    expect(endWarnings([{ ...course, to: '2026-01-10' }])).toMatchObject([
      { kind: 'end without follow-on', lastDose: '2025-07-10', due: '2026-01-10' },
    ])
    expect(endWarnings([course])).toEqual([])
  })

  it.each([
    ['begins when it is due', { ...tablets, from: '2026-01-10' }, 0],
    ['begins on the last day before it is urgent', { ...tablets, from: '2026-02-10' }, 0],
    ['begins a day too late', { ...tablets, from: '2026-02-11' }, 1],
    ['ran before and goes on', { ...tablets, from: '2023-01-01' }, 0],
    ['ran before and ended', { ...tablets, from: '2023-01-01', to: '2025-12-01' }, 1],
  ] as const)('with a tablet that %s: %3$s warnings', (_what, following, warnings) => {
    expect(endWarnings([{ ...course, to: '2026-01-10' }, following])).toHaveLength(warnings)
  })

  it('is warned of in a gap of more than seven months between two courses', () => {
    const again = { ...course, from: '2027-01-10' }
    expect(endWarnings([{ ...course, to: '2026-01-10' }, again])).toMatchObject([
      { kind: 'gap', lastDose: '2025-07-10' },
    ])
  })
})
