import { awaitsSignOff, conditionsOn, representatives, turnsAt } from '../../clinic/decide/index.ts'
import type { AnyTable, Condition, Row } from '../../clinic/decide/index.ts'
import { cite } from '../../evidence/index.ts'

type Input = AnyTable['reads'][string]
type When = Row['when']

/**
 * A table as a library of the Clinical Quality Language.
 *
 * Each input is a parameter (each factor of a count one of its own); what is not given is not known. A table of the first
 * row that holds defines `Ending`: an answer, or `notApplicable`, `silent`, `undetermined`. It tries every value that an
 * unknown input could take, as our own evaluator does: one number for each side of every threshold. A table that tells
 * every row defines one truth for each row.
 *
 * @param table - any table
 * @returns the text of the library, CQL 1.5
 *
 * @example
 * cqlOf(tableOf('hadji-2017.bone-drug').table).includes('library Hadji2017BoneDrug version') // → true
 */
export function cqlOf(table: AnyTable): string {
  const lines = [
    ...table.question.split('\n').map((line) => `// ${line}`),
    `// Source: ${cite(table.source)}`,
    `library ${libraryName(table)} version '${table.from}'`,
    '',
    ...Object.entries(table.reads).flatMap(([name, input]) => parameterOf(name, input)),
    '',
    'context Unfiltered',
    '',
    ...(table.hits === 'first' ? firstLines(table) : collectLines(table)),
  ]
  return `${lines.join('\n')}\n`
}

