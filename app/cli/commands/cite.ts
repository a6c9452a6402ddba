import { fractureReferences, partsAtWork, referencesOf, simulate } from '../../../src/body/simulate/index.ts'
import { cite } from '../../../src/evidence/index.ts'
import { DAYS_PER_YEAR } from '../../../src/person/index.ts'
import { readableWidth, wrap } from '../../report/index.ts'
import { command } from '../command.ts'
import { scenarioFrom } from '../documents.ts'
import { within } from '../trouble.ts'

export default command({
  name: 'cite',
  about: 'List the references that the run of a scenario rests on, and the assumptions it made.',

  options: {
    scenario: { kind: 'file', required: true, meaning: 'person and plan, as scenario/1' },
  },

  examples: [
    { run: 'osteon cite examples/anastrozole-5-years.json', shows: 'papers, stand-ins and the stamp of that run' },
  ],

  run({ scenario: path }, { read, today, columns, write, ...rest }) {
    const width = readableWidth(columns)
    const { person, plan, years, outcomes } = scenarioFrom(path, { read, today, columns, write, ...rest })
    const until = years * DAYS_PER_YEAR
    const { stamp, missing } = within(path, () => simulate(person, plan, { on: today, until, every: until, outcomes }))
    const agents = [...person.medications, ...plan.items].flatMap((each) => ('agent' in each ? [each.agent] : []))
    const used = partsAtWork(new Set(agents)).flatMap(({ model, modules }) => referencesOf(model, modules))
    const counts = Map.groupBy(used, ({ reference }) => reference)
    const papers = [...counts].flatMap(([reference, uses]) => {
      const parameters = uses.reduce((sum, use) => sum + use.parameters, 0)
      return [
        ...wrap(cite(reference), width),
        ...wrap(`${parameters} ${parameters === 1 ? 'parameter' : 'parameters'}`, width, ['  ', '  ']),
      ]
    })
    const fractures = outcomes.some((name) => name.startsWith('fracture.')) ? [...new Set(fractureReferences)] : []
    const assumed = missing.flatMap(({ fact, standIn, source }) =>
      wrap(`${fact}: ${standIn} (${source})`, width, ['', '  ']),
    )
    const sections = [
      papers.join('\n'),
      ...(fractures.length === 0
        ? []
        : [`Fractures:\n${fractures.flatMap((one) => wrap(cite(one), width)).join('\n')}`]),
      ...(assumed.length === 0 ? [] : [`What stood in for missing facts:\n${assumed.join('\n')}`]),
      `Run: ${stamp.model}, ${stamp.parameters}, ${stamp.solver}, osteon ${stamp.osteon}`,
    ]
    write(`${sections.join('\n\n')}\n`)
    return 0
  },
})
