import { cite } from '../../evidence/index.ts'
import { UnknownName } from '../../units/index.ts'
import { awaitsSignOff, inSigns, noticeOf } from '../decide/index.ts'
import type { AnyTable, Condition, Row } from '../decide/index.ts'
import { calculators } from '../risk/index.ts'
import { TABLES } from '../rules/index.ts'

/** A rule in words: what it says, where it stands, how certain it is. */
export interface RuleExplanation {
  readonly title: string
  readonly lines: readonly string[]
}

/** The names by which rules are explained: tables, their rows, calculators, the schedule. */
export function ruleIds(): readonly string[] {
  return [
    ...TABLES.flatMap(({ table }) => [table.id, ...table.rows.map(({ id }) => `${table.id}#${id}`)]),
    ...calculators.map(({ id }) => id),
    ...Object.keys(IN_WORDS),
  ]
}

/**
 * A rule in words: its row, its source and how certain it is.
 *
 * @param id - a table, a row as `table#row` or by its own name such as `H1`, a calculator, or `schedule`
 * @returns one explanation for each rule of that name
 * @throws UnknownName - nothing has that name; the message names the nearest
 *
 * @example
 * explainRule('H1')[0].lines.some((line) => line.startsWith('Source:')) // → true
 */
export function explainRule(id: string): readonly RuleExplanation[] {
  const wanted = id.toLowerCase()
  const found = [
    ...TABLES.flatMap(({ belongsTo: name, table }) => [
      ...(table.id.toLowerCase() === wanted ? [aboutTable(name, table)] : []),
      ...table.rows
        .filter((row) => [`${table.id}#${row.id}`, row.id].some((one) => one.toLowerCase() === wanted))
        .map((row) => aboutRow(name, table, row)),
    ]),
    ...calculators.filter((one) => one.id === wanted).map(aboutCalculator),
    ...Object.entries(IN_WORDS).flatMap(([name, about]) => (name.toLowerCase() === wanted ? [about] : [])),
  ]
  if (found.length > 0) return found
  throw new UnknownName('explain', id, ruleIds())
}

function sourceLines(table: AnyTable): readonly string[] {
  const notice = noticeOf(table)
  return [`Source: ${cite(table.source)}`, ...(notice === undefined ? [] : [notice])]
}

function aboutTable(name: string, table: AnyTable): RuleExplanation {
  const rows = table.rows.map((row) => `${row.id}: ${whenWords(table, row)}. Then: ${table.answers[row.answer]!.says}`)
  const who = table.concerns === undefined ? [] : [`Made for ${table.concerns.who}.`]
  return { title: `${table.id}: ${table.question}`, lines: [`${name}.`, ...who, ...rows, ...sourceLines(table)] }
}

function aboutRow(name: string, table: AnyTable, row: Row): RuleExplanation {
  const grade = row.grade === undefined ? row.certainty : `${row.certainty}, ${row.grade}`
  return {
    title: `${row.id} of ${name}: ${table.question}`,
    lines: [
      table.answers[row.answer]!.says,
      `When: ${whenWords(table, row)}.`,
      ...(table.concerns === undefined ? [] : [`Made for ${table.concerns.who}.`]),
      `Where: ${row.where}. Certainty: ${grade}.`,
      ...(awaitsSignOff(row) ? ['This row is recalled from the publication and awaits a clinician’s sign-off.'] : []),
      ...(row.note === undefined ? [] : [row.note]),
      ...sourceLines(table),
    ],
  }
}

function whenWords(table: AnyTable, { when }: Row): string {
  const parts = Object.entries(when).map(
    ([input, condition]) => `${table.reads[input]!.meaning}: ${inSigns(condition as Condition)}`,
  )
  return parts.length === 0 ? 'for everybody' : parts.join('; ')
}

function aboutCalculator({ name, purpose, formula, source, basis }: (typeof calculators)[number]): RuleExplanation {
  return {
    title: `${name}: ${purpose}`,
    lines: [
      formula,
      basis === 'read' ? 'The table was read in a source.' : 'The table is recalled and awaits a clinician’s sign-off.',
      `Source: ${cite(source)}`,
    ],
  }
}

/** Rules that stand in words. */
const IN_WORDS: Readonly<Record<string, RuleExplanation>> = {
  schedule: {
    title: 'schedule: what is due when',
    lines: [
      'Beginning of an aromatase inhibitor: a scan of spine and hip within 3 months, blood tests, a dental check, a question about falls.',
      'Without a bone medicine: the second scan after 12 months, then every 24; 12 after a real fall.',
      'Under tablets: CTX or P1NP after 3 to 6 months, a scan after 12 to 24. Under infusion or injection: a scan after 24.',
      'Calcium before each denosumab; creatinine, calcium and vitamin D before each zoledronic acid. Months are those of the calendar.',
      'Source: clinical guidance 1.10 and 1.7; these lines await a clinician’s sign-off.',
    ],
  },
  'DENOSUMAB-EXIT-01': {
    title: 'DENOSUMAB-EXIT-01: denosumab does not end, and has no gap over seven months, without a follow-on',
    lines: [
      'An antiresorptive follows 6 months after the last injection; a dose over 4 weeks late is an alert, over 7 months since the last is urgent.',
      'A series of 15 women on aromatase inhibitors had 60 broken vertebrae after denosumab ended.',
      'Certainty: consensus.',
      'Source: ECTS and Gonzalez-Rodriguez 2020; clinical guidance 1.7.',
    ],
  },
  'PLAN-AI-01': {
    title: 'PLAN-AI-01: no plan ends an aromatase inhibitor before its planned time',
    lines: [
      'A plan that would end it early is shown without numbers: its benefit against the cancer is not weighed here.',
      'Source: a promise of this project; screens, section 4.',
    ],
  },
}
