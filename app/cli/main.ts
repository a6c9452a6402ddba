/** The command line: gathers clock, files and streams, and hands them to the commands. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

import { OsteonError } from '../../src/units/index.ts'
import { commands } from './commands.ts'
import { tellFault } from './fault.ts'
import { beginFile, createText, readText, writeText } from './files.ts'
import { runProgram } from './program.ts'
import { reasonOf } from './trouble.ts'
import type { World } from './world.ts'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

/** Today where the user is. */
function today(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** Clears what stands on the line of a terminal. */
const CLEAR = '\r\u001B[K'

/** Ctrl-C ends the program at once, unless a command has asked to end by itself; the second one ends it in any case. */
function stopped(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

const world: World = {
  today: today(),
  columns: process.stdout.columns,
  isWatched: process.stderr.isTTY,
  debug: process.env['OSTEON_DEBUG'] === '1',
  cores: availableParallelism(),
  stopped,
  read: readText,
  save: writeText,
  begin: beginFile,
  day: today,
  hold: (work) => {
    work().catch((error: unknown) => {
      if (error instanceof OsteonError) world.note(error.message)
      process.exitCode = error instanceof OsteonError ? 1 : tellFault(error, world)
    })
  },
  create: createText,
  write: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(`osteon: ${text}\n`),
  passing: (text) => {
    if (world.isWatched) process.stderr.write(`${CLEAR}${text}`)
  },
}

/** A reader that has seen enough is no trouble; a full disk is: what was written is not all. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  world.note(`standard output ${reasonOf(error) ?? error.message} The output is not complete.`)
  process.exit(2)
})
process.stderr.on('error', () => undefined)

process.exitCode = await runProgram({ commands, version: manifest.version }, process.argv.slice(2), world)
