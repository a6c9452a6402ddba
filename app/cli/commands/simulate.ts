import { simulate } from '../../../src/body/simulate/index.ts'
import type { Trajectory } from '../../../src/body/simulate/index.ts'
import { DAYS_PER_YEAR } from '../../../src/person/index.ts'
import { readableWidth, trajectoryCsv, trajectoryDocument, trajectoryText } from '../../report/index.ts'
import { command } from '../command.ts'
import { scenarioFrom, settingsFrom } from '../documents.ts'
import { within } from '../trouble.ts'

export default command({
  name: 'simulate',
  about: 'Simulate one typical course for one person on one plan: no chance, no range. For ranges there is forecast.',

  options: {
    scenario: { kind: 'file', required: true, meaning: 'person and plan, as scenario/1' },
    as: { kind: 'choice', of: ['table', 'csv', 'json'], default: 'table', meaning: 'form of the output' },
    years: { kind: 'number', unit: 'years', range: [0.01, 60], meaning: 'how long, instead of what the scenario says' },
    every: {
      kind: 'span',
      range: [0.1, 22_000],
      meaning: 'time between rows such as "6 mo", instead of the scenario\'s',
    },
    parameters: { kind: 'file', meaning: 'run with this parameter set instead of the numbers of the model' },
    on: { kind: 'date', meaning: 'day on which the plan begins, such as 2026-11-24; today where it is not told' },
  },

  examples: [
    { run: 'osteon simulate examples/anastrozole-5-years.json', shows: 'hormones, markers and density as a table' },
    {
      run: 'osteon simulate examples/denosumab-stopped.json --years 4 --every "2 mo" --csv > rebound.csv',
      shows: 'the rebound after the last dose of denosumab, ready for a spreadsheet',
    },
  ],

  run({ scenario: path, as, years, every, parameters, on }, world) {
    const scenario = scenarioFrom(path, world)
    const settings = settingsFrom(parameters, world)
    const until = (years ?? scenario.years) * DAYS_PER_YEAR
    const course = within(path, () =>
      simulate(scenario.person, scenario.plan, {
        on: on ?? world.today,
        until,
        every: Math.min(every ?? scenario.everyDays, until),
        outcomes: scenario.outcomes,
        settings,
      }),
    )
    world.write(PRINTERS[as](course, world.columns))
    if (as === 'csv') for (const line of besides(course)) world.note(line)
    if (course.outcome === 'complete') return 0
    world.note(
      `the solver stopped on day ${course.outcome.at}: ${course.outcome.stopped}. All up to that day is valid.`,
    )
    return 2
  },
})

const PRINTERS: Readonly<Record<'table' | 'csv' | 'json', (course: Trajectory, columns?: number) => string>> = {
  table: (course, columns) => trajectoryText(course, readableWidth(columns)),
  csv: (course) => trajectoryCsv(course),
  json: (course) => `${JSON.stringify(trajectoryDocument(course))}\n`,
}

function besides({ missing, remarks }: Trajectory): string[] {
  return [
    ...missing.map(({ fact, standIn, source }) => `${fact}: not known. Used instead: ${standIn}. Source: ${source}.`),
    ...remarks,
  ]
}
