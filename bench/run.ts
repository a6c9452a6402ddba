/**
 * `npm run bench`: how fast, against whom, at equal measured error, side by side in one run.
 *
 * Ten years of denosumab every six months, monthly output, different people, the published model. Every solver is run
 * at tolerances from loose to tight; the loosest that holds every density within 1e-4 of the reference counts.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

import { petersonRiggs } from '../src/body/published/index.ts'
import { analyse, compile, emitBodies } from '../src/engine/kernel/index.ts'
import { restingInputs, statesNamed } from '../src/engine/model/index.ts'
import { integrate, rodas4, rodas5p } from '../src/engine/solve/index.ts'
import type { Method, Stop } from '../src/engine/solve/index.ts'
import { hoistedForm, publishedForm } from './c-emitter.ts'
import { benchPeople, doseState } from './people.ts'

const MODEL = petersonRiggs
const PEOPLE = Number(process.argv.find((word) => word.startsWith('--people='))?.slice('--people='.length) ?? 200)
const MONTH = 365.25 / 12
const DOSES = 20
const MOMENTS = 121
const WANTED_ERROR = 1e-4
const DENSITIES = ['BMDls', 'BMDlsDEN', 'BMDfn'].map((name) => statesNamed(MODEL, name)[0]!)
const TOLERANCES = [1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5, 1e-5, 1e-6]
/** Absolute tolerance of a state as a share of the relative one times its scale; the same for everybody. */
const ABSOLUTE = 1e-2
const ROUNDS = 3

const people = benchPeople(MODEL, PEOPLE, 60)
const program = analyse(MODEL)
const kernel = compile(MODEL)
const inputs = restingInputs(MODEL)
const into = doseState(MODEL)
const scale = Float64Array.from(MODEL.states, ({ declared, factor }, i) => {
  const start = Math.abs(people[0]!.reference[i]!)
  return declared.scale === undefined ? (start > 0 ? start : people[0]!.amount) : declared.scale * factor
})

interface Measured {
  readonly milliseconds: number
  readonly error: number
  readonly relative: number
}

/** Monthly densities of everybody, and the time that it took. */
function ours(method: Method, relative: number): { readonly saved: Float64Array; readonly milliseconds: number } {
  const system = kernel.open()
  const saved = new Float64Array(PEOPLE * MOMENTS * DENSITIES.length)
  const saveAt = Float64Array.from({ length: MOMENTS }, (_unused, i) => i * MONTH)
  const absolute = scale.map((size) => size * relative * ABSOLUTE)
  const begin = performance.now()
  for (const [k, person] of people.entries()) {
    system.load(person.parameters, person.reference, inputs)
    const stops = Array.from({ length: DOSES }, (_unused, i): Stop => ({
      time: i * 6 * MONTH,
      kind: 'dose',
      apply: (y) => {
        y[into] = y[into]! + person.amount
      },
    }))
    integrate(
      system,
      {
        from: 0,
        to: DOSES * 6 * MONTH,
        start: person.reference,
        stops,
        saveAt,
        save: (i, _time, y) =>
          DENSITIES.forEach((state, d) => (saved[(k * MOMENTS + i) * DENSITIES.length + d] = y[state]!)),
      },
      { method, tolerance: { relative, absolute } },
    )
  }
  return { saved, milliseconds: (performance.now() - begin) / PEOPLE }
}

function worst(saved: Float64Array, truth: Float64Array): number {
  return saved.reduce((most, value, i) => Math.max(most, Math.abs(value / truth[i]! - 1)), 0)
}

/** The loosest tolerance at which the error is small enough, timed again and the median taken. */
function loosest(
  run: (relative: number) => { readonly saved: Float64Array; readonly milliseconds: number },
  truth: Float64Array,
): Measured | undefined {
  for (const relative of TOLERANCES) {
    const first = run(relative)
    const error = worst(first.saved, truth)
    if (!(error <= WANTED_ERROR)) continue
    const times = Array.from({ length: ROUNDS }, () => run(relative).milliseconds).toSorted((a, b) => a - b)
    return { milliseconds: times[Math.floor(ROUNDS / 2)]!, error, relative }
  }
  return undefined
}

function densitiesOf(all: Float64Array): Float64Array {
  const picked = new Float64Array(PEOPLE * MOMENTS * DENSITIES.length)
  for (let row = 0; row < PEOPLE * MOMENTS; row++) {
    DENSITIES.forEach((state, d) => (picked[row * DENSITIES.length + d] = all[row * MODEL.states.length + state]!))
  }
  return picked
}

