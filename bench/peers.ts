import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { exp, log, tanh } from '../src/engine/arithmetic/index.ts'
import { analyse, emitBodies } from '../src/engine/kernel/index.ts'
import { restingInputs } from '../src/engine/model/index.ts'
import { hoistedForm, publishedForm } from './model-in-c.ts'
import { MODEL, MONTH, doseOf, doseState } from './scenario.ts'
import type { Crowd, Ran, Setting } from './scenario.ts'

/** How a peer is to choose its steps; its method is its own. */
type PeerSetting = Omit<Setting, 'method'>

/** Runs a crowd through a solver of others; `undefined` where it did not come to its end. */
export type PeerRun = (crowd: Crowd, setting: PeerSetting) => Ran | undefined

/** What runs equations in C with CVODE: as published, hoisted, or hoisted with located switches. */
type Form = 'dense' | 'sparse' | 'located'

/** The peers of this machine. */
export interface Peers {
  readonly cvode?: (form: Form) => PeerRun
  readonly lsoda?: PeerRun
  /** What to install for those that are missing. */
  readonly missing: readonly string[]
  readonly versions: Readonly<Record<string, string>>
  /** Removes what was written for them. */
  close(): void
}

const LIBRARIES = [
  'sundials_cvode',
  'sundials_nvecserial',
  'sundials_sunlinsolklu',
  'sundials_sunmatrixsparse',
  'sundials_sunlinsoldense',
  'sundials_sunmatrixdense',
  'klu',
  'm',
]
const QUICK = ['-O3', '-march=native', '-w']

/** Writes the model for the peers, and compiles what they need. */
export function openPeers(): Peers {
  const folder = mkdtempSync(join(tmpdir(), 'osteon-bench-'))
  const file = (name: string): string => join(folder, name)
  writeModel(file)
  const include = ['-I', folder, '-I', '/usr/include/suitesparse']
  const source = join(import.meta.dirname, 'cvode.c')
  const libraries = LIBRARIES.map((name) => `-l${name}`)
  const hasCvode = works('gcc', [...QUICK, ...include, '-o', file('cvode'), source, ...libraries])
  const shared = ['-shared', '-fPIC', ...include, '-o', file('desolve.so'), file('desolve.c'), '-lm']
  const hasDesolve = works('Rscript', ['-e', 'library(deSolve)']) && works('gcc', [...QUICK, ...shared])
  const tolerances = ({ relative, absolute }: PeerSetting): readonly string[] => [
    `${relative}`,
    `${relative * absolute}`,
  ]
  const cvode =
    (form: Form): PeerRun =>
    (crowd, setting) =>
      ran(folder, crowd, [file('cvode'), form, ...tolerances(setting), file('people.bin'), file('out.bin')])
  const lsoda: PeerRun = (crowd, setting) =>
    ran(folder, crowd, ['Rscript', join(import.meta.dirname, 'desolve.R'), folder, ...tolerances(setting)])
  return {
    ...(hasCvode ? { cvode } : {}),
    ...(hasDesolve ? { lsoda } : {}),
    missing: [
      ...(hasCvode ? [] : ['CVODE: apt-get install gcc libsundials-dev libsuitesparse-dev']),
      ...(hasDesolve ? [] : ['deSolve: apt-get install gcc r-cran-desolve']),
    ],
    versions: {
      ...(hasCvode ? { SUNDIALS: sundials(), gcc: said('gcc', ['-dumpfullversion']) } : {}),
      ...(hasDesolve
        ? {
            R: said('Rscript', ['-e', 'cat(R.version$major, R.version$minor, sep = ".")']),
            deSolve: said('Rscript', ['-e', 'cat(as.character(packageVersion("deSolve")))']),
          }
        : {}),
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function works(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0
}

function said(program: string, words: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8' }).trim()
}

/** The version of SUNDIALS, from its header. */
function sundials(): string {
  const text = readFileSync('/usr/include/sundials/sundials_config.h', 'utf8')
  return /SUNDIALS_VERSION "([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}

const program = analyse(MODEL)
const SIZES = {
  STATES: MODEL.states.length,
  PARAMETERS: MODEL.parameters.length,
  SIGNALS: MODEL.signals.length,
  KEPT: program.kept.length,
  INPUTS: MODEL.inputs.length,
  SWITCHES: program.linked.graph.switches.length,
}

function writeModel(file: (name: string) => string): void {
  const sizes = Object.entries(SIZES).map(([name, size]) => `${name}=${size}`)
  const sides = `static void sides(double t,const double*y,const double*p,const double*r,const double*u,const double*c,double*out){
${emitBodies(program).sides.replaceAll('const v', 'const double v')}
}`
  writeFileSync(
    file('model.h'),
    [`enum{${sizes.join(',')}};`, publishedForm(MODEL), hoistedForm(MODEL), sides, ''].join('\n'),
  )
  writeFileSync(file('sizes.txt'), `${SIZES.STATES} ${SIZES.PARAMETERS} ${SIZES.SIGNALS} ${SIZES.KEPT}\n`)
  writeFileSync(
    file('desolve.c'),
    `#include <math.h>
#include "model.h"
static double parms[PARAMETERS+STATES+SIGNALS];
void desolve_start(void(*read)(int*,double*)){int n=PARAMETERS+STATES+SIGNALS;read(&n,parms);}
void desolve_rates(int*n,double*t,double*y,double*f,double*o,int*i){
static double u[INPUTS+1];
published(*t,y,parms,parms+PARAMETERS,u,parms+PARAMETERS+STATES,f);
}
`,
  )
}

/** Everything that the peers read, as one list of numbers. */
function bundle(crowd: Crowd): Float64Array {
  const { people, scale } = crowd
  const { doses, between, months } = crowd.scenario
  const body = emitBodies(program).prepare
  const fill = new Function('exp', 'log', 'tanh', 'p', 'r', 'u', 'c', body) as (...given: readonly unknown[]) => void
  const parts = people.map((person) => {
    const { parameters, reference, signals } = person
    const kept = new Float64Array(SIZES.KEPT)
    fill(exp, log, tanh, parameters, reference, restingInputs(MODEL), kept)
    return [doseOf(crowd, person), ...parameters, ...reference, ...signals, ...kept]
  })
  return Float64Array.from([
    people.length,
    doses,
    doseState(crowd),
    between,
    months + 1,
    MONTH,
    ...scale,
    ...parts.flat(),
  ])
}

function ran(folder: string, crowd: Crowd, [command, ...words]: readonly string[]): Ran | undefined {
  writeFileSync(join(folder, 'people.bin'), new Uint8Array(bundle(crowd).buffer))
  let text: string
  try {
    text = execFileSync(command!, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
  const bytes = readFileSync(join(folder, 'out.bin'))
  const states = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float64Array.BYTES_PER_ELEMENT)
  const { milliseconds, steps } = JSON.parse(text) as { readonly milliseconds: number; readonly steps: number }
  return { states, milliseconds, steps }
}
