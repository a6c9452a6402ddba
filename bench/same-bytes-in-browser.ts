/**
 * `node tools/node.js bench/same-bytes-in-browser.ts [people] [workers]`: the SHA-256 of `bench/same-bytes.ts`, of courses
 * made in headless Chromium, by kernels for vectors and for scalars.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'vite'

import { analyse, imageOf } from '../src/engine/kernel/index.ts'
import { openBrowser, serve } from '../test/support/browser.ts'
import { standIns } from '../tools/stand-ins.ts'
import { sharesOf } from './same-bytes-share.ts'
import { MODEL } from './scenario.ts'

const [people = '1000', workers = '2'] = process.argv.slice(2)
const KERNELS = { 'webassembly vectors': 2, webassembly: 1 } as const

/** Runs the shares in workers of the page and hashes what they give, in order. */
const IN_PAGE = `async ({ kernel, shares }) => {
  const run = (share) => new Promise((done, fail) => {
    const worker = new Worker('worker.js', { type: 'module' })
    worker.onmessage = ({ data }) => { worker.terminate(); done(data) }
    worker.onerror = ({ message }) => fail(new Error(message))
    worker.postMessage({ ...share, kernel, base: location.href })
  })
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(await Promise.all(shares.map(run))).arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}`

async function writePage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [standIns],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'same-bytes-worker.ts'), formats: ['es'], fileName: 'worker' },
      rolldownOptions: { treeshake: { moduleSideEffects: false } },
    },
  })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Same bytes</title>')
  const program = analyse(MODEL)
  for (const lanes of Object.values(KERNELS)) {
    const { module, ...rest } = imageOf(program, lanes)
    writeFileSync(join(folder, `${lanes}.wasm`), module)
    writeFileSync(join(folder, `${lanes}.json`), JSON.stringify(rest))
  }
}

const folder = mkdtempSync(join(tmpdir(), 'osteon-same-bytes-'))
await writePage(folder)
const server = await serve(folder)
const browser = await openBrowser()
const page = await browser.newPage()
await page.goto(server.url)
for (const [name, lanes] of Object.entries(KERNELS)) {
  for (const count of [1, Number(workers)]) {
    const shares = sharesOf(Number(people), count)
    const hash = await page.evaluate<string>(`(${IN_PAGE})(${JSON.stringify({ kernel: `${lanes}`, shares })})`)
    process.stdout.write(`Chromium ${browser.version()} ${name}, workers ${count}: ${hash}\n`)
  }
}
await browser.close()
await server.close()
rmSync(folder, { recursive: true, force: true })
