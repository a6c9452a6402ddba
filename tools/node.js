/**
 * The launcher: runs a program of this checkout on the pinned Node, and installs what is missing first.
 *
 *     node tools/node.js app/cli/main.ts forecast person.json
 *
 * Plain JavaScript for Node 20.19 and later, because it runs before anything is installed. It never writes to standard
 * output, which belongs to the program. A relative program path counts from the root of the checkout; the program
 * keeps the caller's current folder, and gives its exit status and signals back.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))))
const modules = join(root, 'node_modules')
const installed = join(modules, '.package-lock.json')
const unfinished = join(root, '.osteon', 'install-unfinished')

const handedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Milliseconds between two signs of life of an install. */
const heartbeat = 1000

/** The first Node that runs TypeScript as it stands. */
const typeScriptSince = [22, 18]

const say = (message) => process.stderr.write(`osteon: ${message}\n`)

function leave(message, status = 3) {
  say(message)
  process.exit(status)
}

/** npm writes its own lock file into node_modules as its last act; our mark tells of an install that never came there. */
function isStale() {
  if (!existsSync(installed) || existsSync(unfinished)) return true
  return statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs
}

/** The npm that called us, or else the one in PATH; another package manager's path is passed over. */
function findNpm() {
  const caller = process.env.npm_execpath ?? ''
  const script = join(dirname(caller), 'npm-cli.js')
  const isNpm = ['npm-cli.js', 'npx-cli.js'].includes(basename(caller)) && existsSync(script)
  return isNpm ? [process.execPath, script] : ['npm']
}

/** Whether another launcher is installing just now: it keeps touching the mark for as long as it lives. */
function isUnderWay() {
  return Date.now() - (statSync(unfinished, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 5 * heartbeat
}

async function install() {
  if (isUnderWay()) say('waiting for another install of this checkout to end')
  while (isUnderWay()) await sleep(heartbeat / 4)
  if (!isStale()) return
  say(existsSync(modules) ? 'bringing node_modules up to date (npm ci)' : 'installing into node_modules (npm ci)')
  mkdirSync(dirname(unfinished), { recursive: true })
  const mark = () => writeFileSync(unfinished, '')
  mark()
  const beat = setInterval(mark, heartbeat)
  const { status, signal } = await npmInstall()
  clearInterval(beat)
  if (status === 0) return rmSync(unfinished, { force: true })
  utimesSync(unfinished, 0, 0)
  if (signal) return endAs({ signal })
  leave(`npm ci ended with status ${status}; run the same command again to go on.`, 1)
}

function npmInstall() {
  const [npm, ...first] = findNpm()
  const wanted = ['--include=dev', '--include=optional', '--ignore-scripts']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const shell = npm === 'npm' && process.platform === 'win32'
  return follow(npm, [...first, 'ci', ...wanted, ...quiet], { cwd: root, stdio: ['ignore', 2, 2], shell })
}

function pinnedNode() {
  const name = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  return ['node', 'node-bin']
    .map((prefix) => join(modules, `${prefix}-${name}-${process.arch}`, 'bin', file))
    .find((path) => existsSync(path))
}

/** The pinned Node where there is one, otherwise our own if it is new enough. */
function findNode() {
  const pinned = pinnedNode()
  if (pinned) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > typeScriptSince[0] || (major === typeScriptSince[0] && minor >= typeScriptSince[1]))
    return process.execPath
  return leave(
    `there is no pinned Node for ${process.platform}-${process.arch}, and Node ${process.versions.node} cannot run ` +
      `TypeScript. Run the same command on Node ${typeScriptSince.join('.')} or later.`,
  )
}

function environment(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [key]: [dirname(node), process.env[key]].filter(Boolean).join(delimiter) }
}

/** Runs a command to its end, handing signals on. A terminal sends Ctrl-C to the command itself. */
async function follow(command, parameters, options) {
  const child = spawn(command, parameters, options)
  const handOn = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of handedOn) process.on(signal, handOn)
  return new Promise((done) => {
    child.on('error', (error) => leave(`${command} could not be started: ${error.message}`))
    child.on('exit', (status, signal) => {
      for (const each of handedOn) process.off(each, handOn)
      done({ status, signal })
    })
  })
}

function endAs({ status, signal }) {
  if (!signal) process.exit(status)
  process.kill(process.pid, signal)
}

const [program, ...rest] = process.argv.slice(2)
if (!program) leave('name the program to run: node tools/node.js PROGRAM [ARGUMENT]...', 1)
if (isStale()) await install()
const node = findNode()
endAs(await follow(node, [resolve(root, program), ...rest], { stdio: 'inherit', env: environment(node) }))
