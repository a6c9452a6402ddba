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

/** Writes a new base; scenarios that were not run keep their ratios. */
export function record(base: Base): void {
  const scenarios = { ...written()?.scenarios, ...base.scenarios }
  writeFileSync(PATH, `${JSON.stringify({ ...base, scenarios }, undefined, 2)}\n`)
}

function written(): Base | undefined {
  return existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Base) : undefined
}

/** Each ratio against the recorded one, and whether speed was lost. */
export function againstBase(name: string, now: BaseScenario): readonly string[] {
  const before = written()
  const base = before?.scenarios[name]
  if (!before || !base) return [`No base of ${name} is recorded.`]
  return [
    `Against the base of ${before.recorded} (${before.machine}, ${base.people} people):`,
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
