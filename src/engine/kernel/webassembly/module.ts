import { Bytes } from './bytes.ts'

/** A function of one argument, an offset into the memory, and without result. */
export interface Routine {
  readonly name: string
  /** Types of its local variables, in order. */
  readonly locals: readonly number[]
  /** Its instructions, without the closing `end`. */
  readonly body: Bytes
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] as const
const FUNCTION_TYPE = 0x60
const EXPORTS_FUNCTION = 0x00
const EXPORTS_MEMORY = 0x02
/** Types of values in the binary format. */
export const TYPE = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const

const END = 0x0b
const I32_CONST = 0x41
const PAGE = 65_536
const SECTION = { type: 1, function: 3, memory: 5, export: 7, code: 10, data: 11 } as const

/**
 * Writes a WebAssembly module with one memory and functions of one 32-bit argument.
 *
 * @param routines - the functions, all exported by name; a call names a function by its place in this list
 * @param memory.bytes - size of the memory that is needed
 * @param memory.constants - what stands in it from the beginning, and where
 * @returns the module in the binary format
 *
 * Source: WebAssembly Core Specification 2.0, chapter 5.
 *
 * @example
 * WebAssembly.validate(moduleOf([], { bytes: 8, constants: { at: 0, bytes: new Uint8Array(0) } })) // → true
 */
export function moduleOf(
  routines: readonly Routine[],
  memory: { readonly bytes: number; readonly constants: { readonly at: number; readonly bytes: Uint8Array } },
): Uint8Array<ArrayBuffer> {
  const pages = Math.ceil(memory.bytes / PAGE)
  const types = new Bytes().unsigned(1).byte(FUNCTION_TYPE, 1, TYPE.i32, 0)
  const functions = listed(routines, (into) => into.byte(0))
  const memories = new Bytes().unsigned(1).byte(0x01).unsigned(pages).unsigned(pages)
  const exports = new Bytes()
    .unsigned(routines.length + 1)
    .name('memory')
    .byte(EXPORTS_MEMORY, 0)
  routines.forEach(({ name }, i) => exports.name(name).byte(EXPORTS_FUNCTION).unsigned(i))
  const code = listed(routines, (into, { locals, body }) =>
    into.sized(new Bytes().append(localsOf(locals)).append(body).byte(END)),
  )
  const { at, bytes } = memory.constants
  const data = new Bytes().unsigned(1).byte(0, I32_CONST).signed(BigInt(at)).byte(END).sized(new Bytes().append(bytes))
  const module = new Bytes().byte(...MAGIC)
  const section = (id: number, content: Bytes): Bytes => module.byte(id).sized(content)
  section(SECTION.type, types)
  section(SECTION.function, functions)
  section(SECTION.memory, memories)
  section(SECTION.export, exports)
  section(SECTION.code, code)
  section(SECTION.data, data)
  return module.taken()
}

function listed(routines: readonly Routine[], write: (into: Bytes, routine: Routine) => Bytes): Bytes {
  const list = new Bytes().unsigned(routines.length)
  for (const routine of routines) write(list, routine)
  return list
}

/** Local variables as runs of one type. */
function localsOf(types: readonly number[]): Bytes {
  const runs: { readonly type: number; count: number }[] = []
  for (const type of types) {
    const last = runs.at(-1)
    if (last?.type === type) last.count++
    else runs.push({ type, count: 1 })
  }
  const list = new Bytes().unsigned(runs.length)
  for (const { type, count } of runs) list.unsigned(count).byte(type)
  return list
}
