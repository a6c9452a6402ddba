/** A compiled module; it can be handed from thread to thread. */
export interface CompiledModule {
  readonly [Symbol.toStringTag]?: string
}

/** What is used of the WebAssembly of every runtime and browser. */
interface Api {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => CompiledModule
  readonly Instance: new (module: CompiledModule) => { readonly exports: Readonly<Record<string, unknown>> }
  validate(bytes: Uint8Array<ArrayBuffer>): boolean
}

/** WebAssembly by a name of our own: its types are not among those of the language. */
export const webAssembly = (globalThis as unknown as { readonly WebAssembly: Api }).WebAssembly
