import { awaitsSignOff, noticeOf } from '../../clinic/decide/index.ts'
import type { AnyTable, Row } from '../../clinic/decide/index.ts'
import { TABLES } from '../../clinic/rules/index.ts'
import type { Held } from '../../clinic/rules/index.ts'
import { cite } from '../../evidence/index.ts'
import { cqlOf, libraryName, parametersOf } from './cql.ts'

/** A resource as FHIR R4 writes it. */
export type Resource = { readonly resourceType: string; readonly id: string } & Readonly<Record<string, unknown>>

/** Where our canonical addresses begin; they name, they do not lead anywhere. */
const BASE = 'urn:osteon:rules'
const TYPES = 'http://terminology.hl7.org/CodeSystem'

/**
 * A table as FHIR: a PlanDefinition whose actions are its answers, and a Library with the logic.
 *
 * @param held - a table with what it belongs to
 * @param elm - the same logic compiled to ELM, where somebody compiled it
 * @returns the two resources
 *
 * @example
 * resourcesOf(tableOf('hadji-2017.bone-drug')).map(({ resourceType }) => resourceType) // → ['PlanDefinition', 'Library']
 */
export function resourcesOf(held: Held, elm?: string): readonly Resource[] {
  return [planDefinition(held), library(held.table, elm)]
}

/**
 * Every rule as one FHIR Bundle, for others to use without us.
 *
 * @param elmOf - compiles the logic of a table, where somebody can
 * @returns a collection of PlanDefinition and Library resources
 *
 * @example
 * rulesBundle().entry.length === 2 * TABLES.length // → true
 */
export function rulesBundle(elmOf?: (table: AnyTable) => string) {
  const resources = TABLES.flatMap((held) => resourcesOf(held, elmOf?.(held.table)))
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: `${BASE}:${resource.id}`, resource })),
  } as const
}

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const resourceId = ({ id }: AnyTable): string => id.replaceAll('.', '-')

function library(table: AnyTable, elm: string | undefined): Resource {
  const content = [
    { contentType: 'text/cql', data: encoded(cqlOf(table)) },
    ...(elm === undefined ? [] : [{ contentType: 'application/elm+json', data: encoded(elm) }]),
  ]
  return {
    resourceType: 'Library',
    id: `${resourceId(table)}-logic`,
    url: `${BASE}:${table.id}:logic`,
    version: table.from,
    name: libraryName(table),
    title: table.question,
    status: 'draft',
    experimental: true,
    type: { coding: [{ system: `${TYPES}/library-type`, code: 'logic-library' }] },
    parameter: parametersOf(table).map(({ name, type, meaning }) => ({
      name: name.replaceAll(/[^A-Za-z0-9]/g, '_'),
      use: 'in',
      min: 0,
      max: '1',
      documentation: meaning,
      type: type.toLowerCase(),
    })),
    content,
  }
}

function planDefinition({ table, belongsTo }: Held): Resource {
  const notice = noticeOf(table)
  return {
    resourceType: 'PlanDefinition',
    id: resourceId(table),
    url: `${BASE}:${table.id}`,
    version: table.from,
    name: `${libraryName(table)}Plan`,
    title: `${belongsTo}: ${table.question}`,
    status: 'draft',
    experimental: true,
    type: { coding: [{ system: `${TYPES}/plan-definition-type`, code: 'eca-rule' }] },
    description: [
      table.concerns === undefined ? 'For everybody.' : `For ${table.concerns.who}.`,
      ...(notice === undefined ? [] : [notice]),
    ].join(' '),
    effectivePeriod: { start: table.from, ...(table.until === undefined ? {} : { end: table.until }) },
    library: [`${BASE}:${table.id}:logic|${table.from}`],
    relatedArtifact: [
      citation(table.source),
      ...(table.supersededBy === undefined ? [] : [{ ...citation(table.supersededBy), type: 'successor' }]),
    ],
    action: table.hits === 'first' ? answersAsActions(table) : rowsAsActions(table),
  }
}

function citation(source: AnyTable['source']) {
  return {
    type: 'citation',
    label: source.id,
    citation: cite(source),
    ...(source.doi === undefined ? {} : { url: `https://doi.org/${source.doi}` }),
  }
}

/** One action for each answer; it applies where the library's ending is that answer. */
function answersAsActions(table: AnyTable) {
  return Object.entries(table.answers).map(([name, { says, stance }]) => ({
    id: name,
    title: `${stance}: ${name}`,
    textEquivalent: says,
    documentation: table.rows.filter(({ answer }) => answer === name).map(evidenceOf),
    condition: [applicability(`Is ${name}`)],
  }))
}

/** One action for each row; it applies where the row holds. */
function rowsAsActions(table: AnyTable) {
  return table.rows.map((row) => ({
    id: row.id,
    title: `${table.answers[row.answer]!.stance}: ${row.id}`,
    textEquivalent: table.answers[row.answer]!.says,
    documentation: [evidenceOf(row)],
    condition: [applicability(`Row ${row.id}`)],
  }))
}

function applicability(expression: string) {
  return { kind: 'applicability', expression: { language: 'text/cql', expression: `"${expression}"` } }
}

function evidenceOf(row: Row) {
  const awaiting = awaitsSignOff(row) ? "; recalled, awaits a clinician's sign-off" : ''
  return {
    type: 'justification',
    label: row.id,
    display: `${row.id}: ${row.where}; certainty: ${row.certainty}${awaiting}${row.note === undefined ? '' : `. ${row.note}`}`,
  }
}
