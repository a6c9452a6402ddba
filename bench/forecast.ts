/**
 * `node tools/node.js bench/forecast.ts`: how long a person waits for a forecast, here and in headless Chromium. `--write` writes
 * `bench/forecast.md`.
 *
 * The example person under every example plan beside "as now", 200 plausible skeletons, ten years; then the page to play
 * with: its first picture after loading, and each move of its slider, 50 skeletons.
 *
 * Traps: others on the machine lengthen a wait, and not the time of the processor, so both are told for Node; a browser
 * tells no time of the processor. The first forecast of a process compiles the model and is told by itself. Each page is
 * loaded into a browser context of its own, so that nothing is kept from the one before.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser } from 'playwright-core'

import { forecast } from '../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../src/person/index.ts'
import { buildPage, openBrowser, serve } from '../test/support/browser.ts'

const EXAMPLES = join(import.meta.dirname, '..', 'examples')
const PERSON = 'on-anastrozole-two-scans.json'
const OPTIONS = { on: '2026-01-20', years: 10, draws: 200, seed: 1 } as const
const ROUNDS = 9
const LOADS = 5
/** Months to which the slider is moved, one after another. */
const MOVES = [3, 6, 9, 12, 18, 24, 36, 48, 60, 30, 15, 0]

/** A figure with its goal, in milliseconds. */
interface Figure {
  readonly name: string
  readonly times: readonly number[]
  readonly goal?: number
}

const json = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(EXAMPLES, ...path), 'utf8'))
const planDocuments = readdirSync(join(EXAMPLES, 'plans'))
  .toSorted()
  .map((name) => json('plans', name))

function inNode(): readonly Figure[] {
  const person = readPerson(json(PERSON))
  const plans = planDocuments.map((document) => readPlan(document))
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const [begin, used] = [performance.now(), process.cpuUsage()]
    forecast(person, plans, OPTIONS)
    const { user, system } = process.cpuUsage(used)
    return { waited: performance.now() - begin, used: (user + system) / 1000 }
  })
  const [first, ...later] = rounds
  return [
    { name: 'Node, the first forecast, time of the processor', times: [first!.used] },
    { name: 'Node, a forecast after that, time of the processor', times: later.map(({ used }) => used), goal: 500 },
    { name: 'Node, the same, waited', times: later.map(({ waited }) => waited) },
  ]
}

/** What the page tells of its next picture. */
const NEXT = `new Promise((resolve) => document.addEventListener('drawn', ({ detail }) =>
  resolve({ at: detail.at, sinceAsked: detail.sinceAsked }), { once: true }))`

/** Asks a worker of its own for the whole forecast again and again, with new draws, and tells how long each took. */
function askedInPage(worker: string): string {
  const question = JSON.stringify({ tag: 0, plans: planDocuments, draws: OPTIONS.draws, seed: OPTIONS.seed })
  return `new Promise((resolve) => {
    const worker = new Worker('assets/${worker}', { type: 'module' })
    const times = []
    let asked = performance.now()
    worker.addEventListener('message', () => {
      times.push(performance.now() - asked)
      if (times.length > ${ROUNDS}) return resolve(times)
      asked = performance.now()
      worker.postMessage({ ...${question}, seed: 1 + times.length })
    })
    worker.postMessage({ base: document.baseURI, first: ${question} })
  })`
}

async function inPage(browser: Browser, url: string): Promise<{ readonly first: number; readonly moves: number[] }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(`window.first = ${NEXT}`)
  await page.goto(url)
  const first = await page.evaluate<{ readonly at: number }>('window.first')
  const moves: number[] = []
  for (const months of MOVES) {
    const next = page.evaluate<{ readonly sinceAsked: number }>(NEXT)
    await page.locator('#wait').fill(`${months}`)
    moves.push((await next).sinceAsked)
  }
  await context.close()
  return { first: first.at, moves }
}

async function inBrowser(): Promise<{ readonly version: string; readonly figures: readonly Figure[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'osteon-web-'))
  buildPage(folder)
  const server = await serve(folder)
  const browser = await openBrowser()
  try {
    const worker = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('worker'))!
    const loads = []
    for (let i = 0; i < LOADS; i++) loads.push(await inPage(browser, server.url))
    const page = await browser.newPage()
    await page.goto(server.url)
    const [first, ...later] = await page.evaluate<number[]>(askedInPage(worker))
    const name = `Chromium ${browser.version()}`
    return {
      version: name,
      figures: [
        { name: 'Chromium, the first forecast of a worker', times: [first!] },
        { name: 'Chromium, a forecast after that', times: later, goal: 1000 },
        { name: 'Chromium, first picture of the page after load', times: loads.map(({ first: at }) => at), goal: 2000 },
        { name: 'Chromium, a move of the slider', times: loads.flatMap(({ moves }) => moves), goal: 100 },
      ],
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function row({ name, times, goal }: Figure): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0)
  const spread = sorted.length === 1 ? '' : `${at(0)} to ${at(1)}`
  return `| ${name} | ${sorted.length} | ${at(0.5)} | ${spread} | ${goal ?? ''} |`
}

const before = loadavg()[0]!
const node = inNode()
const { version, figures } = await inBrowser()
const text = [
  '# How long a forecast takes',
  '',
  'Written by `node tools/node.js bench/forecast.ts --write`.',
  '',
  `The example person as now and under ${planDocuments.length} plans, ${OPTIONS.draws} plausible skeletons, ${OPTIONS.years} years; the slider page runs 50`,
  `and one plan. ${cpus()[0]?.model ?? 'Unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${version}; load of the machine`,
  `${before.toFixed(1)} before and ${loadavg()[0]!.toFixed(1)} after: a waited time on a busy machine is longer than on a quiet one.`,
  '',
  '| what | times | median ms | range | wanted |',
  '|---|---|---|---|---|',
  ...[...node, ...figures].map(row),
  '',
].join('\n')
process.stdout.write(text)
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'forecast.md'), text)
