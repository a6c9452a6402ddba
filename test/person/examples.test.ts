import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readTargets } from '../../src/body/fitting/index.ts'
import { readDocument, readPerson, readPlan, readProtocol, readScenario } from '../../src/person/index.ts'
import { checkout } from '../support/sources.ts'

const folder = join(checkout, 'examples')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
const READERS: Readonly<Record<string, (value: unknown, name: string) => unknown>> = {
  'person/1': readPerson,
  'plan/1': readPlan,
  'protocol/1': readProtocol,
  'scenario/1': readScenario,
  'targets/1': readTargets,
}

describe('the example', () => {
  it.each(names)('%s is a document of the contract', (name) => {
    const value = readDocument(name, readFileSync(join(folder, name), 'utf8')) as { readonly osteon: string }
    expect(READERS[value.osteon]!(value, name)).toBeDefined()
  })
})
