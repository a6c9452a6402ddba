/** The engine in a thread of its own: it fetches the kernels that were made at build time, and answers questions. */
import { config } from 'zod'

import { forecaster } from '../../src/body/simulate/index.ts'
import { makeReady } from '../../src/engine/kernel/index.ts'
import type { KernelImage } from '../../src/engine/kernel/index.ts'
import { readPerson, readPlan } from '../../src/person/index.ts'
import type { Person } from '../../src/person/index.ts'
import type { Answer, Question, Start } from './messages.ts'

/** Day of the example's forecast. */
const ON = '2026-01-20'
const YEARS = 10

/** What is used of a worker's own scope. */
interface Scope {
  addEventListener(kind: 'message', listener: (event: { readonly data: Start | Question }) => void): void
  postMessage(answer: Answer): void
}

const scope = globalThis as unknown as Scope

/** The example person, and her draws that were last asked for, which answer one question after another. */
let person: Person | undefined
let ready: (Pick<Question, 'draws' | 'seed'> & { readonly ask: ReturnType<typeof forecaster> }) | undefined

const fetched = async (name: string, base: string): Promise<Response> => fetch(new URL(name, base))

/** A kernel as it lies beside the page. */
type Listed = Omit<KernelImage, 'module'> & { readonly model: string; readonly file: string }

async function fetchAll(base: string): Promise<void> {
  const [example, list] = await Promise.all(['example.json', 'kernels.json'].map((name) => fetched(name, base)))
  person = readPerson(await example!.json())
  await Promise.all(
    ((await list!.json()) as readonly Listed[]).map(async ({ model, file, ...rest }) => {
      const module = new Uint8Array(await (await fetched(file, base)).arrayBuffer())
      makeReady(model, { ...rest, module })
    }),
  )
}

function answer(question: Question): Answer {
  const begin = performance.now()
  const { plans, draws, seed } = question
  if (ready?.draws !== draws || ready.seed !== seed) {
    ready = { draws, seed, ask: forecaster(person!, { on: ON, years: YEARS, draws, seed }) }
  }
  const made = ready.ask(plans.map((plan) => readPlan(plan)))
  return { question, forecast: made, took: performance.now() - begin }
}

/** Only the newest question counts: older ones that wait behind it are dropped. */
let waiting: Question | undefined

function ask(question: Question): void {
  if (waiting === undefined) {
    setTimeout(() => {
      const newest = waiting!
      waiting = undefined
      scope.postMessage(answer(newest))
    })
  }
  waiting = question
}

// Documents are checked without code made at run time, which the page's policy forbids.
config({ jitless: true })
scope.addEventListener('message', ({ data }) => {
  if (!('base' in data)) ask(data)
  else void fetchAll(data.base).then(() => ask(data.first))
})
