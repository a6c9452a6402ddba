import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { cite, corrections, hadji2017, hadji2025, modelFacts, references, studies } from '../../src/evidence/index.ts'
import { checkout } from '../support/sources.ts'

/** The study of each row of the evidence, and the citation that the row carries. */
const rows = readFileSync(join(checkout, 'data/evidence.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^(?<id>[^,]+),(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*)),/.exec(line)!.groups!)
const cited = new Map(rows.map(({ id, quoted, plain }) => [id!, quoted ?? plain!]))

describe('a reference', () => {
  it('has a name of its own', () => {
    const ids = references.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(references.map((reference) => [reference.id, reference] as const))(
    '%s is a sentence with its year',
    (_id, { citation, year, doi, note, certainty }) => {
      expect(certainty).toBeDefined()
      expect(citation).toMatch(/^\S.*\.$/)
      if (note !== undefined) expect(note).toMatch(/^\S.*\.$/)
      if (year !== undefined) expect(citation).toContain(String(year))
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+[^.\s]$/)
    },
  )

  it('is told in one line, with a word where it is only recalled', () => {
    expect(cite({ id: 'a', citation: 'A (2000) B.', doi: '10.1/c', certainty: 'read' })).toBe('A (2000) B. doi:10.1/c')
    expect(cite({ id: 'a', citation: 'A.', certainty: 'recalled' })).toBe('A. [from knowledge, to be checked]')
    expect(cite(modelFacts)).not.toContain('[')
  })

  it('that a newer edition has replaced says so, and the newer one is known', () => {
    expect([hadji2017.status, hadji2025.status]).toEqual(['superseded', 'not read'])
  })
})

describe('the evidence', () => {
  it('has 344 rows, each of a study that is a reference', () => {
    expect(rows).toHaveLength(344)
    expect(new Set(cited.keys())).toEqual(new Set(studies.map(({ id }) => id)))
  })

  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s is cited as in its rows',
    (id, { citation, doi }) => {
      const written = cited.get(id)!
      const journalAndPages = /(?<volume>\d+:[A-Za-z]*\d+(?:-\d+)?)/.exec(citation)?.groups!['volume']
      if (journalAndPages !== undefined) expect(written).toContain(journalAndPages)
      if (doi !== undefined) expect(written).toContain(doi)
      expect(written.slice(0, 12)).toMatch(/\w/)
    },
  )
})

describe('the citations of the overviews', () => {
  it('are ten, each with the paper that is meant', () => {
    expect(corrections).toHaveLength(10)
    corrections.forEach(({ meant }) => expect(references).toContain(meant))
  })

  it('name the trials of ibandronate, of five years of anastrozole, and of strength training by their own papers', () => {
    const ids = corrections.map(({ meant }) => meant.id)
    expect(ids).toEqual(expect.arrayContaining(['ARIBON_2Y', 'ATAC_BONE_5Y', 'POWIR_PM', 'KYVERNITAKIS2015']))
  })
})
