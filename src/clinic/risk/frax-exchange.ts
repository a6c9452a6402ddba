import { dayNumber } from '../../person/index.ts'
import type { IsoDate, Person } from '../../person/index.ts'
import { Malformed, OutOfRange, UnknownField, UnknownName } from '../../units/index.ts'
import { riskFacts } from './facts.ts'
import type { Asked } from './facts.ts'

/** A result of FRAX or FRAXplus, as it was made elsewhere. */
export interface FraxResult {
  readonly tool: (typeof TOOLS)[number]
  readonly majorPercent?: number
  readonly hipPercent?: number
  readonly withBmd?: boolean
  readonly date?: IsoDate
  /** What FRAXplus adjusted for, in its own words. */
  readonly adjustments?: string
}

const TOOLS = ['FRAX', 'FRAXplus'] as const

/** The columns of the form: what FRAX asks for, then what it answered. */
const ASKED = [
  'age',
  'sex',
  'weight_kg',
  'height_cm',
  'previous_fracture',
  'parent_hip_fracture',
  'current_smoker',
  'glucocorticoids',
  'rheumatoid_arthritis',
  'secondary_osteoporosis',
  'alcohol_3_units',
  'femoral_neck_t_score',
] as const
const ANSWERED = ['tool', 'major_percent', 'hip_percent', 'with_bmd', 'date', 'adjustments'] as const
/** Names of the columns, in their order. */
export const FRAX_COLUMNS: readonly string[] = [...ASKED, ...ANSWERED]

/**
 * The form that FRAX is filled in from, and what it answered, as CSV: a head and one line.
 *
 * A fact that is not known is an empty cell, never a no. FRAX itself is not computed: its coefficients are not public.
 *
 * @param person - what is known of her
 * @param on - day of the form
 * @param results - results made elsewhere, one line each; without any, one line awaits its answer
 * @returns the text of the file
 *
 * @example
 * fraxCsv(person, '2026-01-20').split('\n')[1]!.startsWith('60,female,70,165,') // → true
 */
export function fraxCsv(person: Person, on: IsoDate, results: readonly FraxResult[] = resultsOf(person)): string {
  const asked = askedBy(person, on)
  const lines = (results.length === 0 ? [undefined] : results).map((result) => [...asked, ...answeredBy(result)])
  return `${[FRAX_COLUMNS, ...lines].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
}

/** What the person's own document tells of FRAX. */
function resultsOf({ frax }: Person): readonly FraxResult[] {
  if (frax === undefined) return []
  const { majorPercent, hipPercent, withBmd, date } = frax
  return [{ tool: 'FRAX', ...given({ majorPercent, hipPercent, withBmd, date }) }]
}

function given<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(parts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** From how many g of ethanol a day three units are drunk for sure, and up to how many for sure not: a unit is 8 to 10 g. */
const THREE_UNITS = { surely: 30, surelyNot: 24 } as const
/** Glucocorticoids that FRAX counts: prolonged, from this dose on. Both as its form says them, from knowledge. */
const COUNTED = { milligramsPerDay: 5, months: 3 } as const

function askedBy(person: Person, on: IsoDate): readonly string[] {
  const facts = riskFacts(person, on)
  const { history, height, weight } = person
  const { secondaryCauses, alcohol, oralGlucocorticoid } = history
  const steroid =
    oralGlucocorticoid &&
    oralGlucocorticoid.milligramsPerDay >= COUNTED.milligramsPerDay &&
    oralGlucocorticoid.months >= COUNTED.months
  return [
    String(Math.floor(facts.age)),
    facts.sex,
    cell(weight),
    cell(height),
    cell(valueOf(facts.lowTraumaFracture)),
    cell(history.parentHipFracture),
    cell(valueOf(facts.smokes)),
    cell(steroid),
    cell(history.rheumatoidArthritis),
    cell(secondaryCauses && secondaryCauses.length > 0),
    cell(alcohol === undefined ? undefined : drinksThree(alcohol)),
    cell(valueOf(facts.neckTScore)),
  ]
}

function drinksThree(gramsPerDay: number): boolean | undefined {
  if (gramsPerDay >= THREE_UNITS.surely) return true
  return gramsPerDay < THREE_UNITS.surelyNot ? false : undefined
}

function valueOf<T>(asked: Asked<T>): T | undefined {
  return 'value' in asked ? asked.value : undefined
}

function answeredBy(result: FraxResult | undefined): readonly string[] {
  if (!result) return ANSWERED.map(() => '')
  const { tool, majorPercent, hipPercent, withBmd, date, adjustments } = result
  return [tool, cell(majorPercent), cell(hipPercent), cell(withBmd), cell(date), cell(adjustments)]
}

function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Reads results of FRAX or FRAXplus out of the form.
 *
 * @param text - CSV with a head; columns in any order, those of the questions may be left out
 * @param name - name of the document, for messages
 * @returns one result a line; lines without an answer are left out
 * @throws UnknownField, UnknownName, Malformed, OutOfRange - the first thing that is wrong, with line and column
 *
 * @example
 * readFraxCsv('tool,major_percent\nFRAX,9.1\n') // → [{ tool: 'FRAX', majorPercent: 9.1 }]
 */
export function readFraxCsv(text: string, name = 'frax'): readonly FraxResult[] {
  const [head, ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const columns = cellsOf(head ?? '').map((column) => column.trim().toLowerCase())
  const unknown = columns.find((column) => !FRAX_COLUMNS.includes(column))
  if (unknown !== undefined) throw new UnknownField(`${name}, line 1`, unknown, FRAX_COLUMNS)
  return lines.flatMap((line, i) => resultOf(columns, cellsOf(line), `${name}, line ${i + 2}`))
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quotedCell, bare]) =>
    (quotedCell?.replaceAll('""', '"') ?? bare ?? '').trim(),
  )
}

function resultOf(columns: readonly string[], cells: readonly string[], at: string): readonly FraxResult[] {
  const of = (column: (typeof ANSWERED)[number]): string | undefined => {
    const found = cells[columns.indexOf(column)]
    return found === '' ? undefined : found
  }
  const majorPercent = percent(of('major_percent'), `${at}, major_percent`)
  const hipPercent = percent(of('hip_percent'), `${at}, hip_percent`)
  if (majorPercent === undefined && hipPercent === undefined) return []
  const tool = TOOLS.find((one) => one.toLowerCase() === (of('tool') ?? 'FRAX').toLowerCase())
  if (!tool) throw new UnknownName(`${at}, tool`, of('tool')!, TOOLS)
  const withBmd = yesOrNo(of('with_bmd'), `${at}, with_bmd`)
  const date = of('date')
  if (date !== undefined) dayNumber(`${at}, date`, date)
  return [{ tool, ...given({ majorPercent, hipPercent, withBmd, date, adjustments: of('adjustments') }) }]
}

function percent(text: string | undefined, at: string): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(value)) throw new Malformed(at, `"${text}" is not a number; 0 to 100 % is allowed.`)
  if (value > 100) throw new OutOfRange(at, value, '%', [0, 100])
  return value
}

function yesOrNo(text: string | undefined, at: string): boolean | undefined {
  if (text === undefined) return undefined
  if (!/^(?:yes|no|true|false)$/i.test(text)) throw new Malformed(at, `"${text}" is neither yes nor no.`)
  return /^(?:yes|true)$/i.test(text)
}
