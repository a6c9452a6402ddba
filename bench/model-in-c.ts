import type { CallExpression, Expression, Node as SyntaxNode } from 'acorn'

import { analyse, calledShape, emitBodies, readEquations } from '../src/engine/kernel/index.ts'
import type { Equations } from '../src/engine/kernel/index.ts'
import { isClock, isInput, moduleId, publicName } from '../src/engine/model/index.ts'
import type { Assembly, Module } from '../src/engine/model/index.ts'

/**
 * The right-hand side as it is published: module by module, line by line, with nothing computed beforehand.
 *
 * @param model - the model
 * @returns a C function `published(t, y, p, r, u, g, out)`; `g` holds the given signals at the reference point
 */
export function publishedForm(model: Assembly): string {
  const statements = model.modules.flatMap((module) => new ModuleWriter(model, module).write())
  const body = inOrder(statements).map(({ target, text }) =>
    target.startsWith('out[') ? `${target}=${text};` : `const double ${target}=${text};`,
  )
  return `static void published(double t,const double*y,const double*p,const double*r,const double*u,const double*g,double*out){
${body.join('\n')}
}`
}

/**
 * The same model with everything hoisted that depends on the person alone, shared powers, and the exact Jacobian.
 *
 * @param model - the model
 * @returns C functions `hoisted(…)` and `jacobian(…)`, and the sparsity as compressed columns
 */
export function hoistedForm(model: Assembly): string {
  const program = analyse(model)
  const { rates, entries } = emitBodies(program)
  const columns = model.states.map((_state, column) =>
    program.jacobian.flatMap((row, i) => (row.has(column) ? [{ row: i, place: row.get(column)! }] : [])),
  )
  const starts = columns.reduce<number[]>((list, column) => [...list, list.at(-1)! + column.length], [0])
  const flat = columns.flat()
  const ofC = (text: string): string =>
    text
      .replaceAll('const v', 'const double v')
      .replaceAll('J[', 'J[place_of[')
      .replaceAll(/place_of\[(\d+)\]/g, 'place_of[$1]]')
  return `enum{NNZ=${flat.length}};
static const int column_starts[]={${starts.join(',')}};
static const int row_indices[]={${flat.map(({ row }) => row).join(',')}};
static const int place_of[]={${orderOf(flat.map(({ place }) => place)).join(',')}};
static void hoisted(double t,const double*y,const double*p,const double*r,const double*u,const double*c,const unsigned char*mode,double*out){
${ofC(rates)}
}
static void jacobian(double t,const double*y,const double*p,const double*r,const double*u,const double*c,const unsigned char*mode,double*J){
${ofC(entries)}
}`
}

/** Where each place of our own order stands in the order of columns. */
function orderOf(places: readonly number[]): number[] {
  const order: number[] = []
  places.forEach((place, k) => {
    order[place] = k
  })
  return order
}

/** One assignment: what it sets, and in what words. */
interface Statement {
  readonly target: string
  readonly text: string
}

/** Statements so that each stands behind those whose targets it reads. */
function inOrder(statements: readonly Statement[]): readonly Statement[] {
  const setters = new Map(statements.map((statement) => [statement.target, statement]))
  const done = new Set<Statement>()
  const visit = (statement: Statement): void => {
    if (done.has(statement)) return
    for (const [name] of statement.text.matchAll(/\b[ls]_\w+/g)) visit(setters.get(name)!)
    done.add(statement)
  }
  statements.forEach(visit)
  return [...done]
}

class ModuleWriter {
  readonly #model: Assembly
  readonly #module: Module
  readonly #equations: Equations

  constructor(model: Assembly, module: Module) {
    this.#model = model
    this.#module = module
    this.#equations = readEquations(module)
  }

  write(): readonly Statement[] {
    const { lines, results } = this.#equations
    return [
      ...lines.map(({ name, value }) => ({ target: this.#local(name), text: this.#text(value) })),
      ...results.map(({ name, value }) => ({ target: this.#target(name), text: this.#text(value) })),
    ]
  }

  #local(name: string): string {
    return `l_${moduleId(this.#module)}_${name}`
  }

  #target(local: string): string {
    const name = publicName(this.#module, local)
    const state = this.#model.states.findIndex((entry) => entry.name === name)
    return state >= 0 && local in this.#module.states ? `out[${state}]` : `s_${name}`
  }

  #text(node: SyntaxNode): string {
    const expression = node as Expression
    switch (expression.type) {
      case 'Literal':
        return `${Number(expression.value)}.0`
      case 'Identifier':
        return this.#name(expression.name)
      case 'ParenthesizedExpression':
        return `(${this.#text(expression.expression)})`
      case 'MemberExpression':
        return this.#quantity((expression.property as unknown as { name: string }).name, 'rest')
      case 'UnaryExpression':
        return `(-${this.#text(expression.argument)})`
      case 'BinaryExpression': {
        const [left, right] = [this.#text(expression.left), this.#text(expression.right)]
        return expression.operator === '**' ? `pow(${left},${right})` : `(${left}${expression.operator}${right})`
      }
      case 'CallExpression':
        return this.#shape(expression)
      default:
        throw new Error(`${expression.type} has no place in C.`)
    }
  }

  #name(name: string): string {
    const binding = this.#equations.bindings.get(name)
    if (!binding) return this.#local(name)
    if (binding.role === 'parameters') return this.#parameter(binding.name)
    return this.#quantity(binding.name, binding.role === 'baseline' ? 'rest' : 'now')
  }

  #parameter(name: string): string {
    const before = this.#model.modules.slice(0, this.#model.modules.indexOf(this.#module))
    const first = before.reduce((sum, module) => sum + Object.keys(module.parameters).length, 0)
    return `p[${first + Object.keys(this.#module.parameters).indexOf(name)}]`
  }

  #quantity(local: string, moment: 'now' | 'rest'): string {
    const name = publicName(this.#module, local)
    const read = this.#module.reads[local]
    if (read && isClock(read)) return moment === 'now' ? 't' : '0.0'
    if (read && isInput(read)) return `u[${this.#model.inputs.findIndex((entry) => entry.name === name)}]`
    const state = this.#model.states.findIndex((entry) => entry.name === name)
    if (state >= 0) return `${moment === 'now' ? 'y' : 'r'}[${state}]`
    return moment === 'now' ? `s_${name}` : `g[${this.#model.signals.findIndex((entry) => entry.name === name)}]`
  }

  #shape(call: CallExpression): string {
    const given = call.arguments.map((argument) => this.#text(argument))
    const [x, y, n, m] = given as [string, string, string, string]
    switch (calledShape(call)) {
      case 'exp':
      case 'log':
      case 'tanh':
        return `${calledShape(call)!}(${x})`
      case 'hill':
        return `(pow(${x},${n})/(pow(${y},${n})+pow(${x},${n})))`
      case 'saturation':
        return `(${x}/(${y}+${x}))`
      case 'positivePart':
        return `fmax(${x},0.0)`
      case 'larger':
        return `fmax(${x},${y})`
      default:
        return `(${x}>${y}?${m}:${n})`
    }
  }
}
