/** The engine in a thread of its own: it fetches the kernels that were made at build time, and answers questions. */
import { config } from 'zod'

import { forecast } from '../../src/body/simulate/index.ts'
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

let person: Person | undefined

const json = async (name: string, base: string): Promise<unknown> => (await fetch(new URL(name, base))).json()

async function fetchAll(base: string): Promise<void> {
  person = readPerson(await json('example.json', base))
  const list = (await json('kernels.json', base)) as readonly (Omit<KernelImage, 'module'> & {
    readonly model: string
    readonly file: string
  })[]
  await Promise.all(
    list.map(async ({ model, file, ...rest }) => {
      const module = new Uint8Array(await (await fetch(new URL(file, base))).arrayBuffer())
      makeReady(model, { ...rest, module })
    }),
  )
}

function answer(question: Question): Answer {
  const begin = performance.now()
  const { wait, draws } = question
  const plan = readPlan({
    osteon: 'plan/1',
    name: 'zoledronic acid',
    items: [{ agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', from: `${wait} mo`, to: `${wait + 36} mo` }],
  })
  const made = forecast(person!, [plan], { on: ON, years: YEARS, draws, seed: 1 })
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
