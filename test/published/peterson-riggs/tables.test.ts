import { describe, expect, it } from 'vitest'

import { modelRun, printedTable } from './run.ts'
import type { Row, Typed } from './run.ts'

/** Hours in the months and years of the tables: 28 and 364 days. */
const HOURS: Readonly<Record<string, number>> = { h: 1, mo: 672, y: 8736 }

/** One distribution volume serves calcium, phosphate, PTH and calcitriol, in litres; that of denosumab in mL. */
const [VOLUME, DENOSUMAB_VOLUME] = [14, 2340]

/** Columns of the tables that are not the state of their own name. */
const DERIVED: Readonly<Record<string, (row: Row) => number>> = {
  'PTH pM': (row) => row['PTH']! / VOLUME,
  'Ca mM': (row) => row['P']! / VOLUME,
  'CTx %': (row) => (100 * row['OC']!) / 0.00115398,
  'BSAP %': (row) => (100 * (row['OBfast']! + row['OBslow']!)) / 0.00501324,
  'BMD LS': (row) => row['BMDls']!,
  'BMD LS(den)': (row) => row['BMDlsDEN']!,
  'BMD FN': (row) => row['BMDfn']!,
  'LS BMD change %': (row) => 100 * (row['BMDlsDEN']! - 1),
  'GFR L/h': (row) => row['GFR']!,
  'C ng/mL': (row) => row['DENCENT']! / DENOSUMAB_VOLUME,
}

/** Columns that print a change of density; what agrees is the density itself. */
const CHANGES = ['LS BMD change %']

/** How near, and how many digits are printed. */
const [NEAR, DIGITS] = [1e-6, 9]
/** Steps of two solvers fall differently around the jump in Bcl-2, which two years of injections cross daily (N1). */
const LONG_NEAR: Readonly<Record<string, number>> = { 'g4-teriparatide-two-years': 2e-6 }
/** The tables were made with a resting density in 32-bit floats, which lies up to 3.4e-8 below 1 (trap TR14). */
const FLOAT = 5e-8
/** They were made with an absolute tolerance of 1e-13 (ng, for a drug), which the last traces of denosumab fall below. */
const TRACE = 2e-13 / DENOSUMAB_VOLUME

/** How far a value is from what is printed, as a share of what is allowed. */
function miss(column: string, ours: number, printed: string, near: number): number {
  const theirs = Number(printed)
  const rounding = 10 ** (Math.floor(Math.log10(Math.abs(theirs) || 1)) + 1 - DIGITS) / 2
  if (CHANGES.includes(column)) return Math.abs(ours - theirs) / (100 * near * (1 + theirs / 100) + rounding)
  const theirOwn = column.startsWith('BMD') ? FLOAT : column.startsWith('C ') ? TRACE : 0
  return Math.abs(ours - theirs) / (near * Math.abs(theirs) + rounding + theirOwn)
}

function farFrom(table: string, typed: Typed): readonly string[] {
  const near = LONG_NEAR[table] ?? NEAR
  const printed = printedTable(table)
  const [clock, ...columns] = Object.keys(printed)
  const rows = modelRun(printed[clock!]!.map((time) => Number(time) * HOURS[clock!]!), typed)
  expect(rows.length).toBe(printed[clock!]!.length)
  return rows.flatMap((row, i) =>
    columns.flatMap((column) => {
      const ours = (DERIVED[column] ?? ((each: Row) => each[column]!))(row)
      const theirs = printed[column]![i]!
      return miss(column, ours, theirs, near) <= 1 ? [] : [`${printed[clock!]![i]} ${clock}, ${column}: ${ours} for ${theirs}`]
    }),
  )
}

/** Doses as a table of events. */
function doses(...rows: readonly string[]): string {
  return ['time,cmt,amt,ii,addl', ...rows].join('\n')
}

/** 20 µg of teriparatide in pmol. */
const TERIPARATIDE = (20 * 1e6) / 4117.8

describe('the published model, run from the command line, gives the printed', () => {
  it.each<readonly [string, string, Typed]>([
    ['rest', 'g1-baseline', {}],
    ['ten days of teriparatide, 20 µg', 'g2-teriparatide-20', { events: doses(`0,TERISC,${TERIPARATIDE},24,9`) }],
    ['ten days of teriparatide, 40 µg', 'g3-teriparatide-40', { events: doses(`0,TERISC,${2 * TERIPARATIDE},24,9`) }],
    ['two years of daily teriparatide', 'g4-teriparatide-two-years', { events: doses(`0,TERISC,${TERIPARATIDE},24,671`) }],
    ['four years of denosumab', 'g5-1-denosumab-60', { events: doses('0,DENSC,60,4032,7') }],
    ['denosumab, 14 mg and then 60 mg', 'g5-2-denosumab-14-then-60', { events: doses('0,DENSC,14,4032,3', '16128,DENSC,60,4032,3') }],
    ['denosumab, left off and begun again', 'g5-3-denosumab-30-off-60', { events: doses('0,1,30,2016,7', '24192,1,60,4032,1') }],
    ['denosumab, stopped', 'g5-4-denosumab-210-stopped', { events: doses('0,DENSC,210,4032,3') }],
    ['natural menopause', 'g7-menopause', { words: ['--set', 'ESTON=1'] }],
    ['loss of half of estrogen', 'g8-estrogen-0.5', { words: ['--start', 'EST=0.5'] }],
    ['loss of four fifths of estrogen', 'g8-estrogen-0.2', { words: ['--start', 'EST=0.2'] }],
    ['loss of nine tenths of estrogen', 'g8-estrogen-0.1', { words: ['--start', 'EST=0.1'] }],
    ['failing kidneys', 'g9-kidney-failure', { words: ['--set', 'GFRdelta=84'] }],
    ['half of the calcium', 'g10-calcium-halved', { words: ['--set', `OralCa=${12.0275 / 24}`] }],
  ])('%s', (_what, table, typed) => {
    expect(farFrom(table, typed)).toEqual([])
  })

  it.each([10, 60, 210])('denosumab at %i mg, six doses', (dose) => {
    const printed = printedTable('g6-denosumab-doses')
    const rows = modelRun(printed['mo']!.map((month) => Number(month) * HOURS['mo']!), { events: doses(`0,DENSC,${dose},4032,5`) })
    for (const [i, row] of rows.entries()) {
      expect(Math.abs(100 * (row['BMDlsDEN']! - 1) - Number(printed[`change ${dose}`]![i])), `${i}`).toBeLessThan(1.01e-4)
      const concentration = Number(printed[`C ${dose}`]![i])
      expect(Math.abs(row['DENCENT']! / DENOSUMAB_VOLUME / concentration - 1), `${i}`).toBeLessThan(6e-6)
    }
  })
})
