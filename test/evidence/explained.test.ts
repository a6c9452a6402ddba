import { describe, expect, it } from 'vitest'

import { explain, models } from '../../src/body/simulate/index.ts'
import { cite, corrections, references, statements } from '../../src/evidence/index.ts'

const all = Object.values(models)

describe('osteon explain', () => {
  it.each(references.map((reference) => [reference.id, reference] as const))(
    'leads from %s to its citation',
    (id, reference) => {
      expect(explain(id, all).map(({ title }) => title)).toContain(cite(reference))
    },
  )

  it.each(corrections.map((correction) => [correction.citedAs, correction] as const))(
    'knows what overviews cite as %s by its own paper',
    (citedAs, { meant }) => {
      const told = explain(meant.id, all).find(({ title }) => title === cite(meant))!
      expect(told.lines).toContain(`cited elsewhere as: ${citedAs}`)
    },
  )

  it.each(statements.map((statement) => [statement.topic, statement] as const))(
    'tells of %s in words, with its sources, and draws no curve',
    (topic, { says, findings, sources }) => {
      const lines = explain(topic, all).flatMap((told) => told.lines)
      expect(lines).toContain(says)
      for (const { what, source } of findings) {
        expect(lines).toContainEqual(expect.stringContaining(what))
        expect(references).toContain(source)
      }
      for (const source of sources) expect(lines).toContain(`source: ${cite(source)}`)
    },
  )

  it('leads from the chance of a fracture to every number behind it', () => {
    for (const name of ['fracture.hip', 'fracture.hipPerSd', 'fracture.table.hip', 'fracture.drug.denosumab']) {
      expect(explain(name, all).length).toBeGreaterThan(0)
    }
  })
})
