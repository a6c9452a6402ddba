import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { plant } from '../support/plant.ts'
import { checkout } from '../support/sources.ts'

const onWindows = process.platform === 'win32'
const nodeHome = `node_modules/node-${onWindows ? 'win' : process.platform}-${process.arch}`
const nodePath = `${nodeHome}/bin/${onWindows ? 'node.exe' : 'node'}`
const lock = 'node_modules/.package-lock.json'
const mark = '.osteon/install-unfinished'

/** Stands in for npm: tells what it was asked for, and installs nothing but npm's own last file. */
const npm = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
  appendFileSync('asked.txt', process.argv.slice(2).join(' ') + '\\n')
  console.log('noise of npm')
  if (process.env.NPM_FAILS) process.exit(7)
  if (process.env.NPM_DIES) process.kill(process.pid, 'SIGKILL')
  mkdirSync('node_modules', { recursive: true })
  writeFileSync('${lock}', '')
`

/** Tells how it was run, on standard output, as JSON. */
const program = `
  const { argv, cwd, env, execPath } = process
  console.log(JSON.stringify({ given: argv.slice(2), cwd: cwd(), firstInPath: env.PATH.split(/[:;]/)[0], execPath }))
`

/** A checkout with a launcher, a stand-in for npm, and nothing installed. */
function freshCheckout(): string {
  const root = plant({
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'npm/npm-cli.js': npm,
    'program.ts': program,
    'app/cli/main.ts': program,
    'exits.ts': 'process.exit(42)',
    'elsewhere/here.txt': '',
    'tools/here.txt': '',
  })
  for (const name of ['node.js', 'osteon.js']) copyFileSync(join(checkout, 'tools', name), join(root, 'tools', name))
  return root
}

/** The same, with everything in place and a pinned Node. */
function installedCheckout(): string {
  const root = freshCheckout()
  placeNode(join(root, nodePath))
  writeFileSync(join(root, lock), '')
  return root
}

function placeNode(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (onWindows) copyFileSync(process.execPath, path)
  else symlinkSync(process.execPath, path)
}

const environment = (root: string): NodeJS.ProcessEnv => ({
  ...process.env,
  npm_execpath: join(root, 'npm', 'npm-cli.js'),
})

function launch(root: string, parameters: readonly string[], extra: NodeJS.ProcessEnv = {}) {
  const env = { ...environment(root), ...extra }
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tools', 'node.js'), ...parameters],
    { cwd: join(root, 'elsewhere'), env, encoding: 'utf8' },
  )
  return { status, signal, stdout, stderr }
}

function timesInstalled(root: string): number {
  const asked = join(root, 'asked.txt')
  return existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n').length : 0
}

describe('the launcher', () => {
  it('runs a program of the checkout on the pinned Node, in the folder of the caller', () => {
    const root = installedCheckout()
    const { status, stdout, stderr } = launch(root, ['program.ts', 'forecast', '--years', '5', 'a b'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      given: ['forecast', '--years', '5', 'a b'],
      cwd: join(root, 'elsewhere'),
      firstInPath: dirname(join(root, nodePath)),
    })
    expect(timesInstalled(root)).toBe(0)
  })

  it('finds the pinned Node under either of its names', () => {
    const root = installedCheckout()
    const other = nodePath.replace('node_modules/node-', 'node_modules/node-bin-')
    placeNode(join(root, other))
    rmSync(join(root, nodeHome), { recursive: true })
    expect(JSON.parse(launch(root, ['program.ts']).stdout).firstInPath).toBe(dirname(join(root, other)))
  })

  it('runs on the Node it was started with where there is no pinned one and that is new enough', () => {
    const root = freshCheckout()
    expect(JSON.parse(launch(root, ['program.ts']).stdout).execPath).toBe(process.execPath)
  })

  it('gives the exit status back', () => {
    expect(launch(installedCheckout(), ['exits.ts']).status).toBe(42)
  })

  it('asks for a program when there is none', () => {
    const { status, stdout, stderr } = launch(installedCheckout(), [])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('name the program')
  })

  it.skipIf(onWindows)('hands a signal on, and ends as its program ends (gap: signals-on-windows)', async () => {
    const root = installedCheckout()
    writeFileSync(
      join(root, 'waits.ts'),
      "process.on('SIGTERM', () => process.exit(9)); setInterval(Boolean, 1000); console.log(1)",
    )
    writeFileSync(join(root, 'dies.ts'), "process.kill(process.pid, 'SIGKILL')")
    const waiting = spawn(process.execPath, [join(root, 'tools', 'node.js'), 'waits.ts'], { env: environment(root) })
    waiting.stdout.once('data', () => waiting.kill('SIGTERM'))
    const status = await new Promise((done) => waiting.on('exit', done))
    expect(status).toBe(9)
    expect(launch(root, ['dies.ts']).signal).toBe('SIGKILL')
  })
})

describe('installing what is missing', () => {
  it('happens once, with every kind of dependency and no install scripts', () => {
    const root = freshCheckout()
    launch(root, ['program.ts'])
    launch(root, ['program.ts'])
    expect(timesInstalled(root)).toBe(1)
    expect(readFileSync(join(root, 'asked.txt'), 'utf8')).toMatch(
      /^ci --include=dev --include=optional --ignore-scripts /,
    )
  })

  it('leaves standard output to the program', () => {
    const { stdout, stderr } = launch(freshCheckout(), ['program.ts'])
    expect(JSON.parse(stdout)).toHaveProperty('given')
    expect(stderr).toMatch(/installing into node_modules.*noise of npm/s)
  })

  it('happens again when the lock file is newer than the install', () => {
    const root = installedCheckout()
    const later = Date.now() / 1000 + 60
    utimesSync(join(root, 'package-lock.json'), later, later)
    expect(launch(root, ['program.ts']).stderr).toContain('bringing node_modules up to date')
    expect(timesInstalled(root)).toBe(1)
  })

  it.each(['NPM_FAILS', 'NPM_DIES'])('stops the run when it goes wrong (%s), and is taken up by the next', (how) => {
    const root = freshCheckout()
    const failed = launch(root, ['program.ts'], { [how]: 'yes' })
    expect(failed.stdout).toBe('')
    expect(failed.status).not.toBe(0)
    mkdirSync(dirname(join(root, lock)), { recursive: true })
    writeFileSync(join(root, lock), '')
    expect(launch(root, ['program.ts']).status).toBe(0)
    expect(timesInstalled(root)).toBe(2)
    expect(existsSync(join(root, mark))).toBe(false)
  })

  it('waits while another launcher installs', async () => {
    const root = installedCheckout()
    mkdirSync(dirname(join(root, mark)))
    writeFileSync(join(root, mark), '')
    const waiting = spawn(process.execPath, [join(root, 'tools', 'node.js'), 'exits.ts'], { env: environment(root) })
    const ended = new Promise((done) => waiting.on('exit', done))
    const said = await new Promise((done) => waiting.stderr.once('data', (data) => done(String(data))))
    expect(said).toContain('waiting for another install')
    await sleep(100)
    rmSync(join(root, mark))
    expect(await ended).toBe(42)
    expect(timesInstalled(root)).toBe(0)
  })

  it('asks npm of the caller only where it is npm', () => {
    const root = freshCheckout()
    const yarn = join(root, 'npm', 'yarn.js')
    writeFileSync(yarn, "import { writeFileSync } from 'node:fs'; writeFileSync('yarn.txt', '')")
    launch(root, ['program.ts'], { npm_execpath: yarn, PATH: join(root, 'elsewhere') })
    expect(existsSync(join(root, 'yarn.txt'))).toBe(false)
  })
})

describe('the command osteon', () => {
  it('runs the command line of the checkout, in the folder of the caller', () => {
    const root = installedCheckout()
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'tools', 'osteon.js'), 'explain', 'turnover', '--json'],
      {
        cwd: join(root, 'elsewhere'),
        env: environment(root),
        encoding: 'utf8',
      },
    )
    expect(JSON.parse(stdout)).toMatchObject({ given: ['explain', 'turnover', '--json'], cwd: join(root, 'elsewhere') })
  })

  it.skipIf(onWindows)('works through a link, as npx calls it (gap: links-on-windows)', () => {
    const root = installedCheckout()
    symlinkSync(join(root, 'tools', 'osteon.js'), join(root, 'elsewhere', 'osteon'))
    const { stdout } = spawnSync(join(root, 'elsewhere', 'osteon'), ['list'], {
      env: environment(root),
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toMatchObject({ given: ['list'] })
  })
})
