import type { Method } from '../../solve/index.ts'
import { continuedStages } from '../../solve/index.ts'
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
  const continues = continuedStages(method)
  to.store(layout.perLength, () => to.constant(1).load(layout.length).do('divide'))
  to.store(layout.shift, () => to.constant(1).load(layout.length).constant(gamma).do('multiply', 'divide'))
  to.call(calls.factor)
  writeFirstStage(to, method, { layout, states })
  at.solve(layout.stages[0]!)
  for (let stage = 1; stage < a.length; stage++) {
    writeSums(to, method, { layout, states, stage, continues: continues[stage]! })
    to.store(layout.moment, () => to.load(layout.time).constant(alpha[stage]!).load(layout.length).do('multiply', 'add'))
    to.call(calls.stage, layout.stages[stage])
  }
  writeEnd(to, method, { layout, states })
}

interface AtStage {
  readonly layout: Layout
  readonly states: number
  readonly stage: number
  /** Whether the argument is the one before plus the stage before. */
  readonly continues: boolean
}

/** What the first stage is to be solved for: the rates at the start + d h ∂f/∂t. */
function writeFirstStage(
  to: Instructions,
  { d }: Method,
  { layout, states }: { readonly layout: Layout; readonly states: number },
): void {
  const { stages, slope, timeSlope, length } = layout
  const byTime = to.constant(d[0]!).load(length).do('multiply').keep()
  to.repeat(states, (from) =>
    to.store(stages[0]!, () => to.load(slope, from).get(byTime).load(timeSlope, from).do('multiply', 'add'), from),
  )
}

/**
 * The two sums over the earlier stages u in one round: the state at which a stage takes its rates, y + Σ a u or the one
 * before plus the stage before, and what is added to the rates there, Σ (c/h) u + d h ∂f/∂t.
 */
function writeSums(to: Instructions, { a, c, d }: Method, { layout, states, stage, continues }: AtStage): void {
  const { stages, argument, state, timeSlope, perLength, length } = layout
  const kept = (factors: readonly number[]): number[] => factors.map((factor) => to.constant(factor).keep())
  const ahead = continues ? [] : kept(a[stage]!)
  const added = c[stage]!.map((factor) => to.constant(factor).load(perLength).do('multiply').keep())
  const byTime = d[stage] === 0 ? undefined : to.constant(d[stage]!).load(length).do('multiply').keep()
  to.repeat(states, (from) => {
    const earlier = added.map((_factor, j) => to.load(stages[j]!, from).keep())
    to.store(
      argument,
      () => {
        to.load(continues ? argument : state, from)
        if (continues) to.get(earlier.at(-1)!).do('add')
        ahead.forEach((factor, j) => to.get(factor).get(earlier[j]!).do('multiply', 'add'))
      },
      from,
    )
    to.store(
      stages[stage]!,
      () => {
        added.forEach((factor, j) => {
          to.get(factor).get(earlier[j]!).do('multiply')
          if (j > 0) to.do('add')
        })
        if (byTime !== undefined) to.get(byTime).load(timeSlope, from).do('multiply', 'add')
      },
      from,
    )
  })
}

/** The end of the step and its error; the last stage is the difference of the two solutions. */
function writeEnd(
  to: Instructions,
  { a, order }: Method,
  { layout, states }: { readonly layout: Layout; readonly states: number },
): void {
  const { stages, argument, next, state, absolute, relative } = layout
  const last = stages[a.length - 1]!
  const sum = to.constant(0).keep()
  const share = to.load(relative).keep()
  to.repeat(states, (from) => {
    const end = to.load(argument, from).load(last, from).do('add').keep()
    to.store(next, () => to.get(end), from)
    const before = to.load(state, from).do('absolute').keep()
    const after = to.get(end).do('absolute').keep()
    to.load(last, from).load(absolute, from).get(share)
    to.get(after).get(before).get(before).get(after).do('less', 'select')
    const part = to.do('multiply', 'add', 'divide').keep()
    to.get(sum).get(part).get(part).do('multiply', 'add').set(sum)
  })
  to.store(layout.error, () => to.get(sum).constant(states).do('divide', 'squareRoot'))
  const logarithm = writeLog(to, [to.load(layout.error).keep()])
  const wanted = logarithm.map((local) =>
    to
      .get(local)
      .constant(-1 / order)
      .do('multiply')
      .keep(),
  )
  for (const room of writeExp(to, wanted)) to.store(layout.room, () => to.get(room))
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
