import type { Forecast, PlanForecast, Standing } from '../../../src/body/simulate/index.ts'
import type { Advice } from '../../../src/clinic/care/index.ts'
import { noReason } from '../../../src/clinic/sentences/index.ts'
import { density, tScore, withRange } from '../numbers.ts'
import { courseOf, tellsFractures, told, toldMarkers, toldMonths, toldSites } from '../reading.ts'
import {
  CHANCES,
  CHANGES,
  CHART,
  HOW_TO_READ,
  PURPOSE,
  RED_FLAGS,
  T_SCORE,
  ensembleWords,
  notRanked,
  standInSentence,
  whoWords,
  wholeSentence,
} from '../sentences.ts'
import { FRACTURES, capital, dateWords, planLetter, siteWords, spanWords, withDateWords } from '../words.ts'
import { adviceParts } from './advice-text.ts'
import { bandCharts } from './band-charts.ts'
import { heading } from './heading.ts'
import { layOut } from './table.ts'
import { listItem, wrap } from './wrap.ts'

/**
 * A forecast as plain text: where the bones stand, the course under each plan, what is missing.
 *
 * @param forecast - the forecast
 * @param width - columns of the terminal, 40 to 120
 * @param advice - what the rules say beside it
 * @returns the text, ending with a line break
 *
 * @example
 * forecastText(forecast, 80).includes('Where the bones stand') // → true
 */
export function forecastText(forecast: Forecast, width: number, advice?: Advice): string {
  const { plans } = forecast
  const parts = [
    opening(forecast, width),
    standing(forecast, width),
    ...chapter('What could happen', wrap(readingWords(forecast), width), width),
    ...plans.map((plan, i) => planPart(forecast, { plan, letter: planLetter(i) }, width)),
    pictures(forecast, width),
    ...(advice ? adviceParts(advice, width) : []),
    ...missing(forecast, width),
    ...remarks(forecast, width),
    foot(forecast, width),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function readingWords(forecast: Forecast): string {
  return [HOW_TO_READ, CHANGES, ...(tellsFractures(forecast) ? [CHANCES] : [])].map(({ text }) => text).join(' ')
}

function chapter(title: string, lines: readonly string[], width: number): string[][] {
  return lines.length === 0 ? [] : [[...heading(title, width), '', ...lines]]
}

function opening(forecast: Forecast, width: number): string[] {
  const { seen, helps, purpose } = wholeSentence(forecast)
  return [
    ...heading(`Osteon forecast, ${dateWords(forecast.on)}`, width),
    '',
    ...wrap(`${[whoWords(forecast), ...forecast.person.facts.map(withDateWords)].join('; ')}.`, width),
    '',
    ...[seen, helps, purpose].flatMap(({ text }) => listItem(text, width, '')),
    '',
    ...wrap(noReason(forecast.person.medicines).text, width),
  ]
}

function standing(forecast: Forecast, width: number): string[] {
  const sites = toldSites(forecast)
  const rows = forecast.standing.filter(({ site }) => sites.includes(site)).map(standingRow)
  return [
    ...heading('Where the bones stand', width),
    '',
    ...layOut({ head: ['site', 'last scan', 'T-score now', 'density now, g/cm²'], rows }, width),
    '',
    ...wrap(`${T_SCORE.text} ${ensembleWords(forecast).text}`, width),
  ]
}

function standingRow({ site, measured, tScore: t, density: d }: Standing): string[] {
  return [
    siteWords(site).short,
    measured ? `${tScore(measured.tScore)}, ${dateWords(measured.date)}` : 'none known',
    withRange(t.median, [t.low80, t.high80], tScore),
    withRange(d.median, [d.low80, d.high80], density),
  ]
}

function planPart(
  forecast: Forecast,
  { plan, letter }: { readonly plan: PlanForecast; readonly letter: string },
  width: number,
): string[] {
  const title = `${letter}. ${capital(plan.name)}`
  const sites = toldSites(forecast)
  const names = sites.map((site) => siteWords(site).short)
  return [
    ...heading(title, width, '─'),
    ...plan.items.flatMap((item) => listItem(withDateWords(item), width)),
    '',
    ...courseTable(
      forecast,
      plan,
      { head: ['T-score', ...names], outcomes: sites.map((site) => `tScore.${site}`) },
      width,
    ),
    '',
    ...courseTable(
      forecast,
      plan,
      { head: ['density, %', ...names], outcomes: sites.map((site) => `bmd.${site}`) },
      width,
    ),
    '',
    ...courseTable(forecast, plan, markerColumns(forecast), width),
    ...(tellsFractures(forecast) ? ['', ...courseTable(forecast, plan, fractureColumns, width)] : []),
  ]
}

interface Columns {
  readonly head: readonly string[]
  readonly outcomes: readonly string[]
}

function markerColumns(forecast: Forecast): Columns {
  const markers = toldMarkers(forecast)
  return { head: ['in blood, %', ...markers.map(({ name }) => name)], outcomes: markers.map(({ outcome }) => outcome) }
}

const fractureColumns: Columns = {
  head: ['broken, of 100', ...FRACTURES.map(({ name }) => name)],
  outcomes: FRACTURES.map(({ outcome }) => outcome),
}

function courseTable(forecast: Forecast, plan: PlanForecast, { head, outcomes }: Columns, width: number): string[] {
  const changes = outcomes.every((outcome) => courseOf(plan, outcome).unit === '%')
  const rows = toldMonths(forecast)
    .filter((month) => !(changes && month === 0))
    .map((month) => [spanWords(month), ...outcomes.map((outcome) => told(courseOf(plan, outcome), month))])
  return layOut({ head, rows }, width)
}

function pictures(forecast: Forecast, width: number): string[] {
  const charts = toldSites(forecast)
    .slice(0, 2)
    .flatMap((site) => ['', `${capital(siteWords(site).name)}, T-score`, ...bandCharts(forecast, site, width)])
  return [
    ...heading('The same as a picture', width),
    '',
    ...wrap(CHART.text.text, width),
    ...charts,
    '',
    ...wrap(notRanked(forecast).text, width),
  ]
}

function missing(forecast: Forecast, width: number): string[][] {
  const lines = forecast.missing.flatMap((one) => listItem(standInSentence(one).text, width, ''))
  return chapter('What is missing, and what stands in for it', lines, width)
}

function remarks(forecast: Forecast, width: number): string[][] {
  return chapter(
    'Remarks',
    forecast.remarks.flatMap((remark) => listItem(withDateWords(remark), width, '')),
    width,
  )
}

function foot({ stamp, seed, draws }: Forecast, width: number): string[] {
  const run = `Run: ${stamp.model}, parameters ${stamp.parameters.slice(0, 19)}, ${stamp.solver}, osteon ${stamp.osteon}, ${draws} draws, seed ${seed}.`
  return [PURPOSE.text, RED_FLAGS.text, run].flatMap((line) => wrap(line, width))
}
