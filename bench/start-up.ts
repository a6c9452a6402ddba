/**
 * `node tools/node.js bench/start-up.ts`: what there is before the first step: size of the kernels, time to make and to
 * open them, and start of the command line.
 *
 * Each model is made in a process of its own, so that nothing is warm. Times are of the processor, user and system, the
 * compilers of V8 included.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { jorg, petersonRiggs } from '../src/body/published/index.ts'
import { skeletonOnly, wholePerson } from '../src/body/simulate/index.ts'
import { analyse, imageOf, makeReady, readyKernel } from '../src/engine/kernel/index.ts'
import { rodas4 } from '../src/engine/solve/index.ts'

const MODELS = [petersonRiggs, skeletonOnly, wholePerson, jorg]
const ROUNDS = 3
const root = join(import.meta.dirname, '..')
const COMMANDS = [
  ['--version'],
  ['forecast', join(root, 'examples', 'on-anastrozole-two-scans.json'), '--draws', '50'],
] as const

/** What a model's kernel takes: bytes, and milliseconds of the processor. */
interface Made {
  readonly bytes: number
  readonly compressed: number
  readonly analyse: number
  readonly emit: number
  readonly open: number
}

function timed<T>(act: () => T): { readonly made: T; readonly milliseconds: number } {
  const begin = process.cpuUsage()
  const made = act()
  const { user, system } = process.cpuUsage(begin)
  return { made, milliseconds: (user + system) / 1000 }
}

function make(name: string): Made {
  const model = MODELS.find((each) => each.name === name)!
  const program = timed(() => analyse(model))
  const image = timed(() => imageOf(program.made, 2))
  makeReady(name, image.made)
  const absolute = new Float64Array(model.states.length).fill(1)
  const opened = timed(() =>
    readyKernel(model)
      .openLanes({ method: rodas4, tolerance: { relative: 1e-3, absolute } })
      .attempt(),
  )
  const { module } = image.made
  return {
    bytes: module.length,
    compressed: gzipSync(module).length,
    analyse: program.milliseconds,
    emit: image.milliseconds,
    open: opened.milliseconds,
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

function rowOf(name: string): string {
  const runs = Array.from({ length: ROUNDS }, () => {
    const words = [join(import.meta.dirname, 'start-up.ts'), name]
    return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Made
  })
  const typical = (what: keyof Made): number => median(runs.map((made) => made[what]))
  const kilobytes = (what: 'bytes' | 'compressed'): string => (typical(what) / 1000).toFixed(1)
  const times = (['analyse', 'emit', 'open'] as const).map((what) => typical(what).toFixed(0))
  return `| ${name} | ${kilobytes('bytes')} | ${kilobytes('compressed')} | ${times.join(' | ')} |`
}

/** Seconds of the processor that a command of the command line takes, by the shell's own clock. */
function commandSeconds(words: readonly string[]): number {
  const command = [process.execPath, join(root, 'app', 'cli', 'main.ts'), ...words]
  const { stderr, status } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null', 'bench', ...command],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  const [user, system] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
  return user! + system!
}

function report(): readonly string[] {
  return [
    '## Before the first step',
    '',
    `Kernels for two people to a vector, both methods; medians of ${ROUNDS}, time of the processor, nothing warm. ${cpus()[0]?.model.trim() ?? 'Unknown processor'}, Node ${process.version}.`,
    '',
    '| model | kB | kB compressed | ms to analyse | ms to emit | ms to open and take one step |',
    '|---|---|---|---|---|---|',
    ...MODELS.map(({ name }) => rowOf(name)),
    '',
    ...COMMANDS.map((words) => {
      const seconds = median(Array.from({ length: ROUNDS }, () => commandSeconds(words)))
      const shown = words.map((word) => word.replace(`${root}/`, ''))
      return `\`osteon ${shown.join(' ')}\`: ${seconds.toFixed(2)} s.`
    }),
  ]
}

const [name] = process.argv.slice(2)
process.stdout.write(name === undefined ? `${report().join('\n')}\n` : JSON.stringify(make(name)))
