import type { Method } from '../../solve/index.ts'
import { continuedStages } from '../../solve/index.ts'
import { writeExp, writeLog } from './functions.ts'
import type { Instructions } from './instructions.ts'
import type { Layout } from './layout.ts'

/** What a step calls: the places of routines in the module. */
export interface Calls {
  /** Rates at `moment` and `argument`, into the list at the routine's argument. */
  readonly rates: number
  readonly factor: number
  /** Solves in place in the list at the routine's argument. */
  readonly solve: number
}

/**
 * Writes one attempt at a step of a Rosenbrock method, as `Stepper` of src/engine/solve computes it: all stages, the
 * end of the step, its error in units of the tolerance, and by how much it could be longer.
 *
 * @param to - receives the instructions
 * @param method - the method
 * @param at - the memory, the number of states, and the routines to call
 */
export function writeStep(
  to: Instructions,
  method: Method,
  at: { readonly layout: Layout; readonly states: number; readonly calls: Calls },
): void {
  const { layout, states, calls } = at
  const { a, alpha, gamma } = method
  const continues = continuedStages(method)
  to.store(layout.perLength, () => to.constant(1).load(layout.length).do('divide'))
  to.store(layout.shift, () => to.constant(1).load(layout.length).constant(gamma).do('multiply', 'divide'))
  to.call(calls.factor)
  for (let i = 0; i < a.length; i++) {
    if (i > 0) {
      writeArgument(to, continues[i] ? undefined : a[i]!, { layout, states, stage: i })
      to.store(layout.moment, () => to.load(layout.time).constant(alpha[i]!).load(layout.length).do('multiply', 'add'))
      to.call(calls.rates, layout.stages[i])
    }
    writeStage(to, method, { layout, states, stage: i })
    to.call(calls.solve, layout.stages[i])
  }
  writeEnd(to, method, { layout, states })
}

interface AtStage {
  readonly layout: Layout
  readonly states: number
  readonly stage: number
}

/** The state at which a stage takes its rates: y + Σ a u, or the one before plus the stage before. */
function writeArgument(to: Instructions, row: readonly number[] | undefined, { layout, states, stage }: AtStage): void {
  const { stages, argument, state } = layout
  const factors = row?.map((factor) => to.constant(factor).keep())
  to.repeat(states, (from) =>
    to.store(
      argument,
      () => {
        if (!factors) {
          to.load(argument, from)
            .load(stages[stage - 1]!, from)
            .do('add')
          return
        }
        to.load(state, from)
        factors.forEach((factor, j) => to.get(factor).load(stages[j]!, from).do('multiply', 'add'))
      },
      from,
    ),
  )
}

/** What a stage is to be solved for: its rates + Σ (c/h) u + d h ∂f/∂t. */
function writeStage(to: Instructions, { c, d }: Method, { layout, states, stage }: AtStage): void {
  const { stages, slope, timeSlope, perLength, length } = layout
  const earlier = c[stage]!.map((factor) => to.constant(factor).load(perLength).do('multiply').keep())
  const byTime = d[stage] === 0 ? undefined : to.constant(d[stage]!).load(length).do('multiply').keep()
  if (earlier.length === 0 && byTime === undefined) return
  to.repeat(states, (from) =>
    to.store(
      stages[stage]!,
      () => {
        to.load(stage === 0 ? slope : stages[stage]!, from)
        earlier.forEach((factor, j) => to.get(factor).load(stages[j]!, from).do('multiply', 'add'))
        if (byTime !== undefined) to.get(byTime).load(timeSlope, from).do('multiply', 'add')
      },
      from,
    ),
  )
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
  to.store(layout.room, () => {
    to.load(layout.error)
    writeLog(to)
    to.constant(-1 / order).do('multiply')
    writeExp(to)
  })
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
