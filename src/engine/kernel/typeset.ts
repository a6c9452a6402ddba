import type { CallExpression, Expression, Node as SyntaxNode } from 'acorn'

import type { Module } from '../model/index.ts'
import { NotAnEquation, calledShape, readEquations } from './read-equations.ts'
import type { Equations } from './read-equations.ts'

/** One printed equation: its left and right side, as TeX. */
export interface Printed {
  readonly left: string
  readonly right: string
}

/**
 * Prints a module's equations as TeX, from the same text that is run.
 *
 * @param module - a declared module
 * @returns the named fluxes in order, then every rate of change and every given signal
 * @throws NotAnEquation - equations leave the equation language
 *
 * @example
 * typeset(water)[0] // → { left: '\\dot{h}', right: '-\\mathrm{loss} \\cdot h' }
 */
export function typeset(module: Module): readonly Printed[] {
  const equations = readEquations(module)
  const printer = new Printer(module, equations)
  const fluxes = equations.lines.map(({ name, value }) => ({ left: word(name), right: printer.print(value, 0) }))
  const results = equations.results
    .filter(
      ({ name, value }) => !(value.type === 'Identifier' && value.name === name && !Object.hasOwn(module.states, name)),
    )
    .map(({ name, value }) => {
      const symbol = printer.symbolOf(name)
      return { left: Object.hasOwn(module.states, name) ? `\\dot{${symbol}}` : symbol, right: printer.print(value, 0) }
    })
  return [...fluxes, ...results]
}

/** A name as upright words in TeX. */
function word(name: string): string {
  return `\\mathrm{${name.replaceAll(/([a-z0-9])([A-Z])/g, '$1\\ $2').toLowerCase()}}`
}

/**
 * Prints a symbol as TeX.
 *
 * @param symbol - such as `E_50` or `OB`
 * @returns the symbol with its index set low, and words upright
 *
 * @example
 * printSymbol('OB_f') // → '\\mathrm{OB}_{\\mathrm{f}}'
 */
export function printSymbol(symbol: string): string {
  const [first, ...index] = symbol.split('_')
  const head = /^\p{L}{2,}$/u.test(first!) ? `\\mathrm{${first}}` : first!
  return index.length === 0 ? head : `${head}_{\\mathrm{${index.join(',')}}}`
}

/** How tightly an operator binds. */
const BINDING: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '**': 4 }

class Printer {
  readonly #module: Module
  readonly #equations: Equations

  constructor(module: Module, equations: Equations) {
    this.#module = module
    this.#equations = equations
  }

  /** The symbol of a state, read, given signal or parameter; its words where it has none. */
  symbolOf(name: string): string {
    const { states, reads, gives, parameters } = this.#module
    const symbol = ({ ...gives, ...reads, ...states, ...parameters }[name] as { symbol?: string } | undefined)?.symbol
    return symbol === undefined ? word(name) : printSymbol(symbol)
  }

  print(node: SyntaxNode, around: number): string {
    const expression = node as Expression
    switch (expression.type) {
      case 'Literal':
        return String(expression.value)
      case 'Identifier':
        return this.#name(expression.name)
      case 'ParenthesizedExpression':
        return this.print(expression.expression, around)
      case 'MemberExpression':
        return `${this.symbolOf((expression.property as unknown as { name: string }).name)}^{\\circ}`
      case 'UnaryExpression':
        return `-${this.print(expression.argument, 3)}`
      case 'BinaryExpression':
        return this.#binary(expression.operator, [expression.left, expression.right], around)
      case 'CallExpression':
        return this.#call(expression)
      default:
        throw new NotAnEquation(this.#module, `a ${expression.type} cannot be printed.`)
    }
  }

  #name(name: string): string {
    const binding = this.#equations.bindings.get(name)
    return binding ? this.symbolOf(binding.name) + (binding.role === 'baseline' ? '^{\\circ}' : '') : word(name)
  }

  #binary(operator: string, [left, right]: readonly [SyntaxNode, SyntaxNode], around: number): string {
    const binding = BINDING[operator]!
    if (operator === '/') return `\\frac{${this.print(left, 0)}}{${this.print(right, 0)}}`
    if (operator === '**') return `${braced(this.print(left, 0))}^{${this.print(right, 0)}}`
    const sign = operator === '*' ? ' \\cdot ' : ` ${operator} `
    const text = `${this.print(left, binding)}${sign}${this.print(right, operator === '-' ? binding + 1 : binding)}`
    return binding < around ? `\\left( ${text} \\right)` : text
  }

  #call(call: CallExpression): string {
    const name = calledShape(call) ?? ''
    const given = call.arguments.map((argument) => this.print(argument, 0))
    const [x, y, n, m] = given as [string, string, string, string]
    switch (name) {
      case 'exp':
        return `e^{${x}}`
      case 'log':
        return `\\ln\\left( ${x} \\right)`
      case 'tanh':
        return `\\tanh\\left( ${x} \\right)`
      case 'hill':
        return `\\frac{${braced(x)}^{${n}}}{${braced(y)}^{${n}} + ${braced(x)}^{${n}}}`
      case 'saturation':
        return `\\frac{${x}}{${y} + ${x}}`
      case 'positivePart':
        return `\\left[ ${x} \\right]_+`
      case 'larger':
        return `\\max\\left( ${x},\\ ${y} \\right)`
      case 'kinkAt':
      case 'switchAt':
        return `\\begin{cases} ${m} & ${x} > ${y} \\\\ ${n} & \\text{else} \\end{cases}`
      default:
        throw new NotAnEquation(this.#module, `${name} cannot be printed.`)
    }
  }
}

/** What a power is taken of: one symbol stands as it is, even with an index; everything else goes into brackets. */
function braced(text: string): string {
  return SYMBOL.test(text) ? text : `\\left( ${text} \\right)`
}

const SYMBOL = /^(?:\p{L}'?|\\mathrm\{\p{L}+\})(?:_\{\\mathrm\{[^{}]*\}\})?$/u
