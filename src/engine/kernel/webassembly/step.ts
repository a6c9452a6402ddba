import type { Method } from '../../solve/index.ts'
import { FOURTH, continuedStages, repeatedStages } from '../../solve/index.ts'
import { writeExp, writeLog } from './functions.ts'
import type { Instructions } from './instructions.ts'
import type { Layout } from './layout.ts'

/** What a step calls: the places of routines in the module. */
export interface Calls {
  /** Rates at `moment` and `argument`, added to the list at the routine's argument, and the system solved for it. */
  readonly stage: number
  readonly factor: number
}

/**
 * Writes one attempt at a step of a Rosenbrock method, as `Stepper` of src/engine/solve computes it: all stages, the
 * end of the step, its error in units of the tolerance, and by how much it could be longer.
 *
 * @param to - receives the instructions
 * @param method - the method
 * @param at - the memory, the number of states, the routines to call, and what solves the system in place in a list
 */
export function writeStep(
  to: Instructions,
  method: Method,
  at: { readonly layout: Layout; readonly states: number; readonly calls: Calls; readonly solve: (at: number) => void },
): void {
  const { layout, states, calls } = at
  const { a, alpha, gamma } = method
  const [continues, repeats] = [continuedStages(method), repeatedStages(method)]
  to.store(layout.perLength, () => to.constant(1).load(layout.length).do('divide'))
  to.store(layout.shift, () => to.constant(1).load(layout.length).constant(gamma).do('multiply', 'divide'))
  to.call(calls.factor)
  for (let stage = 0; stage < a.length; stage++) {
    if (stage === 0 || repeats[stage]) {
      writeStill(to, method, { layout, states, stage, rates: stage === 0 ? layout.slope : layout.moved })
      at.solve(layout.stages[stage]!)
    } else {
      writeSums(to, method, { layout, states, stage, continues: continues[stage]! })
      to.store(layout.moment, () =>
        to.load(layout.time).constant(alpha[stage]!).load(layout.length).do('multiply', 'add'),
      )
      to.call(calls.stage, layout.stages[stage])
    }
  }
  writeEnd(to, method, { layout, states })
}

/** A step in the making, at one of its stages. */
interface AtStage {
  readonly layout: Layout
  readonly states: number
  readonly stage: number
}

/** What a stage is to be solved for whose rates are known: Σ (c/h) u + d h ∂f/∂t, and the rates. */
function writeStill(to: Instructions, method: Method, at: AtStage & { readonly rates: number }): void {
  const { layout, states, stage, rates } = at
  const sum = added(to, method, at)
  to.repeat(states, (from) => {
    const earlier = sum.factors.map((_factor, j) => to.load(layout.stages[j]!, from).keep())
    to.store(
      layout.stages[stage]!,
      () => {
        sum.write(earlier, from)
        to.load(rates, from).do('add')
      },
      from,
    )
  })
}

/** What is added to the rates of a stage, Σ (c/h) u + d h ∂f/∂t: its factors, and what writes it for one state. */
function added(
  to: Instructions,
  { c, d }: Method,
  { layout, stage }: AtStage,
): { readonly factors: readonly number[]; readonly write: (earlier: readonly number[], from: number) => void } {
  const { perLength, timeSlope, length } = layout
  const factors = c[stage]!.map((factor) => to.constant(factor).load(perLength).do('multiply').keep())
  const byTime = d[stage] === 0 ? undefined : to.constant(d[stage]!).load(length).do('multiply').keep()
  const write = (earlier: readonly number[], from: number): void => {
    writeWeighted(to, factors, earlier)
    if (byTime === undefined) return
    to.get(byTime).load(timeSlope, from).do('multiply')
    if (factors.length > 0) to.do('add')
  }
  return { factors, write }
}

/** Leaves the sum of what stands in local variables, weighted, on the stack; nothing if there is none. */
function writeWeighted(to: Instructions, weights: readonly number[], values: readonly number[]): void {
  weights.forEach((weight, j) => {
    to.get(weight).get(values[j]!).do('multiply')
    if (j > 0) to.do('add')
  })
}

/**
 * The two sums over the earlier stages u in one round: the state at which a stage takes its rates, y + Σ a u or the one
 * before plus the stage before, and what is added to the rates there, Σ (c/h) u + d h ∂f/∂t.
 */
