import { exp, log } from '../arithmetic/index.ts'

/**
 * The expression graph of a model: every value once, shared by all who use it.
 *
 * Nodes are numbered in an order in which each stands behind what it uses. Division is multiplication by a
 * reciprocal and subtraction is addition of a negative, so that equal parts are recognised as equal.
 */
export type Node =
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'parameter' | 'reference' | 'input' | 'state'; readonly index: number }
  | { readonly op: 'time' }
  | { readonly op: 'add' | 'multiply'; readonly a: number; readonly b: number }
  | { readonly op: 'negate' | 'reciprocal' | 'exp' | 'log' | 'tanh'; readonly a: number }
  | {
      readonly op: 'choose'
      readonly x: number
      readonly threshold: number
      readonly below: number
      readonly above: number
    }
  | { readonly op: 'switch'; readonly index: number; readonly below: number; readonly above: number }

/** What a value depends on: nothing but numbers, the person (parameters, reference, inputs), or the state and time. */
export type Reach = 'constant' | 'person' | 'moving'

/** A jump: it sits where `x` equals `threshold`. */
export interface Switch {
  readonly x: number
  readonly threshold: number
}

/** Builds the graph and keeps its nodes unique and simple. */
export class Graph {
  readonly nodes: Node[] = []
  readonly reach: Reach[] = []
  readonly switches: Switch[] = []
  readonly #known = new Map<string, number>()

  constant(value: number): number {
    return this.#unique(`c${Object.is(value, -0) ? 0 : value}`, { op: 'constant', value })
  }

  leaf(op: 'parameter' | 'reference' | 'input' | 'state', index: number): number {
    return this.#unique(`${op}${index}`, { op, index })
  }

  time(): number {
    return this.#unique('t', { op: 'time' })
  }

  negate(a: number): number {
    const node = this.nodes[a]!
    if (node.op === 'constant') return this.constant(-node.value)
    if (node.op === 'negate') return node.a
    return this.#unique(`-${a}`, { op: 'negate', a })
  }

  subtract(a: number, b: number): number {
    return a === b ? this.constant(0) : this.add(a, this.negate(b))
  }

  add(a: number, b: number): number {
    const [x, y] = [this.nodes[a]!, this.nodes[b]!]
    if (x.op === 'constant' && x.value === 0) return b
    if (y.op === 'constant' && y.value === 0) return a
    if (x.op === 'constant' && y.op === 'constant') return this.constant(x.value + y.value)
    if (x.op === 'negate' && y.op === 'negate') return this.negate(this.add(x.a, y.a))
    return this.#gather('add', a, b)
  }

  multiply(a: number, b: number): number {
    const [x, y] = [this.nodes[a]!, this.nodes[b]!]
    if (x.op === 'constant') return this.#scale(x.value, b)
    if (y.op === 'constant') return this.#scale(y.value, a)
    if (x.op === 'negate') return this.negate(this.multiply(x.a, b))
    if (y.op === 'negate') return this.negate(this.multiply(a, y.a))
    if (x.op === 'reciprocal' && x.a === b) return this.constant(1)
    if (y.op === 'reciprocal' && y.a === a) return this.constant(1)
    if (x.op === 'reciprocal' && y.op === 'reciprocal') return this.reciprocal(this.multiply(x.a, y.a))
    if (x.op === 'exp' && y.op === 'exp') return this.exp(this.add(x.a, y.a))
    return this.#gather('multiply', a, b)
  }

  divide(a: number, b: number): number {
    return this.multiply(a, this.reciprocal(b))
  }

  reciprocal(a: number): number {
    const node = this.nodes[a]!
    if (node.op === 'constant') return this.constant(1 / node.value)
    if (node.op === 'reciprocal') return node.a
    if (node.op === 'negate') return this.negate(this.reciprocal(node.a))
    return this.#unique(`/${a}`, { op: 'reciprocal', a })
  }

  exp(a: number): number {
    const node = this.nodes[a]!
    if (node.op === 'constant') return this.constant(exp(node.value))
    if (node.op === 'log') return node.a
    return this.#unique(`e${a}`, { op: 'exp', a })
  }

  /** Logarithm of a positive value; that of a still part is taken apart, so that what moves is shared. */
  log(a: number): number {
    const node = this.nodes[a]!
    if (node.op === 'constant') return this.constant(log(node.value))
    if (node.op === 'exp') return node.a
    if (node.op === 'reciprocal') return this.negate(this.log(node.a))
    if (node.op === 'multiply' && this.reach[node.a] !== 'moving') return this.add(this.log(node.a), this.log(node.b))
    return this.#unique(`l${a}`, { op: 'log', a })
  }

  tanh(a: number): number {
    return this.#unique(`h${a}`, { op: 'tanh', a })
  }

