import { describe, expect, it } from 'vitest'

import { denosumabAlert, denosumabExit } from '../../src/clinic/denosumab/index.ts'
import { visitOf } from '../../src/clinic/facts/index.ts'
import { GATES, gateNow, gatePlan, optionsAfter, passGates } from '../../src/clinic/gates/index.ts'
import type { Passage } from '../../src/clinic/gates/index.ts'
import { verdictsFor } from '../../src/clinic/guidelines/index.ts'
import { Draw, drawnOn, randomAnswers, randomPerson, randomPlan } from '../support/random-person.ts'
import { faultsIn, faultsOfPlan, forbiddenOptions } from '../support/forbidden.ts'

/** The whole run is `OSTEON_RECORDS=100000 npm test -- test/laws/forbidden-outputs.test.ts`; a share of it is run each time. */
const RECORDS = Number(process.env['OSTEON_RECORDS'] ?? 2000)
const SEED = Number(process.env['OSTEON_SEED'] ?? 1)

const AGENTS = [
  'alendronic-acid',
  'risedronic-acid',
  'ibandronic-acid',
  'clodronic-acid',
  'denosumab',
  'teriparatide',
  'abaloparatide',
  'romosozumab',
  'raloxifene',
  'estradiol',
  'bazedoxifene',
  'tibolone',
  'tamoxifen',
  'calcium',
  'colecalciferol',
  'menaquinone-7',
]

interface Tally {
  readonly held: Map<string, number>
  readonly open: Map<string, number>
  readonly states: Map<string, number>
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

/** Every drug and dose, whatever any guideline says. */
function everyPassage(visit: ReturnType<typeof visitOf>): readonly Passage[] {
  return [
    ...AGENTS.map((agent) =>
      passGates(visit, { agent, oral: true, ...(agent === 'colecalciferol' ? { milligrams: 0.12 } : {}) }),
    ),
    passGates(visit, { agent: 'zoledronic-acid', oral: false, milligrams: 5 }),
    passGates(visit, { agent: 'zoledronic-acid', oral: false, milligrams: 4 }),
  ]
}

function run(): { readonly faults: readonly string[]; readonly tally: Tally } {
  const draw = new Draw(SEED)
  const tally: Tally = { held: new Map(), open: new Map(), states: new Map() }
  const faults: string[] = []
  for (let i = 0; i < RECORDS; i++) {
    const visit = visitOf(randomPerson(draw), drawnOn, randomAnswers(draw))
    const { verdicts, comparisons } = verdictsFor(visit)
    const options = optionsAfter(visit, verdicts)
    const now = gateNow(visit.person, drawnOn, visit.asked)
    const plan = randomPlan(draw)
    const planned = gatePlan(visit, plan)
    const passages = everyPassage(visit)
    const [alert, exit] = [denosumabAlert(visit), denosumabExit(visit)]
    for (const { reasons, needs, proposal, state } of passages) {
      count(tally.states, `${proposal.agent} ${proposal.milligrams ?? ''} ${state}`)
      for (const { gate, row } of reasons) count(tally.held, `${gate} ${row}`)
      for (const { gates } of needs) for (const gate of gates) count(tally.open, gate)
    }
    const found = [
      ...forbiddenOptions(visit, [...passages, ...options.map(({ passage }) => passage)]),
      ...faultsIn({ visit, alert, now, said: [verdicts, comparisons, options, now, planned, alert, exit] }),
      ...faultsOfPlan(visit, plan, planned),
    ]
    if (found.length > 0) faults.push(`record ${i}: ${found.join('; ')} ${JSON.stringify(visit.person)}`)
  }
  return { faults, tally }
}

describe(`${RECORDS} random records`, () => {
  const start = performance.now()
  const { faults, tally } = run()
  const seconds = (performance.now() - start) / 1000

  it('have no forbidden output among them', () => {
    process.stdout.write(
      `forbidden outputs: ${faults.length} in ${RECORDS} records, seed ${SEED}, ${seconds.toFixed(1)} s\n`,
    )
    expect(faults.slice(0, 3)).toEqual([])
  })

  it('reach every row of every gate, and leave every gate short of facts now and then', () => {
    const rows = GATES.flatMap(({ table }) => table.rows.map(({ id }) => `${table.id} ${id}`))
    const gates = GATES.map(({ table }) => table.id)
    const reached = rows.filter((row) => tally.held.has(row))
    const short = gates.filter((id) => tally.open.has(id))
    process.stdout.write(
      `gates: ${reached.length} of ${rows.length} rows held, ${short.length} of ${gates.length} left short of facts; least often ${Math.min(...rows.map((row) => tally.held.get(row) ?? 0))}\n`,
    )
    expect(rows.filter((row) => !tally.held.has(row))).toEqual([])
    expect(gates.filter((id) => !tally.open.has(id) && !NEVER_SHORT.includes(id))).toEqual([])
  })

  it('leave every drug open for some and blocked for others', () => {
    const open = [...tally.states.keys()].filter((key) => key.endsWith(' open'))
    process.stdout.write(
      `open: ${open.map((key) => `${key.replace(' open', '').trim()} ${tally.states.get(key)}`).join(', ')}\n`,
    )
    expect(open.length).toBeGreaterThanOrEqual(AGENTS.length)
  })
})

/** Gates on facts that every record tells: sex, the list of drugs. */
const NEVER_SHORT: readonly string[] = ['gate.men', 'gate.vitamin-k']
