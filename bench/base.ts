import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a run of a scenario is compared with later: ratios, because times change with the machine. */
interface Base {
  /** ISO 8601. */
  readonly recorded: string
  readonly machine: string
  readonly versions: Readonly<Record<string, string>>
  readonly people: number
  /** Ratios to our quickest kernel, by the short name of the solver. */
  readonly ratios: Readonly<Record<string, number>>
}

const PATH = join(import.meta.dirname, 'base.json')
/** A ratio below this share of its base is called a loss: repeated runs differ by a few percent. */
const LOST = 0.85

/** Writes the base of a scenario; other scenarios keep theirs. */
export function record(scenario: string, base: Base): void {
  writeFileSync(PATH, `${JSON.stringify({ ...written(), [scenario]: base }, undefined, 2)}\n`)
}

function written(): Readonly<Record<string, Base>> {
  return existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Readonly<Record<string, Base>>) : {}
}

/** Each ratio against the recorded one, and whether speed was lost. */
export function againstBase(scenario: string, ratios: Base['ratios']): readonly string[] {
  const base = written()[scenario]
  if (!base) return [`No base of ${scenario} is recorded.`]
  return [
    `Against the base of ${base.recorded} (${base.machine}, ${base.people} people):`,
    '',
    ...Object.entries(ratios).flatMap(([key, ratio]) => compared(key, ratio, base.ratios[key])),
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
