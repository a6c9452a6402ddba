import { cite, statements } from '../../evidence/index.ts'
import type { Finding, Reference } from '../../evidence/index.ts'
import { drugTable, fractureNumbers, fractureTables } from '../fracture/index.ts'
import { habits } from '../lifestyle/index.ts'

/** A few lines that lead from a name to its paper. */
export interface Explanation {
  readonly title: string
  readonly lines: readonly string[]
}

/** Something outside the equations that can be explained by its name. */
interface Entry {
  readonly name: string
  readonly sources: readonly Reference[]
  readonly explanation: Explanation
}

const sourceLines = (sources: readonly Reference[]): readonly string[] => sources.map((one) => `source: ${cite(one)}`)

const habitEntries: readonly Entry[] = habits.map(({ name, inModel, found, grade, sources }) => ({
  name,
  sources,
  explanation: {
    title: name,
    lines: [`in the model: ${inModel}`, `found: ${found}`, `evidence: ${grade}`, ...sourceLines(sources)],
  },
}))

function findingLine({ what, against, measure, value, low95, high95, source }: Finding): string {
  const told = measure.endsWith('ratio') ? `${measure} ${value}` : `${value} ${measure}`
  const range = low95 === undefined || high95 === undefined ? '' : ` (${low95} to ${high95})`
  return `${what}, against ${against}: ${(told + range).replaceAll('-', '−')}, ${source.id}`
}

const statementEntries: readonly Entry[] = statements.map(({ topic, says, findings, grade, sources }) => ({
  name: topic,
  sources,
  explanation: {
    title: topic,
    lines: [says, ...findings.map(findingLine), `evidence: ${grade}`, ...sourceLines(sources)],
  },
}))

const numberEntries: readonly Entry[] = Object.entries(fractureNumbers).map(([name, entry]) => ({
  name: `fracture.${name}`,
  sources: [entry.source],
  explanation: {
    title: `fracture.${name} = ${entry.value} ${entry.unit}`,
    lines: [entry.meaning, `origin: ${entry.origin}`, `source: ${cite(entry.source)}`, `place: ${entry.where}`],
  },
}))

const tableEntries: readonly Entry[] = Object.entries(fractureTables).map(([name, table]) => ({
  name: `fracture.table.${name}`,
  sources: [table.source],
  explanation: {
    title: `${table.meaning} by age (${table.unit})`,
    lines: [
      `at ${table.ages.join(', ')} years: women ${table.women.join(', ')}; men ${table.men.join(', ')}`,
      `origin: ${table.origin}`,
      `source: ${cite(table.source)}`,
      `place: ${table.where}`,
    ],
  },
}))

const drugEntries: readonly Entry[] = Object.entries(drugTable).map(([name, drug]) => ({
  name: `fracture.drug.${name}`,
  sources: [drug.source],
  explanation: {
    title: `${name}: factors on fractures beyond density`,
    lines: [
      `logarithms at full action: vertebral ${drug.vertebral}, hip ${drug.hip}, other ${drug.other}`,
      `acts by: ${drug.signal}`,
      'origin: fitted',
      `source: ${cite(drug.source)}`,
      `place: ${drug.where}`,
    ],
  },
}))

const ENTRIES: readonly Entry[] = [
  ...habitEntries,
  ...statementEntries,
  ...numberEntries,
  ...tableEntries,
  ...drugEntries,
]

/** Names of everything outside the equations that can be explained. */
export const layerNames: readonly string[] = ENTRIES.map(({ name }) => name)

/** What stands outside the equations under a name: a habit, a statement, a number of the fracture layer. */
export function layersNamed(name: string): readonly Explanation[] {
  return ENTRIES.filter((entry) => entry.name === name).map(({ explanation }) => explanation)
}

/** Names of what rests on a reference outside the equations. */
export function layersResting(reference: Reference): readonly string[] {
  return ENTRIES.filter(({ sources }) => sources.includes(reference)).map(({ name }) => name)
}

/** The references that the fracture layer rests on. */
export const fractureReferences: readonly Reference[] = [...numberEntries, ...tableEntries, ...drugEntries].flatMap(
  ({ sources }) => sources,
)
