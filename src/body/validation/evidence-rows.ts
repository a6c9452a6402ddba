import { Malformed } from '../../units/index.ts'
import { armSizes } from './arm-sizes.ts'

/** One published number, or one published sentence, as the evidence table holds it. */
export interface EvidenceRow {
  /** Place in the table, from 0; other documents count the same way. */
  readonly row: number
  readonly study: string
  readonly citation: string
  readonly design: string
  readonly population: string
  readonly arm: string
  readonly endpoint: string
  readonly unit: string
  readonly month: number | undefined
  readonly stat: string
  /** The middle of the range where a range was printed in place of a value; `undefined` where there is no number. */
  readonly value: number | undefined
  readonly lower95: number | undefined
  readonly upper95: number | undefined
  readonly sd: number | undefined
  /** Size of the arm where it is printed or its share of the study is known, else of the whole study. */
  readonly n: number | undefined
  readonly certainty: string
}

/** Columns of the table, in their order. */
const COLUMNS = [
  'study_id',
  'citation',
  'design',
  'population',
  'arm',
  'intervention',
  'endpoint',
  'unit',
  'month',
  'stat',
  'mean',
  'lower95',
  'upper95',
  'sd',
  'n',
  'certainty',
  'verified_via',
] as const

type Column = (typeof COLUMNS)[number]

/**
 * Reads the evidence table.
 *
 * @param text - the table as CSV (RFC 4180) with its head
 * @returns the rows, in their order
 * @throws Malformed - the head is another one, a row has too few cells or a cell is no number
 *
 * @example
 * readEvidence(text)[0].study // → 'ATAC_BONE_2Y'
 */
export function readEvidence(text: string): readonly EvidenceRow[] {
  const [head, ...rows] = cellsOf(text)
  if (head?.join() !== COLUMNS.join()) throw new Malformed('evidence', `the head is not ${COLUMNS.join()}.`)
  return rows.map((cells, row) => {
    if (cells.length !== COLUMNS.length)
      throw new Malformed(`evidence row ${row}`, `has ${cells.length} cells; ${COLUMNS.length} are needed.`)
    return rowOf(row, (column) => cells[COLUMNS.indexOf(column)]!)
  })
}

function rowOf(row: number, cell: (column: Column) => string): EvidenceRow {
  const number = (column: Column): number | undefined => numberIn(cell(column), `evidence row ${row}, ${column}`)
  return {
    row,
    study: cell('study_id'),
    citation: cell('citation'),
    design: cell('design'),
    population: cell('population'),
    arm: cell('arm'),
    endpoint: cell('endpoint'),
    unit: cell('unit'),
    month: number('month'),
    stat: cell('stat'),
    value: number('mean') ?? middleOf(cell('stat')),
    lower95: number('lower95'),
    upper95: number('upper95'),
    sd: number('sd'),
    n: number('n') ?? armSizes[cell('study_id')] ?? sizeIn(cell('design')),
    certainty: cell('certainty'),
  }
}

function numberIn(cell: string, at: string): number | undefined {
  if (cell === '') return undefined
  const value = Number(cell)
  if (!Number.isFinite(value)) throw new Malformed(at, `"${cell}" is not a number.`)
  return value
}

/** The middle of "range 0.7-1.8". */
function middleOf(stat: string): number | undefined {
  const ends = /^range (?<low>[\d.]+)-(?<high>[\d.]+)$/.exec(stat)?.groups
  return ends ? (Number(ends['low']) + Number(ends['high'])) / 2 : undefined
}

/** The number of people that a design tells, as in "RCT (n=101)". */
function sizeIn(design: string): number | undefined {
  const size = /\bn=(?<n>\d+)/.exec(design)?.groups
  return size ? Number(size['n']) : undefined
}

/** A quoted piece, a comma, a line end, or a bare piece. */
const PIECE = /"(?<quoted>(?:[^"]|"")*)"|,|\r?\n|[^",\r\n]+/g

/** The cells of a CSV text, row by row. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  const endCell = (): void => {
    row.push(cell)
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    rows.push(row)
    row = []
  }
  for (const { 0: piece, groups } of text.matchAll(PIECE)) {
    if (piece === ',') endCell()
    else if (piece.endsWith('\n') && groups?.['quoted'] === undefined) endRow()
    else cell += groups?.['quoted']?.replaceAll('""', '"') ?? piece
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
