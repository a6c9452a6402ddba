import { readFileSync } from 'node:fs'
import { join } from 'node:path'

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

/** By name. */
export const exampleWorld: Readonly<Record<string, unknown>> = { person, plan, protocol, text, ours, water, tank }