function writeSums(to: Instructions, method: Method, at: AtStage & { readonly continues: boolean }): void {
  const { layout, states, stage, continues } = at
  const { stages, argument, state } = layout
  const ahead = continues ? [] : method.a[stage]!.map((factor) => to.constant(factor).keep())
  const sum = added(to, method, at)
  to.repeat(states, (from) => {
    const earlier = sum.factors.map((_factor, j) => to.load(stages[j]!, from).keep())
    to.store(
      argument,
      () => {
        to.load(continues ? argument : state, from)
        if (continues) to.get(earlier.at(-1)!).do('add')
        ahead.forEach((factor, j) => to.get(factor).get(earlier[j]!).do('multiply', 'add'))
      },
      from,
    )
    to.store(stages[stage]!, () => sum.write(earlier, from), from)
  })
}

/** The end of the step, its error, and by how much the step could be longer. */
function writeEnd(to: Instructions, method: Method, at: { readonly layout: Layout; readonly states: number }): void {
  const { next, state, absolute, relative, error, room } = at.layout
  const sum = to.constant(0).keep()
  const share = to.load(relative).keep()
  const ends = endOf(to, method, at.layout)
  to.repeat(at.states, (from) => {
    const { end, off } = ends(from)
    to.store(next, () => to.get(end), from)
    const before = to.load(state, from).do('absolute').keep()
    const after = to.get(end).do('absolute').keep()
    to.get(off).load(absolute, from).get(share)
    to.get(after).get(before).get(before).get(after).do('less', 'select')
    const part = to.do('multiply', 'add', 'divide').keep()
    to.get(sum).get(part).get(part).do('multiply', 'add').set(sum)
  })
  to.store(error, () => to.get(sum).constant(at.states).do('divide', 'squareRoot'))
  if (method.order === FOURTH) to.store(room, () => to.constant(1).load(error).do('squareRoot', 'squareRoot', 'divide'))
  else writeRoom(to, method.order, at.layout)
}

/** By how much the step could be longer: the error to the power −1/order. */
function writeRoom(to: Instructions, order: number, { error, room }: Layout): void {
  const logarithms = writeLog(to, [to.load(error).keep()])
  const shares = logarithms.map((logarithm) => {
    to.get(logarithm)
      .constant(-1 / order)
      .do('multiply')
    return to.keep()
  })
  writeExp(to, shares).forEach((factor) => to.store(room, () => to.get(factor)))
}

/** Writes the end of a step and its error for one state, from the stages; their local variables. */
function endOf(
  to: Instructions,
  { a, end }: Method,
  { stages, argument, state }: Layout,
): (from: number) => { readonly end: number; readonly off: number } {
  if (!end) {
    const last = stages[a.length - 1]!
    return (from) => {
      const off = to.load(last, from).keep()
      return { end: to.load(argument, from).get(off).do('add').keep(), off }
    }
  }
  const [m, e] = [end.m, end.e].map((weights) => weights.map((weight) => to.constant(weight).keep())) as [
    number[],
    number[],
  ]
  return (from) => {
    const all = m.map((_weight, j) => to.load(stages[j]!, from).keep())
    to.load(state, from)
    writeWeighted(to, m, all)
    const at = to.do('add').keep()
    writeWeighted(to, e, all)
    return { end: at, off: to.keep() }
  }
}

/**
 * Writes the state inside the step attempted last, at the fraction that stands in memory.
 *
 * @param to - receives the instructions
 * @param method - the method
 * @param at - the memory and the number of states
 */
export function writeInside(
  to: Instructions,
  method: Method,
  { layout, states }: { readonly layout: Layout; readonly states: number },
): void {
  const fraction = to.load(layout.fraction).keep()
  const rest = to.constant(1).get(fraction).do('subtract').keep()
  to.repeat(states, (from) =>
    to.store(layout.argument, () => writeStateInside(to, method, { layout, fraction, rest, offset: 0, from }), from),
  )
}

/** Leaves one state inside the step on the stack. */
export function writeStateInside(
  to: Instructions,
  { dense }: Method,
  at: {
    readonly layout: Layout
    readonly fraction: number
    readonly rest: number
    readonly offset: number
    readonly from?: number
  },
): void {
  const { layout, fraction, rest, offset, from } = at
  const rows = dense.map((weights) => {
    to.constant(0)
    weights.forEach((weight, j) =>
      to
        .constant(weight)
        .load(layout.stages[j]! + offset, from)
        .do('multiply', 'add'),
    )
    return to.keep()
  })
  to.get(rest)
    .load(layout.state + offset, from)
    .do('multiply')
  to.get(fraction)
    .load(layout.next + offset, from)
    .get(rest)
  to.get(rows[0]!)
  for (const row of rows.slice(1)) to.get(fraction).get(row)
  for (let i = 1; i < rows.length; i++) to.do('multiply', 'add')
  to.do('multiply', 'add', 'multiply', 'add')
}
