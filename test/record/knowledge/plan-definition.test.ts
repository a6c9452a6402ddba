import { describe, expect, it } from 'vitest'

import { TABLES, tableOf } from '../../../src/clinic/rules/index.ts'
import { cqlOf, libraryName, resourcesOf, rulesBundle } from '../../../src/record/knowledge/index.ts'

interface Action {
  readonly id: string
  readonly textEquivalent: string
  readonly condition: readonly { readonly expression: { readonly expression: string } }[]
  readonly documentation: readonly { readonly display: string }[]
}

const table = tableOf('hadji-2017.bone-drug')
const [plan, library] = resourcesOf(table, '{}')

describe('a table as FHIR', () => {
  it('is a PlanDefinition whose actions are its answers, each with its rows as evidence', () => {
    const actions = plan!['action'] as readonly Action[]
    expect(actions.map(({ id }) => id)).toEqual(['offer', 'offerAndScan', 'watch'])
    expect(actions[0]!.documentation.map(({ display }) => display.slice(0, 3))).toEqual(['H1:', 'H2:'])
    expect(actions[0]!.textEquivalent).toBe(table.table.answers['offer']!.says)
  })

  it('applies each action by an expression that the library defines', () => {
    const cql = cqlOf(table.table)
    for (const { condition } of plan!['action'] as readonly Action[]) {
      expect(cql).toContain(`define ${condition[0]!.expression.expression}:`)
    }
  })

  it('names its library, and the newer edition as its successor', () => {
    expect(plan!['library']).toEqual([`${String(library!['url'])}|2017-03`])
    expect(JSON.stringify(plan!['relatedArtifact'])).toContain('"type":"successor"')
  })

  it('carries the logic as CQL and, where it was compiled, as ELM', () => {
    const content = library!['content'] as readonly { readonly contentType: string; readonly data: string }[]
    expect(content.map(({ contentType }) => contentType)).toEqual(['text/cql', 'application/elm+json'])
    expect(Buffer.from(content[0]!.data, 'base64').toString()).toBe(cqlOf(table.table))
  })

  it('says of a recalled row that it awaits sign-off', () => {
    expect(JSON.stringify(plan)).toContain(
      "H5: algorithm; guidance 1.1 H5; certainty: consensus; recalled, awaits a clinician's sign-off",
    )
  })
})

describe('all rules as one bundle', () => {
  const { entry } = rulesBundle()

  it('hold two resources for each table, each with an id of its own that FHIR allows', () => {
    expect(entry).toHaveLength(2 * TABLES.length)
    const ids = entry.map(({ resource }) => resource.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/)
  })

  it('name each library as FHIR asks: a capital, then letters and digits', () => {
    for (const { table: one } of TABLES) expect(libraryName(one)).toMatch(/^[A-Z][A-Za-z0-9]{0,254}$/)
  })
})
