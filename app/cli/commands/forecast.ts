import { forecast } from '../../../src/body/simulate/index.ts'
import { advise } from '../../../src/clinic/care/index.ts'
import type { Advice } from '../../../src/clinic/care/index.ts'
import type { Plan } from '../../../src/person/index.ts'
import { OsteonError } from '../../../src/units/index.ts'
import { forecastPage, forecastText, readableWidth } from '../../report/index.ts'
import { command } from '../command.ts'
import { personFrom, planFrom, receiptLines } from '../documents.ts'
import type { Status } from '../command.ts'
import { within } from '../trouble.ts'
import type { World } from '../world.ts'

export default command({
  name: 'forecast',
  about: 'Forecast one skeleton as now and under each plan, with ranges, what guidelines say, and what is due.',

  options: {
    person: { kind: 'file', required: true, meaning: 'what is known of the person: person/1, or a FHIR R4 record' },
    plan: { kind: 'file', many: true, meaning: 'a plan to compare with "as now", as plan/1; may be given again' },
    as: { kind: 'choice', of: ['text', 'json'], default: 'text', meaning: 'form of the output' },
    html: { kind: 'file', meaning: 'write a page with the pictures into this file' },
    years: { kind: 'number', unit: 'years', range: [0.25, 30], default: 10, meaning: 'how far to look ahead' },
    draws: {
      kind: 'number',
      whole: true,
      range: [20, 100_000],
      default: 400,
      meaning: 'number of plausible skeletons; more are slower and smoother',
    },
    seed: {
      kind: 'number',
      whole: true,
      range: [0, 4_294_967_295],
      default: 1,
      meaning: 'seed of chance: the same seed gives the same answer',
    },
    on: { kind: 'date', meaning: 'day from which to look ahead, such as 2026-11-24; today where it is not told' },
  },

  examples: [
    {
      run: 'osteon forecast examples/on-anastrozole-two-scans.json',
      shows: 'where the bones stand, and their course as now',
    },
    {
      run: 'osteon forecast examples/no-scan.json --plan examples/plans/zoledronic-acid.json --html forecast.html',
      shows: 'the same for somebody without a scan, with a bone medicine, and as a page',
    },
    {
      run: 'osteon forecast examples/man-on-testosterone-and-anastrozole.json --years 5 --draws 100 --json',
      shows: 'five years ahead, for another program to read',
    },
  ],

  run({ person: path, plan, as, html, years, draws, seed, on }, world) {
    const day = on ?? world.today
    const { person, receipt } = personFrom(path, world, day)
    const plans = plan.map((each) => planFrom(each, world))
    if (receipt) for (const line of receiptLines(receipt)) world.note(line)
    const advice = within(path, () => advise(person, plans, day))
    const told = forecast(person, openPlans(plans, advice), {
      on: day,
      years,
      draws,
      seed,
      progress: (done, of) => world.passing(done < of ? `${done} of ${of} plausible skeletons` : ''),
    })
    world.write(
      as === 'json'
        ? `${JSON.stringify({ ...told, advice, receipt })}\n`
        : forecastText(told, readableWidth(world.columns), advice),
    )
    return html === undefined ? 0 : savePage(html, forecastPage(told, advice), world)
  },
})

/** A plan that a rule closes is told with its reason, and never with numbers. */
function openPlans(plans: readonly Plan[], { plans: advised }: Advice): readonly Plan[] {
  return plans.filter((_plan, i) => !advised[i + 1]!.blocked)
}

/** The forecast is told already: a page that cannot be written leaves it done in part. */
function savePage(path: string, page: string, world: World): Status {
  try {
    world.save(path, page)
    world.note(`the page with the pictures is ${path}`)
    return 0
  } catch (error) {
    if (!(error instanceof OsteonError)) throw error
    world.note(`${error.message} The forecast above is complete; the page was not written.`)
    return 2
  }
}
