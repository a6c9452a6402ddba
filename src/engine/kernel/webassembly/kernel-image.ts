import type { Layout, Sizes } from './layout.ts'

/** A model as WebAssembly, ready to be opened where no compiler is: the module, and where everything lies in its memory. */
export interface KernelImage {
  readonly module: Uint8Array<ArrayBuffer>
  readonly layout: Layout
  readonly sizes: Sizes
  /** Names of the methods whose steps it takes. */
  readonly methods: readonly string[]
}
