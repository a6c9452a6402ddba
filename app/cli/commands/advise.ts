import { advise } from '../../../src/clinic/care/index.ts'
import { fraxCsv, readFraxCsv } from '../../../src/clinic/risk/index.ts'
import type { Person } from '../../../src/person/index.ts'
import { carePlanBundle } from '../../../src/record/fhir/index.ts'
import { adviceText, readableWidth } from '../../report/index.ts'
import { command } from '../command.ts'
import { personFrom, planFrom, receiptLines } from '../documents.ts'
import { within } from '../trouble.ts'
import type { World } from '../world.ts'

export default command({
  name: 'advise',
  about:
    'Tell what guidelines say of one person, side by side, what speaks against a medicine, what is due and what is missing.',

  options: {
    person: { kind: 'file', required: true, meaning: 'what is known of the person: person/1, or a FHIR R4 record' },
    plan: { kind: 'file', many: true, meaning: 'a plan to look at beside "as now", as plan/1; may be given again' },
    as: { kind: 'choice', of: ['text', 'json', 'fhir'], default: 'text', meaning: 'form of the output' },
    on: { kind: 'date', meaning: 'day of the answer, such as 2026-11-24; today where it is not told' },
    frax: { kind: 'file', meaning: 'a result of FRAX or FRAXplus that was made elsewhere, as CSV' },
    fraxForm: {
      kind: 'file',
      meaning: 'write what FRAX asks for, and its result where one is known, as CSV into this file',
    },
  },

  examples: [
    {
      run: 'osteon advise examples/on-anastrozole-two-scans.json',
      shows: 'verdicts side by side, gates, what is due, food and movement, questions',
    },
    {
      run: 'osteon advise examples/no-scan.json --plan examples/plans/zoledronic-acid.json --fhir',
      shows: 'the same as FHIR: a CarePlan with proposals, tasks, goals and detected issues',
    },
    {
      run: 'osteon advise examples/man-on-testosterone-and-anastrozole.json --json',
      shows: 'advice/1, for another program to read',
    },
  ],

  run({ person: path, plan, as, on, frax, fraxForm }, world) {
    const day = on ?? world.today
    const { person: known, receipt } = personFrom(path, world, day)
    const person = frax === undefined ? known : withFrax(known, frax, world)
    const plans = plan.map((each) => planFrom(each, world))
    if (receipt) for (const line of receiptLines(receipt)) world.note(line)
    const told = within(path, () => advise(person, plans, day))
    if (fraxForm !== undefined) {
      world.save(fraxForm, fraxCsv(person, day))
      world.note(`what FRAX asks for is in ${fraxForm}; it is computed at its own site, never here.`)
    }
    if (as === 'text') world.write(adviceText(told, readableWidth(world.columns)))
    else world.write(`${JSON.stringify(as === 'fhir' ? carePlanBundle(told, person) : { ...told, receipt })}\n`)
    return 0
  },
})

/** A person with the latest result of a file. */
function withFrax(person: Person, path: string, world: World): Person {
  const results = within(path, () => readFraxCsv(world.read(path), path))
  const latest = results.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).at(-1)
  if (!latest) {
    world.note(`${path} holds no result of FRAX.`)
    return person
  }
  const { majorPercent, hipPercent, withBmd, date } = latest
  return { ...person, frax: { majorPercent, hipPercent, withBmd, date } }
}
