import { parse } from 'acorn'
import type { CallExpression, Expression, Function as FunctionNode, Node as SyntaxNode, Pattern, Program } from 'acorn'

import type { Module } from '../model/index.ts'
import { moduleId } from '../model/index.ts'

/** One line of a module's equations: a name and what it stands for. */
export interface Line {
  readonly name: string
  readonly value: Expression
}

/** Where a name in the equations comes from. */
export interface Binding {
  readonly role: 'states' | 'reads' | 'parameters' | 'baseline'
  readonly name: string
}

/** A module's equations as a syntax tree, checked to lie within the equation language. */
export interface Equations {
  /** Local names that were taken out of the arguments. */
  readonly bindings: ReadonlyMap<string, Binding>
  /** Names under which a whole argument is known, such as `baseline`. */
  readonly whole: ReadonlyMap<string, Binding['role']>
  /** The `const` lines, in order. */
  readonly lines: readonly Line[]
  /** What is returned: rates of change and given signals, by name. */
  readonly results: readonly Line[]
}

const ROLES: readonly Binding['role'][] = ['states', 'reads', 'parameters', 'baseline']

/** Equations that leave the equation language: the message names the module and the offending piece. */
export class NotAnEquation extends Error {
  constructor(module: Module, what: string) {
    super(`${moduleId(module)}.rates: ${what}`)
    this.name = 'NotAnEquation'
  }
}

/**
 * Reads the equations of a module from its own source text.
 *
 * @param module - a declared module
 * @returns names, lines and results of its `rates`
 * @throws NotAnEquation - `rates` holds anything but `const` lines and one returned object
 *
 * @example
 * readEquations(water).results.map((line) => line.name) // → ['level']
 */
export function readEquations(module: Module): Equations {
  const rates = functionOf(module)
  const bindings = new Map<string, Binding>()
  const whole = new Map<string, Binding['role']>()
  rates.params.forEach((pattern, i) => bind(module, pattern, ROLES[i]!, { bindings, whole }))

  if (rates.body.type !== 'BlockStatement') {
    return { bindings, whole, lines: [], results: resultsOf(module, rates.body) }
  }
  const lines: Line[] = []
  for (const statement of rates.body.body) {
    if (statement.type === 'ReturnStatement' && statement.argument) {
      return { bindings, whole, lines, results: resultsOf(module, statement.argument) }
    }
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') {
      throw new NotAnEquation(module, `a ${statement.type} is not an equation; only const lines and one return are.`)
    }
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || !init) throw new NotAnEquation(module, 'a const line names one value.')
      lines.push({ name: id.name, value: init })
    }
  }
  throw new NotAnEquation(module, 'nothing is returned.')
}

function functionOf(module: Module): FunctionNode {
  const text = module.rates.toString()
  for (const wrapped of [`({${text}})`, `(${text})`]) {
    const found = firstFunction(wrapped)
    if (found) return found
  }
  throw new NotAnEquation(module, 'its text cannot be parsed.')
}

function firstFunction(text: string): FunctionNode | undefined {
  let program: Program
  try {
    program = parse(text, { ecmaVersion: 'latest' })
  } catch {
    return undefined
  }
  const statement = program.body[0]
  if (statement?.type !== 'ExpressionStatement') return undefined
  const { expression } = statement
  if (expression.type === 'ArrowFunctionExpression' || expression.type === 'FunctionExpression') return expression
  const property = expression.type === 'ObjectExpression' ? expression.properties[0] : undefined
  return property?.type === 'Property' ? asFunction(property.value) : undefined
}

function asFunction(node: SyntaxNode): FunctionNode | undefined {
  return node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
    ? (node as FunctionNode)
    : undefined
}

function bind(
  module: Module,
  pattern: Pattern,
  role: Binding['role'],
  to: { readonly bindings: Map<string, Binding>; readonly whole: Map<string, Binding['role']> },
): void {
  if (pattern.type === 'Identifier') {
    to.whole.set(pattern.name, role)
    return
  }
  if (pattern.type !== 'ObjectPattern') throw new NotAnEquation(module, `an argument is a ${pattern.type}.`)
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.value.type !== 'Identifier') {
      throw new NotAnEquation(module, 'arguments are taken apart by plain names only.')
    }
    to.bindings.set(property.value.name, { role, name: property.key.name })
  }
}

function resultsOf(module: Module, expression: Expression): Line[] {
  const object = expression.type === 'ParenthesizedExpression' ? expression.expression : expression
  if (object.type !== 'ObjectExpression') throw new NotAnEquation(module, 'what is returned is not an object of names.')
  return object.properties.map((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') {
      throw new NotAnEquation(module, 'what is returned has plain names only.')
    }
    return { name: property.key.name, value: property.value }
  })
}

/**
 * The shape that a call names.
 *
 * Test runners and bundlers rewrite an imported `hill(…)` as `(0, module.hill)(…)`; both are the same name.
 *
 * @param call - a call in the equations
 * @returns the name, or `undefined` where the call has none
 *
 * @example
 * calledShape({ type: 'CallExpression', callee: { type: 'Identifier', name: 'hill' }, arguments: [] }) // → 'hill'
 */
export function calledShape(call: CallExpression): string | undefined {
  let callee: SyntaxNode = call.callee
  if (callee.type === 'ParenthesizedExpression') callee = (callee as unknown as { expression: SyntaxNode }).expression
  if (callee.type === 'SequenceExpression')
    callee = (callee as unknown as { expressions: SyntaxNode[] }).expressions.at(-1)!
  if (callee.type === 'MemberExpression') callee = (callee as unknown as { property: SyntaxNode }).property
  return callee.type === 'Identifier' ? (callee as unknown as { name: string }).name : undefined
}
