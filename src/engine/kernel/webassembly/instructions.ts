import { Bytes } from './bytes.ts'
import { TYPE } from './module.ts'

/** Operations on numbers that both widths have, by their code: for one number, and for two side by side. */
const OPERATIONS = {
  add: [0xa0, 0xf0],
  subtract: [0xa1, 0xf1],
  multiply: [0xa2, 0xf2],
  divide: [0xa3, 0xf3],
  negate: [0x9a, 0xed],
  absolute: [0x99, 0xec],
  squareRoot: [0x9f, 0xef],
  /** The second of the two where it is less (more) than the first, else the first, which may be no number. */
  atMost: [0xa4, 0xf6],
  atLeast: [0xa5, 0xf7],
  equal: [0x61, 0x47],
  notLess: [0x66, 0x4c],
  less: [0x63, 0x49],
  greater: [0x64, 0x4a],
  /** The value above where the condition on top holds, else the value below it. */
  select: [0x1b, 0x52],
  bothHold: [0x71, 0x4e],
  eitherHolds: [0x72, 0x50],
  differ: [0x73, 0x51],
  bitsAdd: [0x7c, 0xce],
  bitsAnd: [0x83, 0x4e],
  bitsOr: [0x84, 0x50],
} as const

/** Name of an operation that takes its operands from the stack. */
export type Operation = keyof typeof OPERATIONS

const WIDE = 0xfd
const CODE = {
  call: 0x10,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Const: 0x41,
  i32Add: 0x6a,
  i32Less: 0x49,
  i32IsZero: 0x45,
  i64Const: 0x42,
  loop: 0x03,
  noResult: 0x40,
  branchIf: 0x0d,
  end: 0x0b,
  toBits: 0xbd,
  fromBits: 0xbf,
} as const
/** Codes of memory access and shifts: for one number, for two. */
const LOAD = [0x2b, 0x00] as const
const STORE = [0x39, 0x0b] as const
const SHIFT_LEFT = [0x86, 0xcb] as const
const SHIFT_RIGHT = [0x88, 0xcd] as const
/** Places of a list that a round of a loop covers. */
const TOGETHER = 2
/** Bits of the first where those of the second are set, or are not. */
const WIDE_AND = 0x4e
const WIDE_AND_NOT = 0x4f
/** Memory access is announced as aligned to this power of two. */
const ALIGNMENT = 3

/** Numbers that stand in memory from the beginning, each once. */
export class Constants {
  readonly #at: number
  readonly #lanes: number
  readonly #places = new Map<bigint, number>()

  constructor(at: number, lanes: number) {
    this.#at = at
    this.#lanes = lanes
  }

  /** Address of a number, given by its bits. */
  placeOf(bits: bigint): number {
    const known = this.#places.get(bits)
    if (known !== undefined) return known
    const place = this.#at + 8 * this.#lanes * this.#places.size
    this.#places.set(bits, place)
    return place
  }

