import { describe, expect, it } from 'vitest'

import { petersonRiggs } from '../../../src/body/published/index.ts'
import { modelRun } from '../../published/peterson-riggs/run.ts'
import type { Row } from '../../published/peterson-riggs/run.ts'

const states = Object.keys(petersonRiggs.aliases).slice(0, 43)

/** How far two runs are apart in any state, relative to its size. */
function apart(one: readonly Row[], other: readonly Row[]): number {
  expect(one.length).toBe(other.length)
  return Math.max(
    ...one.flatMap((row, i) =>
      states.map((name) => Math.abs(row[name]! - other[i]![name]!) / (Math.abs(row[name]!) || 1)),
    ),
  )
}

const table = (...rows: readonly string[]): string => rows.join('\n')
const days = [0, 24, 48, 72, 96]

describe('events in the manner of NONMEM', () => {
  it('are the same written as one row with addl or one by one, in small letters or capitals', () => {
    const short = modelRun(days, { events: table('time,cmt,amt,ii,addl', '0,TERISC,4000,24,2') })
    const long = modelRun(days, {
      events: table('AMT,TIME,CMT,EVID', '4000,48,TERISC,1', '4000,0,23,1', '', '# a remark', '4000,24.0,"TERISC",1'),
    })
    expect(apart(short, long)).toBe(0)
  })

  it('show at their own time the state before them, also at 0 and below an hour', () => {
    const rows = modelRun([0, 0.1, 0.3, 0.6], { events: table('time,cmt,amt,ii,addl', '0,PKGUT,5,0.1,3') })
    expect(rows.map((row) => row['PKGUT'])).toEqual([0, 5, 15, 20])
    expect(rows.map((row) => row['time'])).toEqual([0, 0.1, 0.3, 0.6])
  })

  it('of one time are all given', () => {
    const both = modelRun(days, { events: table('time,cmt,amt', '0,TERISC,3000', '0,TERISC,1000', '0,DENSC,60') })
    const summed = modelRun(days, { events: table('time,cmt,amt', '0,DENSC,60', '0,TERISC,4000') })
    expect(apart(both, summed)).toBeLessThan(1e-9)
    expect(both[0]!['TERISC']).toBe(0)
  })

  it('run in evenly where they have a rate, and are all in at the end', () => {
    const rows = modelRun([0, 1, 2, 4, 5], { events: table('time,cmt,amt,rate', '1,PKCENT,6,3', '2,PKCENT,1,0.5') })
    const expected = [0, 0, 3, 7, 7]
    rows.forEach((row, i) => expect(row['PKCENT']).toBeCloseTo(expected[i]!, 9))
  })

  it('of denosumab count in mg, and what arrives is in ng', () => {
    const [, after] = modelRun([0, 1e-6], { events: table('time,cmt,amt', '0,1,60') })
    expect(after!['DENSC']! / (60e6 * 0.729)).toBeCloseTo(1, 7)
  })

  it('of denosumab run in at a rate in mg an hour, until what arrives is in', () => {
    const [, half, full] = modelRun([0, 3.645, 7.29], {
      events: table('time,cmt,amt,rate', '0,DENSC,60,6'),
      words: ['--set', 'DENKA=0'],
    })
    expect(half!['DENSC']! / (30e6 * 0.729)).toBeCloseTo(1, 9)
    expect(full!['DENSC']! / (60e6 * 0.729)).toBeCloseTo(1, 9)
  })

  it('set back to the start, and end what still runs in', () => {
    const events = table('time,cmt,amt,rate,evid', '0,TERISC,4000,100,1', '30,.,.,.,3', '30,PKGUT,2,.,4', '40,1,0,0,2')
    const rows = modelRun([0, 29, 30.5, 54], { events })
    const undisturbed = modelRun([0, 24])
    expect(rows[1]!['PTH']).toBeGreaterThan(60)
    expect(rows[2]!['TERISC']).toBe(0)
    expect(rows[3]!['PKGUT']).toBe(2)
    for (const name of ['PTH', 'P', 'OC', 'BMDls']) expect(rows[3]![name]! / undisturbed[1]![name]!).toBeCloseTo(1, 9)
  })

  it('that only look, or come after the last row, change nothing', () => {
    const events = table('time,cmt,amt,evid', '30,TERISC,4000,0', '97,TERISC,4000,1', '50,TERISC,4000,2')
    expect(apart(modelRun(days, { events }), modelRun(days))).toBeLessThan(1e-8)
  })

  it('count before the first row', () => {
    const events = table('time,cmt,amt', '0,TERISC,4000')
    expect(apart(modelRun([72, 96], { events }), modelRun(days, { events }).slice(3))).toBeLessThan(1e-9)
  })
})

