import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { forecast } from '../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../src/person/index.ts'
import { buildPage, openBrowser, serve } from '../support/browser.ts'
import { checkout } from '../support/sources.ts'

const MOST_KERNEL = 300_000
const EXAMPLE = join(checkout, 'examples', 'on-anastrozole-two-scans.json')

let folder: string
let server: Awaited<ReturnType<typeof serve>>
let browser: Browser
let page: Page
const said: string[] = []

/** What the page tells of a picture that stands. */
interface Drawn {
  readonly wait: number
  readonly hash: string
}

/** Waits in the page for the next picture and hashes the forecast behind it. */
const NEXT = `new Promise((resolve) => document.addEventListener('drawn', async ({ detail }) => {
  const text = new TextEncoder().encode(JSON.stringify(detail.forecast))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  resolve({ wait: detail.wait, hash: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') })
}, { once: true }))`

/** The next picture after something is done. */
async function drawnAfter(act: () => Promise<unknown>): Promise<Drawn> {
  const next = page.evaluate<Drawn>(NEXT)
  await act()
  return next
}

/** Hash of the same forecast made here. */
function hashHere(wait: number): string {
  const plan = readPlan({
    osteon: 'plan/1',
    name: 'zoledronic acid',
    items: [{ agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', from: `${wait} mo`, to: `${wait + 36} mo` }],
  })
  const person = readPerson(JSON.parse(readFileSync(EXAMPLE, 'utf8')))
  const made = forecast(person, [plan], { on: '2026-01-20', years: 10, draws: 50, seed: 1 })
  return createHash('sha256').update(JSON.stringify(made)).digest('hex')
}

const move = (months: number): Promise<unknown> => page.locator('#wait').fill(`${months}`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'osteon-web-'))
  buildPage(folder)
  server = await serve(folder)
  browser = await openBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(100_000)
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(server.url)
  await page.locator('#picture svg').waitFor()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the page to play with', () => {
  it('shows a forecast that is made in the browser, and says it in words', async () => {
    expect(await page.locator('#picture svg path').count()).toBe(6)
    expect(await page.locator('#picture svg').getAttribute('aria-label')).toMatch(/total hip.*as now.*zoledronic acid/)
    expect(said).toEqual([])
  })

  it('draws anew when the slider moves', async () => {
    const before = await page.locator('#picture svg').innerHTML()
    expect((await drawnAfter(() => move(24))).wait).toBe(24)
    expect(await page.locator('#picture svg').innerHTML()).not.toBe(before)
    expect(await page.locator('#months').innerText()).toBe('24')
  })

  it('makes the same bytes as this runtime', async () => {
    for (const wait of [12, 36]) expect((await drawnAfter(() => move(wait))).hash).toBe(hashHere(wait))
  })

  it('is handed kernels of at most 300 kB, compressed', () => {
    const kernels = readdirSync(folder).filter((name) => name.endsWith('.wasm'))
    expect(kernels.length).toBeGreaterThan(0)
    const sizes = kernels.map((name) => gzipSync(readFileSync(join(folder, name))).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_KERNEL)
  })

  it('holds no compiler', () => {
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
    for (const name of scripts) {
      const text = readFileSync(join(folder, 'assets', name), 'utf8')
      expect(text).not.toMatch(/acorn|new Function\(/)
    }
  })
})