/** The name of a library: letters and digits of the table's id, each part with a capital. */
export function libraryName({ id }: Pick<AnyTable, 'id'>): string {
  return id
    .split(/[.-]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}

/** The parameters of a library: an input, or a factor of a count. */
export function parametersOf(
  table: AnyTable,
): readonly { readonly name: string; readonly type: string; readonly meaning: string }[] {
  return Object.entries(table.reads).flatMap(([name, input]) => {
    if (input.kind !== 'count') return [{ name, type: TYPES[input.kind], meaning: input.meaning }]
    return Object.entries(input.of).map(([factor, meaning]) => ({
      name: `${name} ${factor}`,
      type: 'Boolean',
      meaning,
    }))
  })
}

const TYPES = { number: 'Decimal', yesNo: 'Boolean', choice: 'String', count: 'Integer' } as const

function parameterOf(name: string, input: Input): readonly string[] {
  if (input.kind !== 'count')
    return [
      `// ${input.meaning}${input.kind === 'number' ? `, ${input.unit}` : ''}`,
      `parameter ${quoted(name)} ${TYPES[input.kind]} default null`,
    ]
  return Object.entries(input.of).flatMap(([factor, meaning]) => [
    `// ${meaning}`,
    `parameter ${quoted(`${name} ${factor}`)} Boolean default null`,
  ])
}

const quoted = (name: string): string => `"${name}"`
/** An input inside the function that tries one value of it. */
const operand = (name: string): string => `"this ${name}"`
const measured = (name: string): string => `"${name} was measured"`
const word = (value: string): string => `'${value.replaceAll("'", "\\'")}'`

/** Whether a table says what holds where an input was not measured. */
const mayBeAbsent = (table: AnyTable, name: string): boolean =>
  conditionsOn(table, name).some(({ is }) => is === 'absent')

function firstLines(table: AnyTable): readonly string[] {
  const names = Object.keys(table.reads)
  const absent = names.filter((name) => mayBeAbsent(table, name))
  const one = (row: When): string => all(row, (name, condition) => tried(table, name, condition))
  const concerned =
    table.concerns === undefined ? [] : [`    when not (${one(table.concerns.when)}) then 'notApplicable'`]
  const sources = names.map((name, i) => `${quoted(`Values of ${name}`)} v${i}`)
  const given = names.flatMap((name, i) =>
    absent.includes(name) ? [`v${i}.value`, `v${i}.measured`] : [`v${i}.value`],
  )
  return [
    '// How the table ends where everything is known.',
    `define function Outcome(${operandsOf(table, absent).join(', ')}):`,
    '  case',
    ...concerned,
    ...table.rows.map((row) => `    when ${one(row.when)} then ${word(row.answer)} // ${remark(row)}`),
    ...absent.map((name) => `    when not ${measured(name)} then 'undetermined'`),
    "    else 'silent'",
    '  end',
    '',
    ...names.flatMap((name) => valuesOf(table, name)),
    '// Every ending that what is not known could still bring about.',
    'define Outcomes:',
    `  distinct (from ${sources.join(', ')}`,
    `    return Outcome(${given.join(', ')}))`,
    '',
    'define Ending:',
    "  if Count(Outcomes) = 1 then First(Outcomes) else 'undetermined'",
    ...Object.keys(table.answers).flatMap((answer) => [
      '',
      `define ${quoted(`Is ${answer}`)}:`,
      `  Ending = ${word(answer)}`,
    ]),
  ]
}

function operandsOf(table: AnyTable, absent: readonly string[]): readonly string[] {
  return Object.entries(table.reads).flatMap(([name, input]) => {
    const value = `${operand(name)} ${TYPES[input.kind]}`
    return absent.includes(name) ? [value, `${measured(name)} Boolean`] : [value]
  })
}

/** A condition inside the function that tries values; one on a number holds of a number that was measured. */
function tried(table: AnyTable, name: string, condition: Condition): string {
  if (condition.is === 'absent') return `(not ${measured(name)})`
  const mayBe = mayBeAbsent(table, name)
  if (condition.is === 'present') return mayBe ? measured(name) : 'true'
  const plain = inCql(operand(name), condition, table.reads[name]!.kind === 'count' ? whole : decimal)
  return mayBe ? `(${measured(name)} and ${plain})` : plain
}

/** The values that stand for an input: the one that is known, or one for each side of every threshold. */
function valuesOf(table: AnyTable, name: string): readonly string[] {
  const input = table.reads[name]!
  if (input.kind === 'count') return countLines(name, input.of)
  const absent = mayBeAbsent(table, name)
  const tuple = (value: string, isMeasured: boolean): string =>
    `Tuple { value: ${value}${absent ? `, measured: ${isMeasured}` : ''} }`
  const open = absent
    ? [tuple('0.0', false)]
    : literals(input, conditionsOn(table, name)).map((value) => tuple(value, true))
  return [
    `define ${quoted(`Values of ${name}`)}:`,
    `  if ${quoted(name)} is null then { ${open.join(', ')} }`,
    `  else { ${tuple(quoted(name), true)} }`,
    '',
  ]
}

function literals(input: Input, conditions: readonly Condition[]): readonly string[] {
  if (input.kind === 'yesNo') return ['true', 'false']
  if (input.kind === 'choice') return input.of.map(word)
  return representatives(conditions.flatMap(turnsAt)).map(decimal)
}

/** A count as an interval: the factors known to hold, and those that could. Added one by one, as lists drop what is alike. */
function countLines(name: string, factors: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(factors).map((factor) => quoted(`${name} ${factor}`))
  const sum = (test: string): string => names.map((factor) => `(if ${factor} ${test} then 1 else 0)`).join(' + ')
  const counts = Array.from({ length: names.length + 1 }, (_one, i) => `Tuple { value: ${i} }`)
  return [
    `define ${quoted(`Sure of ${name}`)}:`,
    `  ${sum('is true')}`,
    `define ${quoted(`Open of ${name}`)}:`,
    `  ${sum('is null')}`,
    `define ${quoted(`Values of ${name}`)}:`,
    `  ({ ${counts.join(', ')} }) number`,
    `    where number.value >= ${quoted(`Sure of ${name}`)}`,
    `      and number.value <= ${quoted(`Sure of ${name}`)} + ${quoted(`Open of ${name}`)}`,
    '',
  ]
}

function collectLines(table: AnyTable): readonly string[] {
  return table.rows.flatMap((row) => [
    `// ${remark(row)}`,
    `define ${quoted(`Row ${row.id}`)}:`,
    `  ${all({ ...table.concerns?.when, ...row.when }, (name, condition) => inCql(quoted(name), condition))}`,
    '',
  ])
}

const remark = (row: Row): string =>
  `${row.id}: ${row.where}${awaitsSignOff(row) ? "; awaits a clinician's sign-off" : ''}`

function all(when: When, told: (name: string, condition: Condition) => string): string {
  const parts = Object.entries(when).map(([name, condition]) => told(name, condition as Condition))
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

const OPERATORS = { below: '<', atMost: '<=', exactly: '=', atLeast: '>=', above: '>' } as const

function inCql(name: string, condition: Condition, number = decimal): string {
  switch (condition.is) {
    case 'absent':
      return `${name} is null`
    case 'present':
      return `${name} is not null`
    case 'yes':
      return name
    case 'no':
      return `(not ${name})`
    case 'oneOf':
      return `(${condition.values.map((value) => `${name} = ${word(value)}`).join(' or ')})`
    case 'between':
      return `(${name} >= ${number(condition.from)} and ${name} < ${number(condition.below)})`
    default:
      return `${name} ${OPERATORS[condition.is]} ${number(condition.value)}`
  }
}

const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value))
const whole = (value: number): string => String(value)