describe('settings', () => {
  it.each([
    ['GFRdelta', 'kidneyFunction.loss'],
    ['ESTON', 'estrogen.on'],
  ])('answer to %s and to %s', (published, own) => {
    const words = (name: string) => ({ words: ['--set', `${name}=1`] })
    expect(apart(modelRun([8736], words(published)), modelRun([8736], words(own)))).toBe(0)
  })

  it.each([['EST', 'estrogen']])('start at %s and at %s', (published, own) => {
    const words = (name: string) => ({ words: ['--start', `${name}=0.3`] })
    const [one, other] = [modelRun([0, 8736], words(published)), modelRun([0, 8736], words(own))]
    expect(apart(one, other)).toBe(0)
    expect(one[0]!['EST']).toBe(0.3)
  })

  it('of one published number reach every place that it has', () => {
    const [row] = modelRun([0], { words: ['--set', 'V=7'] })
    const [usual] = modelRun([0])
    for (const name of ['pth', 'calcium', 'phosphate', 'calcitriol'])
      expect(row![name]! / usual![name]!).toBeCloseTo(2, 12)
  })

  it('move the values that follow from them', () => {
    const [row] = modelRun([0], {
      words: ['--set', 'Pic0=0.25', '--set', 'OBtot0=0.01', '--start', 'B=1400', '--start', 'GFR=4'],
    })
    expect(row).toMatchObject({ TGFBact: 0.25, AOH: 140, GFR: 4 })
    expect(row!['TGFB']! / 250).toBeCloseTo(1, 14)
    expect(row!['OBfast']! + row!['OBslow']!).toBeCloseTo(0.01, 14)
  })

  it('that leave no number stop the run on its day', () => {
    expect(() => modelRun([0, 24], { words: ['--start', 'EST=0'] })).toThrow(
      'the solver stopped on day 0: the equations gave no number',
    )
  })
})

describe('a table of events that cannot be used', () => {
  it.each([
    ['', 'events: is empty'],
    ['time,cmt\n0,1', 'events.amt: is missing in the head'],
    ['time,cmt,amt,dose\n0,1,1,1', 'events.dose: is not a known field'],
    ['time,cmt,amt,amt\n0,1,1,1', 'events.amt: is in the head twice'],
    ['time,cmt,amt\n0,1', 'line 2: has 2 cells; the head has 3'],
    ['time,cmt,amt\n0,DENS,1', 'line 2.cmt: peterson-riggs state: "DENS" is not known. Did you mean "DENSC"?'],
    ['time,cmt,amt\n0,44,1', 'line 2.cmt: 44 is outside the allowed range, 1 to 43.'],
    ['time,cmt,amt\n\n0,1,sixty', 'line 3.amt: "sixty" is not a number'],
    ['time,cmt,amt\n,1,60', 'line 2.time: is missing'],
    ['time,cmt,amt\n-1,1,60', 'line 2.time: -1 is below 0'],
    ['time,cmt,amt,addl\n0,1,60,3', 'line 2.ii: is missing; addl asks for more doses'],
    ['time,cmt,amt,ii,addl\n0,1,60,24,1.5', 'line 2.addl: "1.5" is not a whole number'],
    ['time,cmt,amt,ii,addl\n0,1,60,24,1e9', 'line 2.addl: 1000000000 is outside the allowed range'],
    ['time,cmt,amt,rate\n0,1,60,-2', 'line 2.rate: -2 is below 0'],
    ['time,cmt,amt,evid\n0,1,60,8', 'line 2.evid: 8 is outside the allowed range, 0 to 4'],
  ])('%j', (events, message) => {
    expect(() => modelRun([24], { events })).toThrow(`events.csv: ${message}`)
  })
})
