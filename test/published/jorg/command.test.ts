import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { run } from '../../app/fixtures/world.ts'
import { plant } from '../../support/plant.ts'

/** 65 years of 365 d. */
const START = 65 * 365
const printed = readFileSync(join(import.meta.dirname, 'tables', 'from-65.csv'), 'utf8').trim().split('\n').slice(2)

/** Doses in mg (teriparatide in ug), or an even rate a day, as a modeller writes them. */
const EVENTS = {
  denosumab: `time,cmt,amt,ii,addl\n${START},denosumab,60,182.5,3`,
  romosozumab: `time,cmt,amt,ii,addl\n${START},romosozumab,210,30,11`,
  alendronate: `time,cmt,amt,rate\n${START},alendronate,7200,10`,
  teriparatide: `time,cmt,amt,rate\n${START},teriparatide,14400,20`,
} as const

function rowsOf(words: readonly string[]): readonly Readonly<Record<string, number>>[] {
  const { status, output } = run(['model', 'run', 'jorg', ...words, '--csv'])
  expect(status).toBe(0)
  const [head, ...rows] = output.trim().split('\n').map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, Number(row[i])])))
}

describe('osteon model run jorg', () => {
  it.each(Object.entries(EVENTS))('%s as events: the printed course of the hip', (drug, csv) => {
    const path = `${plant({ 'events.csv': csv })}/events.csv`
    const table = printed.map((line) => line.split(',')).filter(([name]) => name === drug)
    const times = [START, ...table.map(([, day]) => START + Number(day))].flatMap((time) => ['--times', String(time)])
    const [first, ...rows] = rowsOf(['--events', path, ...times]).map((row) => row['rho']! * row['c']!)
    const changes = rows.map((hip) => (100 * (hip / first! - 1)).toFixed(3))
    expect(changes).toEqual(table.map(([, , density]) => density))
  })

  it('starts at its own equilibrium under the parameters that are set, in days', () => {
    const [row] = rowsOf(['--set', 'omega_B=0.001', '--times', '0'])
    expect(row!['B']).toBeCloseTo(1 / (0.00867806 + 0.001), 6)
  })

  it('answers to published symbols, and names the nearest where it does not know one', () => {
    expect(rowsOf(['--start', 'rho=0.5', '--times', '0'])[0]!['rho']).toBe(0.5)
    const { status, notes } = run(['model', 'run', 'jorg', '--set', 'omega_Bx=1', '--times', '0'])
    expect(status).toBe(1)
    expect(notes[0]).toContain('omega_B')
  })
})