  taken(): { readonly at: number; readonly bytes: Uint8Array } {
    const values = [...this.#places.keys()].flatMap((bits) => Array.from({ length: this.#lanes }, () => bits))
    return { at: this.#at, bytes: new Uint8Array(BigUint64Array.from(values).buffer) }
  }
}

/**
 * Writes the instructions of one routine, for one person or for two side by side.
 *
 * The text that is written is the same for both: a number on the stack is one person's, or a vector of both. There is
 * no branch on a number: where people differ, both sides are computed and one is selected.
 */
export class Instructions {
  readonly lanes: 1 | 2
  readonly body = new Bytes()
  readonly locals: number[] = []
  readonly #constants: Constants
  /** Bytes by which places counted from a variable lie ahead of it. */
  #ahead = 0

  constructor(lanes: 1 | 2, constants: Constants) {
    this.lanes = lanes
    this.#constants = constants
  }

  /** Bytes from one number to the next. */
  get width(): number {
    return 8 * this.lanes
  }

  do(...operations: readonly Operation[]): this {
    for (const operation of operations) this.#code(OPERATIONS[operation])
    return this
  }

  /** A new local variable for a number. */
  local(): number {
    return this.locals.push(this.lanes === 1 ? TYPE.f64 : TYPE.v128)
  }

  get(local: number): this {
    this.body.byte(CODE.localGet).unsigned(local)
    return this
  }

  /** Stores the number on top into a local variable. */
  set(local: number): this {
    this.body.byte(CODE.localSet).unsigned(local)
    return this
  }

  /** Stores the number on top into a new local variable. */
  keep(): number {
    const local = this.local()
    this.set(local)
    return local
  }

  constant(value: number): this {
    return this.load(this.#constants.placeOf(bitsOf(value)))
  }

  /** Loads the number at an address, counted from a 32-bit variable if one is named. */
  load(address: number, from?: number): this {
    this.#base(from)
    this.#code(LOAD)
      .unsigned(ALIGNMENT)
      .unsigned(from === undefined ? address : address + this.#ahead)
    return this
  }

  /** Stores what `value` leaves on the stack. */
  store(address: number, value: () => void, from?: number): this {
    const place = from === undefined ? address : address + this.#ahead
    this.#base(from)
    value()
    this.#code(STORE).unsigned(ALIGNMENT).unsigned(place)
    return this
  }

  /** Keeps the number on top where a condition holds, else 0. */
  keepWhere(condition: () => void): this {
    if (this.lanes === 1) this.constant(0)
    condition()
    return this.lanes === 1 ? this.do('select') : this.#wide(WIDE_AND)
  }

  /** Keeps the number on top where a condition does not hold, else 0. */
  keepUnless(condition: () => void): this {
    if (this.lanes === 1) this.constant(0)
    condition()
    if (this.lanes === 2) return this.#wide(WIDE_AND_NOT)
    this.body.byte(CODE.i32IsZero)
    return this.do('select')
  }

  /** The plain not-a-number, whose last bits are 0 (`exp` builds on that), where a condition holds, else a number. */
  spoilWhere(condition: () => void, otherwise: number): this {
    this.constant(Number.NaN)
    if (this.lanes === 2) {
      condition()
      return this.#wide(WIDE_AND).constant(otherwise).do('eitherHolds')
    }
    this.constant(otherwise)
    condition()
    return this.do('select')
  }

  /** Takes the number on top as its bits. */
  toBits(): this {
    if (this.lanes === 1) this.body.byte(CODE.toBits)
    return this
  }

  fromBits(): this {
    if (this.lanes === 1) this.body.byte(CODE.fromBits)
    return this
  }

  bits(pattern: bigint): this {
    if (this.lanes === 2) return this.load(this.#constants.placeOf(pattern))
    this.body.byte(CODE.i64Const).signed(BigInt.asIntN(64, pattern))
    return this
  }

  shiftLeft(by: number): this {
    return this.#shift(SHIFT_LEFT, by)
  }

  /** Shifts right; noughts come in. */
  shiftRight(by: number): this {
    return this.#shift(SHIFT_RIGHT, by)
  }

  /**
   * Repeats for every place of a list, two places to a round: `each` gets a 32-bit variable that counts bytes from the
   * first, from which it is to load and store.
   */
  repeat(count: number, each: (from: number) => void): this {
    const from = this.locals.push(TYPE.i32)
    const paired = count - (count % TOGETHER)
    this.#whole(0).set(from)
    if (paired > 0) {
      this.body.byte(CODE.loop, CODE.noResult)
      this.#shifted(TOGETHER, () => each(from))
      this.get(from)
        .#whole(TOGETHER * this.width)
        .body.byte(CODE.i32Add, CODE.localTee)
        .unsigned(from)
      this.#whole(paired * this.width).body.byte(CODE.i32Less, CODE.branchIf, 0, CODE.end)
    }
    this.#shifted(count - paired, () => each(from))
    return this
  }

  /** Calls a routine by its place in the module, with an offset. */
  call(place: number, offset = 0): this {
    this.#whole(offset).body.byte(CODE.call).unsigned(place)
    return this
  }

  /** Writes the same several times, each for the next place of a list. */
  #shifted(times: number, write: () => void): void {
    for (let i = 0; i < times; i++) {
      this.#ahead = i * this.width
      write()
    }
    this.#ahead = 0
  }

  #wide(code: number): this {
    this.body.byte(WIDE, code)
    return this
  }

  #whole(value: number): this {
    this.body.byte(CODE.i32Const).signed(BigInt(value))
    return this
  }

  #base(from: number | undefined): void {
    if (from === undefined) this.#whole(0)
    else this.get(from)
  }

  #shift(codes: readonly [number, number], by: number): this {
    if (this.lanes === 1) this.body.byte(CODE.i64Const).signed(BigInt(by))
    else this.#whole(by)
    this.#code(codes)
    return this
  }

  #code([one, two]: readonly [number, number]): Bytes {
    return this.lanes === 1 ? this.body.byte(one) : this.body.byte(WIDE).unsigned(two)
  }
}

/** The bits of a number. */
export function bitsOf(value: number): bigint {
  return new BigUint64Array(Float64Array.of(value).buffer)[0]!
}
