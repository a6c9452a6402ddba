import { Malformed } from './trouble.ts'

/** A unit as a factor to coherent units and as powers of its base dimensions. */
export interface Unit {
  /** Coherent value = value in this unit × factor; coherent are day, litre, mole, gram and metre. */
  readonly factor: number
  /** Power of each base dimension: `T` time, `L` volume, `N` amount, `M` mass, `m` length, `[IU]`, and each `{annotation}`. */
  readonly dimension: Readonly<Record<string, number>>
}

interface Atom {
  readonly factor: number
  readonly dimension: string
  /** Whether prefixes such as `m` go before it. */
  readonly prefixed?: boolean
}

/** Days in a Julian year, the year of UCUM. */
const YEAR = 365.25

const ATOMS: Readonly<Record<string, Atom>> = {
  d: { factor: 1, dimension: 'T' },
  h: { factor: 1 / 24, dimension: 'T' },
  min: { factor: 1 / 1440, dimension: 'T' },
  s: { factor: 1 / 86400, dimension: 'T' },
  wk: { factor: 7, dimension: 'T' },
  mo: { factor: YEAR / 12, dimension: 'T' },
  a: { factor: YEAR, dimension: 'T' },
  L: { factor: 1, dimension: 'L', prefixed: true },
  mol: { factor: 1, dimension: 'N', prefixed: true },
  g: { factor: 1, dimension: 'M', prefixed: true },
  m: { factor: 1, dimension: 'm', prefixed: true },
  '[IU]': { factor: 1, dimension: '[IU]' },
  '%': { factor: 0.01, dimension: '' },
  '1': { factor: 1, dimension: '' },
}

const PREFIXES: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  c: 1e-2,
  d: 1e-1,
  k: 1e3,
  M: 1e6,
}

const known = new Map<string, Unit>()

/**
 * Reads a unit as UCUM writes it, for the equations of the model.
 *
 * Other than in UCUM, the mole, the international unit and every annotation such as `{BCL2}` are dimensions of their own,
 * so that amounts and arbitrary units cannot be mixed by accident; litre and cubic metre are not the same.
 *
 * @param text - such as `pmol/L`, `/d`, `L/(pmol.h)`, `g/cm2`, `{T-score}`, `1`
 * @returns factor to coherent units, and dimension
 * @throws Malformed - the text is not such a unit; the message names the piece and where it begins
 *
 * @example
 * parseUnit('/h').factor // → 24
 */
export function parseUnit(text: string): Unit {
  const before = known.get(text)
  if (before) return before
  const unit = new UnitReader(text).read()
  known.set(text, unit)
  return unit
}

/**
 * Whether two units measure the same kind of thing.
 *
 * @param a - a unit
 * @param b - another
 * @returns true where their dimensions are equal
 * @throws Malformed - one of them is not a unit
 *
 * @example
 * sameDimension('pmol/L', 'mol/mL') // → true
 */
export function sameDimension(a: string, b: string): boolean {
  const [x, y] = [parseUnit(a).dimension, parseUnit(b).dimension]
  return Object.keys({ ...x, ...y }).every((base) => (x[base] ?? 0) === (y[base] ?? 0))
}

/**
 * Brings a value from one unit of the model to another.
 *
 * @param value - in `from`
 * @param from - its unit
 * @param to - the wanted unit, of the same dimension
 * @returns the value in `to`
 * @throws Malformed - the two do not measure the same kind of thing
 *
 * @example
 * convert(1, 'a', 'd') // → 365.25
 */
export function convert(value: number, from: string, to: string): number {
  if (!sameDimension(from, to)) throw new Malformed(from, `cannot be brought to ${to}.`)
  return (value * parseUnit(from).factor) / parseUnit(to).factor
}

class UnitReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): Unit {
    const unit = this.#product()
    if (this.#at < this.#text.length) this.#refuse()
    return unit
  }

  #product(): Unit {
    let unit: Unit = this.#peek() === '/' ? { factor: 1, dimension: {} } : this.#power()
    for (;;) {
      const sign = this.#peek()
      if (sign !== '.' && sign !== '/') return unit
      this.#at++
      unit = times(unit, this.#power(), sign === '.' ? 1 : -1)
    }
  }

  #power(): Unit {
    const base = this.#peek() === '(' ? this.#bracketed() : this.#atom()
    const exponent = /^[+-]?\d+/.exec(this.#rest())?.[0]
    if (exponent === undefined) return base
    this.#at += exponent.length
    return times({ factor: 1, dimension: {} }, base, Number(exponent))
  }

  #bracketed(): Unit {
    this.#at++
    const inside = this.#product()
    if (this.#peek() !== ')') this.#refuse()
    this.#at++
    return inside
  }

  #atom(): Unit {
    const word = /^(?:[a-zA-Z%]+|\[IU\]|1)?(?:\{[^{}]*\})?/.exec(this.#rest())![0]
    if (word === '') this.#refuse()
    const [, symbol = '', annotation = ''] = /^([^{]*)(\{.*\})?$/.exec(word)!
    const unit = symbol === '' ? { factor: 1, dimension: {} } : this.#symbol(symbol)
    this.#at += word.length
    return annotation === '' ? unit : times(unit, { factor: 1, dimension: { [annotation]: 1 } }, 1)
  }

  #symbol(symbol: string): Unit {
    const plain = Object.hasOwn(ATOMS, symbol) ? ATOMS[symbol]! : undefined
    if (plain) return ofAtom(plain, 1)
    const prefix = Object.hasOwn(PREFIXES, symbol[0]!) ? PREFIXES[symbol[0]!] : undefined
    const rest = Object.hasOwn(ATOMS, symbol.slice(1)) ? ATOMS[symbol.slice(1)]! : undefined
    if (prefix === undefined || !rest?.prefixed) return this.#refuse()
    return ofAtom(rest, prefix)
  }

  #peek(): string | undefined {
    return this.#text[this.#at]
  }

  #rest(): string {
    return this.#text.slice(this.#at)
  }

  #refuse(): never {
    const what = this.#rest() === '' ? 'ends too early' : `"${this.#rest()}" is not a unit of the model`
    throw new Malformed(`unit "${this.#text}"`, `${what}, character ${this.#at + 1}.`)
  }
}

function ofAtom({ factor, dimension }: Atom, prefix: number): Unit {
  return { factor: factor * prefix, dimension: dimension === '' ? {} : { [dimension]: 1 } }
}

function times(a: Unit, b: Unit, power: number): Unit {
  const bases = Object.keys({ ...a.dimension, ...b.dimension })
  const dimension = bases.map((base) => [base, (a.dimension[base] ?? 0) + power * (b.dimension[base] ?? 0)] as const)
  return {
    factor: power < 0 ? a.factor / b.factor ** -power : a.factor * b.factor ** power,
    dimension: Object.fromEntries(dimension.filter(([, exponent]) => exponent !== 0)),
  }
}