/** Writes model and people for the C programs and compiles them; `undefined` where they cannot be. */
function peers(): { readonly folder: string; readonly cvode: boolean; readonly desolve: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'osteon-bench-'))
  const { prepare, sides } = emitBodies(program)
  const sizes = [MODEL.states.length, MODEL.parameters.length, MODEL.signals.length, program.kept.length]
  const shape = `enum{STATES=${sizes[0]},PARAMETERS=${sizes[1]},SIGNALS=${sizes[2]},KEPT=${sizes[3]},INPUTS=${MODEL.inputs.length},SWITCHES=${program.linked.graph.switches.length}};`
  const sidesC = `static void sides(double t,const double*y,const double*p,const double*r,const double*u,const double*c,unsigned char*mode){double out[SWITCHES+1];
${sides.replaceAll('const v', 'const double v')}
for(int i=0;i<SWITCHES;i++)mode[i]=out[i]>0;}`
  writeFileSync(join(folder, 'model.h'), `${shape}\n${publishedForm(MODEL)}\n${hoistedForm(MODEL)}\n${sidesC}\n`)
  writeFileSync(join(folder, 'sizes.txt'), `${sizes.join(' ')}\n`)
  writeFileSync(join(folder, 'people.bin'), Buffer.from(bundled(prepare).buffer))
  const here = import.meta.dirname
  const cvode = compiles('gcc', [
    '-O3',
    '-march=native',
    '-w',
    '-I',
    folder,
    '-I',
    '/usr/include/suitesparse',
    '-o',
    join(folder, 'cvode'),
    join(here, 'cvode.c'),
    '-lsundials_cvode',
    '-lsundials_nvecserial',
    '-lsundials_sunlinsolklu',
    '-lsundials_sunmatrixsparse',
    '-lsundials_sunlinsoldense',
    '-lsundials_sunmatrixdense',
    '-lklu',
    '-lm',
  ])
  writeFileSync(
    join(folder, 'desolve.c'),
    `#include <math.h>\n#include "model.h"\nstatic double parms[PARAMETERS+STATES+SIGNALS];\nvoid desolve_start(void(*read)(int*,double*)){int n=PARAMETERS+STATES+SIGNALS;read(&n,parms);}\nvoid desolve_rates(int*n,double*t,double*y,double*f,double*o,int*i){static double u[INPUTS+1];published(*t,y,parms,parms+PARAMETERS,u,parms+PARAMETERS+STATES,f);}\n`,
  )
  const desolve =
    compiles('gcc', [
      '-O3',
      '-march=native',
      '-w',
      '-shared',
      '-fPIC',
      '-I',
      folder,
      '-o',
      join(folder, 'desolve.so'),
      join(folder, 'desolve.c'),
      '-lm',
    ]) && compiles('Rscript', ['-e', 'library(deSolve)'])
  return { folder, cvode, desolve }
}

function compiles(program_: string, words: readonly string[]): boolean {
  return spawnSync(program_, words, { stdio: 'ignore' }).status === 0
}

/** Everything that the C programs read, as one list of numbers. */
function bundled(prepare: string): Float64Array {
  const fill = new Function('exp', 'log', 'tanh', 'p', 'r', 'u', 'c', prepare) as (...words: readonly unknown[]) => void
  const parts = people.flatMap(({ amount, parameters, reference, signals }) => {
    const kept = new Float64Array(program.kept.length)
    fill(Math.exp, Math.log, Math.tanh, parameters, reference, inputs, kept)
    return [amount, ...parameters, ...reference, ...signals, ...kept]
  })
  return Float64Array.from([PEOPLE, DOSES, into, 6 * MONTH, MOMENTS, MONTH, ...scale, ...parts])
}

function runPeer(
  folder: string,
  words: readonly string[],
  out: string,
): { readonly saved: Float64Array; readonly milliseconds: number } {
  const text = execFileSync(words[0]!, words.slice(1), { encoding: 'utf8', maxBuffer: 1e9 })
  const bytes = readFileSync(join(folder, out))
  const all = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8)
  return { saved: densitiesOf(all), milliseconds: (JSON.parse(text) as { milliseconds: number }).milliseconds }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const truth = ours(rodas5p, 1e-10).saved
say(
  `${PEOPLE} people, ten years of denosumab every six months, monthly output; ${cpus()[0]!.model}, Node ${process.version}.`,
)
say(`Each at the loosest tolerance that holds every density within ${WANTED_ERROR}; median of ${ROUNDS} runs.\n`)
const rows: (readonly [string, Measured | undefined])[] = []
ours(rodas4, 1e-3)
rows.push(['osteon, Rodas4', loosest((relative) => ours(rodas4, relative), truth)])
const { folder, cvode, desolve } = peers()
if (cvode) {
  const exact = runPeer(
    folder,
    [join(folder, 'cvode'), 'sparse', '1e-11', '1e-13', join(folder, 'people.bin'), join(folder, 'out.bin')],
    'out.bin',
  )
  say(`Reference against CVODE at 1e-11: densities agree within ${worst(truth, exact.saved).toExponential(1)}.\n`)
  for (const [name, form] of [
    ['CVODE dense, published form', 'dense'],
    ['CVODE sparse, hoisted form, KLU', 'sparse'],
  ] as const) {
    const run = (relative: number) =>
      runPeer(
        folder,
        [
          join(folder, 'cvode'),
          form,
          `${relative}`,
          `${relative * ABSOLUTE}`,
          join(folder, 'people.bin'),
          join(folder, 'out.bin'),
        ],
        'out.bin',
      )
    rows.push([name, loosest(run, truth)])
  }
} else say('SKIPPED: CVODE. Install libsundials-dev (Debian) and gcc to run it.')
if (desolve) {
  const run = (relative: number) =>
    runPeer(
      folder,
      ['Rscript', join(import.meta.dirname, 'desolve.R'), folder, `${relative}`, `${relative * ABSOLUTE}`],
      'desolve.bin',
    )
  rows.push(['deSolve LSODA, published form in C', loosest(run, truth)])
} else say('SKIPPED: deSolve. Install r-cran-desolve (Debian) to run it.')
rows.push(['osteon, Rodas4, again', loosest((relative) => ours(rodas4, relative), truth)])

const base = Math.max(...rows.filter(([name]) => name.startsWith('osteon')).map(([, row]) => row!.milliseconds))
say('| solver | ms a person | tolerance | worst error of density | times slower than ours |')
say('|---|---|---|---|---|')
for (const [name, row] of rows) {
  if (!row) say(`| ${name} | did not reach the accuracy | | | |`)
  else
    say(
      `| ${name} | ${row.milliseconds.toFixed(2)} | ${row.relative} | ${row.error.toExponential(1)} | ${(row.milliseconds / base).toFixed(1)} |`,
    )
}
