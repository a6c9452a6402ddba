import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

import { checkout } from './sources.ts'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

/** Opens a headless Chromium: the one that CHROMIUM_PATH names, the system's, or the one of the npm package. */
export async function openBrowser(): Promise<Browser> {
  const own = [process.env['CHROMIUM_PATH'], ...SYSTEM].find((path) => path !== undefined && existsSync(path))
  if (own !== undefined) {
    return chromium.launch({ executablePath: own, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  }
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args })
}

/** Builds the page into a folder. */
export function buildPage(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(checkout, 'tools', 'web.ts'), folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

/** Serves a folder on the loopback until it is closed. */
export async function serve(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = join(folder, pathname === '/' ? 'index.html' : pathname.replaceAll('..', ''))
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
