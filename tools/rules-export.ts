/**
 * Writes every clinical rule as one FHIR Bundle of PlanDefinition and Library resources, each library with its CQL and
 * the ELM that the reference translator makes of it: `node tools/rules-export.ts rules.json`.
 */
import { writeFileSync } from 'node:fs'

import { cqlOf, rulesBundle } from '../src/record/knowledge/index.ts'
import { compileCql } from './compile-cql.ts'

const [file = 'rules.json'] = process.argv.slice(2)
const bundle = rulesBundle((table) => JSON.stringify(compileCql(cqlOf(table))))
writeFileSync(file, `${JSON.stringify(bundle, null, 2)}\n`)
process.stdout.write(`Wrote ${bundle.entry.length} resources to ${file}.\n`)