  /** a to the power b: whole constant powers by multiplication, all others as exp(b · log a). */
  power(a: number, b: number): number {
    const exponent = this.nodes[b]!
    if (exponent.op === 'constant' && Number.isInteger(exponent.value) && Math.abs(exponent.value) <= 4) {
      return this.#wholePower(a, exponent.value)
    }
    return this.exp(this.multiply(b, this.log(a)))
  }

  choose(x: number, threshold: number, below: number, above: number): number {
    if (below === above) return above
    return this.#unique(`?${x},${threshold},${below},${above}`, { op: 'choose', x, threshold, below, above })
  }

  /** A jump at `x = threshold`; jumps at the same place share one switch. */
  switchAt(x: number, threshold: number, below: number, above: number): number {
    let index = this.switches.findIndex((s) => s.x === x && s.threshold === threshold)
    if (index < 0) index = this.switches.push({ x, threshold }) - 1
    return this.chooseByMode(index, below, above)
  }

  /** The value that belongs to the side on which a switch is held. */
  chooseByMode(index: number, below: number, above: number): number {
    if (below === above) return above
    return this.#unique(`s${index},${below},${above}`, { op: 'switch', index, below, above })
  }

  #wholePower(a: number, n: number): number {
    if (n === 0) return this.constant(1)
    if (n < 0) return this.reciprocal(this.#wholePower(a, -n))
    return n === 1 ? a : this.multiply(a, this.#wholePower(a, n - 1))
  }

  #scale(factor: number, a: number): number {
    if (factor === 0) return this.constant(0)
    if (factor === 1) return a
    if (factor === -1) return this.negate(a)
    const node = this.nodes[a]!
    if (node.op === 'constant') return this.constant(factor * node.value)
    return this.#gather('multiply', this.constant(factor), a)
  }

  /**
   * Joins two sums or two products so that their still parts come together: (s₁ ∘ m₁) ∘ (s₂ ∘ m₂) becomes
   * (s₁ ∘ s₂) ∘ (m₁ ∘ m₂), whose first half is computed once a person.
   */
  #gather(op: 'add' | 'multiply', a: number, b: number): number {
    const [left, right] = [this.#halves(op, a), this.#halves(op, b)]
    const still = this.#joined(op, left.still, right.still)
    const moving = this.#joined(op, left.moving, right.moving)
    if (still === undefined) return moving!
    if (moving === undefined) return still
    const node = this.nodes[still]!
    if (node.op === 'constant' && node.value === (op === 'add' ? 0 : 1)) return moving
    return this.#pair(op, still, moving)
  }

  #halves(op: 'add' | 'multiply', a: number): { readonly still?: number; readonly moving?: number } {
    if (this.reach[a] !== 'moving') return { still: a }
    const node = this.nodes[a]!
    if (node.op === op && this.reach[node.a] !== 'moving') return { still: node.a, moving: node.b }
    return { moving: a }
  }

  #joined(op: 'add' | 'multiply', a: number | undefined, b: number | undefined): number | undefined {
    if (a === undefined || b === undefined) return a ?? b
    const [x, y] = [this.nodes[a]!, this.nodes[b]!]
    if (x.op === 'constant' && y.op === 'constant') {
      return this.constant(op === 'add' ? x.value + y.value : x.value * y.value)
    }
    return this.#pair(op, a, b)
  }

  #pair(op: 'add' | 'multiply', a: number, b: number): number {
    const swap = this.reach[a] === this.reach[b] ? a > b : this.reach[b] !== 'moving'
    const [first, second] = swap ? [b, a] : [a, b]
    return this.#unique(`${op}${first},${second}`, { op, a: first, b: second })
  }

  #unique(key: string, node: Node): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const index = this.nodes.push(node) - 1
    this.reach.push(this.#reachOf(node))
    this.#known.set(key, index)
    return index
  }

  #reachOf(node: Node): Reach {
    if (node.op === 'constant') return 'constant'
    if (node.op === 'parameter' || node.op === 'reference' || node.op === 'input') return 'person'
    if (node.op === 'state' || node.op === 'time' || node.op === 'switch') return 'moving'
    const reaches = operands(node).map((operand) => this.reach[operand]!)
    if (reaches.includes('moving')) return 'moving'
    return reaches.includes('person') ? 'person' : 'constant'
  }
}

/**
 * The nodes that a node uses.
 *
 * @param node - a node of a graph
 * @returns their numbers, in the order of its fields
 *
 * @example
 * operands({ op: 'add', a: 3, b: 5 }) // → [3, 5]
 */
export function operands(node: Node): readonly number[] {
  switch (node.op) {
    case 'add':
    case 'multiply':
      return [node.a, node.b]
    case 'negate':
    case 'reciprocal':
    case 'exp':
    case 'log':
    case 'tanh':
      return [node.a]
    case 'choose':
      return [node.x, node.threshold, node.below, node.above]
    case 'switch':
      return [node.below, node.above]
    default:
      return []
  }
}
