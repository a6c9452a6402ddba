import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { readTargets } from '../../src/body/fitting/index.ts'
import { below, defineTable } from '../../src/clinic/decide/index.ts'
import { visitOf } from '../../src/clinic/facts/index.ts'
import { assemble, defineModule } from '../../src/engine/model/index.ts'
import type { Reference } from '../../src/evidence/index.ts'
import { readPerson, readPlan, readProtocol } from '../../src/person/index.ts'
import { checkout } from './sources.ts'

/** Names that doc examples use without saying where they come from. */
const person = readPerson(JSON.parse(readFileSync(join(checkout, 'examples/on-anastrozole-two-scans.json'), 'utf8')))
const plan = readPlan({ osteon: 'plan/1', name: 'none', items: [] })
const protocol = readProtocol(
  JSON.parse(readFileSync(join(checkout, 'examples/trials/denosumab-stopped.json'), 'utf8')),
)
const text = readFileSync(join(checkout, 'data/evidence.csv'), 'utf8')

const ours: Reference = { id: 'example', citation: 'An example, made for the docs.' }
const water = defineModule({
  name: 'water',
  reads: {},
  states: { level: { symbol: 'h', unit: 'm', start: 1, meaning: 'height of the water' } },
  parameters: { loss: { value: 0.1, unit: '/d', meaning: 'leak', origin: 'assumed', source: ours, where: 'here' } },
  rates: ({ level }, _reads, { loss }) => ({ level: -loss * level }),
})
const tank = assemble({ name: 'tank', about: 'A leaking tank.', clockUnit: 'd', modules: [water] })

const visit = visitOf(person, '2026-03-01')
const targets = readTargets(JSON.parse(readFileSync(join(checkout, 'examples/fits/tamoxifen.json'), 'utf8')))

const common = { source: ours, from: '2020', question: 'Is it low?' } as const
const row = { when: { tScore: below(-2) }, answer: 'offer', where: 'p. 1', basis: 'read', certainty: 'strong' } as const
const reads = { tScore: { kind: 'number', unit: '{T-score}', meaning: 'the lowest T-score' } } as const
const answers = { offer: { stance: 'treat', says: 'Offer a drug.' } } as const
const table = defineTable({ ...common, id: 'example', hits: 'first', reads, answers, rows: [{ ...row, id: 'A' }] })
const gate = defineTable({ ...common, id: 'gate', hits: 'collect', reads, answers, rows: [{ ...row, id: 'A' }] })

/** By name. */
export const exampleWorld: Readonly<Record<string, unknown>> = {
  person,
  plan,
  protocol,
  text,
  ours,
  water,
  tank,
  visit,
  targets,
  table,
  gate,
  z,
}
