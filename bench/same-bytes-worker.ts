/** A worker of `bench/same-bytes-in-browser.ts`: it fetches the kernel, for there is no compiler, and runs its share. */
import { makeReady, readyKernel } from '../src/engine/kernel/index.ts'
import type { KernelImage } from '../src/engine/kernel/index.ts'
import { statesOf } from './same-bytes-share.ts'
import type { Share } from './same-bytes-share.ts'
import { MODEL } from './scenario.ts'

/** What the page hands over: where the kernel lies, and whom to run. */
interface Task extends Share {
  readonly base: string
  readonly kernel: string
}

/** What is used of a worker's own scope. */
interface Scope {
  addEventListener(kind: 'message', listener: (event: { readonly data: Task }) => void): void
  postMessage(states: Float64Array, handedOver: readonly ArrayBufferLike[]): void
}

const scope = globalThis as unknown as Scope

async function answer({ base, kernel, ...share }: Task): Promise<void> {
  const rest = (await (await fetch(new URL(`${kernel}.json`, base))).json()) as Omit<KernelImage, 'module'>
  const module = new Uint8Array(await (await fetch(new URL(`${kernel}.wasm`, base))).arrayBuffer())
  makeReady(MODEL.name, { ...rest, module })
  const states = statesOf(readyKernel(MODEL), share)
  scope.postMessage(states, [states.buffer])
}

scope.addEventListener('message', ({ data }) => void answer(data))
