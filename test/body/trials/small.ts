import { readProtocol } from '../../../src/person/index.ts'
import type { Protocol } from '../../../src/person/index.ts'
import { TrialRunner, trialDocument } from '../../../src/body/trials/index.ts'
import type { Candidate, TrialDocument } from '../../../src/body/trials/index.ts'

/** One tablet of anastrozole a day. */
export const anastrozole = { agent: 'anastrozole', dose: '1 mg', every: '1 d' } as const
/** Zoledronic acid twice a year. */
export const zoledronate = { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo' } as const
/** Denosumab twice a year. */
export const denosumab = { agent: 'denosumab', dose: '60 mg', every: '6 mo' } as const

/** An arm by its name and the items of its plan. */
export function arm(name: string, ...items: readonly object[]): object {
  return { name, plan: { osteon: 'plan/1', items } }
}

/** A small trial: one arm without treatment over a year, unless it is told otherwise. */
export function small(fields: object): Protocol {
  return readProtocol({
    osteon: 'protocol/1',
    name: 'small',
    subjects: 12,
    seed: 7,
    population: {},
    arms: [arm('none')],
    outcomes: ['bmd.lumbarSpine'],
    months: [12],
    ...fields,
  })
}

/** A trial that was run, with its subjects. */
export interface Ran {
  readonly document: TrialDocument
  readonly candidates: readonly Candidate[]
  /** Values of every subject, by arm, outcome and month. */
  readonly values: (arm: number, outcome: number, month: number) => readonly number[]
}

/** Runs a small trial in this thread. */
export function ran(fields: object): Ran {
  const protocol = small(fields)
  const runner = new TrialRunner(protocol)
  runner.refuseImpossible()
  const results = Array.from({ length: protocol.subjects }, (_unused, i) => runner.run(i))
  const all = Float64Array.from(results.flatMap(({ values }) => [...values]))
  const { outcomes, stamp } = runner
  const columnOf = (a: number, o: number, m: number): number => (a * outcomes.length + o) * protocol.months.length + m
  return {
    document: trialDocument({ protocol, outcomes, stamp }, all),
    candidates: results.map(({ candidate }) => candidate),
    values: (a, o, m) => results.map(({ values }) => values[columnOf(a, o, m)]!),
  }
}

/** Mean and standard deviation of a sample. */
export function momentsOf(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, sd: Math.sqrt(variance) }
}
