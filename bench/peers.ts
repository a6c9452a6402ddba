import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { exp, log, tanh } from '../src/engine/arithmetic/index.ts'
import { analyse, emitBodies } from '../src/engine/kernel/index.ts'
import { restingInputs } from '../src/engine/model/index.ts'
import { hoistedForm, publishedForm } from './model-in-c.ts'
import { doseState } from './people.ts'
import type { BenchPerson } from './people.ts'
import { ABSOLUTE, DENSITIES, MODEL, SCENARIO } from './scenario.ts'
import type { Ran } from './scenario.ts'

/** A solver of others that stands on this machine; `undefined` where a run did not come to its end. */
export interface Peer {
  readonly name: string
  readonly run: (relative: number) => Ran | undefined
}

/** The peers of this machine, and what to install for those that it lacks. */
export interface Peers {
  readonly peers: readonly Peer[]
  readonly missing: readonly string[]
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

/** Writes the model and the people for the peers, and compiles what they need. */
export function peersFor(people: readonly BenchPerson[], scale: Float64Array): Peers {
  const folder = mkdtempSync(join(tmpdir(), 'osteon-bench-'))
  const file = (name: string): string => join(folder, name)
  writeModel(file)
  writeFileSync(file('people.bin'), Buffer.from(bundle(people, scale).buffer))
  const include = ['-I', folder, '-I', '/usr/include/suitesparse']
  const source = join(import.meta.dirname, 'cvode.c')
  const libraries = LIBRARIES.map((name) => `-l${name}`)
  const hasCvode = works('gcc', [...QUICK, ...include, '-o', file('cvode'), source, ...libraries])
  const shared = ['-shared', '-fPIC', ...include, '-o', file('desolve.so'), file('desolve.c'), '-lm']
  const hasDesolve = works('Rscript', ['-e', 'library(deSolve)']) && works('gcc', [...QUICK, ...shared])
  const cvode = (form: string) => (relative: number) =>
    ran(folder, [file('cvode'), form, `${relative}`, `${relative * ABSOLUTE}`, file('people.bin'), file('out.bin')])
  const lsoda = (relative: number): Ran | undefined =>
    ran(folder, ['Rscript', join(import.meta.dirname, 'desolve.R'), folder, `${relative}`, `${relative * ABSOLUTE}`])
  return {
    peers: [
      ...(hasCvode ? [{ name: 'CVODE dense, published form, numeric Jacobian', run: cvode('dense') }] : []),
      ...(hasCvode ? [{ name: 'CVODE sparse, hoisted form, exact Jacobian, KLU', run: cvode('sparse') }] : []),
      ...(hasDesolve ? [{ name: 'deSolve LSODA, published form in C', run: lsoda }] : []),
    ],
    missing: [
      ...(hasCvode ? [] : ['CVODE: apt-get install gcc libsundials-dev libsuitesparse-dev']),
      ...(hasDesolve ? [] : ['deSolve: apt-get install gcc r-cran-desolve']),
    ],
  }
}

function works(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0
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
  const sides = `static void sides(double t,const double*y,const double*p,const double*r,const double*u,const double*c,unsigned char*mode){
double out[SWITCHES+1];
${emitBodies(program).sides.replaceAll('const v', 'const double v')}
for(int i=0;i<SWITCHES;i++)mode[i]=out[i]>0;
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
function bundle(people: readonly BenchPerson[], scale: Float64Array): Float64Array {
  const { doses, between, moments, every } = SCENARIO
  const body = emitBodies(program).prepare
  const fill = new Function('exp', 'log', 'tanh', 'p', 'r', 'u', 'c', body) as (...given: readonly unknown[]) => void
  const parts = people.flatMap(({ amount, parameters, reference, signals }) => {
    const kept = new Float64Array(SIZES.KEPT)
    fill(exp, log, tanh, parameters, reference, restingInputs(MODEL), kept)
    return [amount, ...parameters, ...reference, ...signals, ...kept]
  })
  return Float64Array.from([people.length, doses, doseState(MODEL), between, moments, every, ...scale, ...parts])
}

function ran(folder: string, [command, ...words]: readonly string[]): Ran | undefined {
  let text: string
  try {
    text = execFileSync(command!, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
  const bytes = readFileSync(join(folder, 'out.bin'))
  const all = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float64Array.BYTES_PER_ELEMENT)
  const rows = all.length / SIZES.STATES
  const densities = Float64Array.from({ length: rows * DENSITIES.length }, (_unused, i) => {
    const [row, which] = [Math.floor(i / DENSITIES.length), i % DENSITIES.length]
    return all[row * SIZES.STATES + DENSITIES[which]!]!
  })
  return { densities, milliseconds: (JSON.parse(text) as { milliseconds: number }).milliseconds }
}
