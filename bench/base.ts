import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a run of the bench is compared with later: ratios, because times change with the machine. */
export interface Base {
  /** ISO 8601. */
  readonly recorded: string
  readonly machine: string
  readonly versions: Readonly<Record<string, string>>
  readonly scenarios: Readonly<Record<string, BaseScenario>>
}

/** Ratios of one scenario to our quickest kernel, by the short name of the solver. */
interface BaseScenario {
  readonly people: number
  readonly ratios: Readonly<Record<string, number>>
}

const PATH = join(import.meta.dirname, 'base.json')
/** A ratio below this share of its base is called a loss: repeated runs differ by a few percent. */
const LOST = 0.85

/** Writes a new base. */
export function record(base: Base): void {
  writeFileSync(PATH, `${JSON.stringify(base, undefined, 2)}\n`)
}

/** Each ratio against the recorded one, and whether speed was lost. */
export function againstBase(name: string, now: BaseScenario): readonly string[] {
  if (!existsSync(PATH)) return ['No base is recorded.']
  const { recorded, machine, scenarios } = JSON.parse(readFileSync(PATH, 'utf8')) as Base
  const base = scenarios[name]
  if (!base) return [`The base of ${recorded} has no ${name}.`]
  return [
    `Against the base of ${recorded} (${machine}, ${base.people} people):`,
    ...Object.entries(now.ratios).flatMap(([key, ratio]) => compared(key, ratio, base.ratios[key])),
  ]
}

/** Peers' ratios fall where ours has lost speed; our own slower kernels' do so too, unless they gained. */
function compared(key: string, ratio: number, before: number | undefined): readonly string[] {
  if (before === undefined || before === 1) return []
  const change = 100 * (ratio / before - 1)
  const lost = ratio < LOST * before ? ': SPEED LOST' : ''
  return [
    `- ${key}: ${ratio.toFixed(1)}, then ${before.toFixed(1)} (${change > 0 ? '+' : ''}${change.toFixed(0)} %)${lost}`,
  ]
}
