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
/** Below this share of the base speed is called lost: on a busy machine single ratios differ by a quarter between runs. */
const LOST = 0.85

/** Writes the base of a scenario; other scenarios keep theirs. */
export function record(scenario: string, base: Base): void {
  writeFileSync(PATH, `${JSON.stringify({ ...written(), [scenario]: base }, undefined, 2)}\n`)
}

function written(): Readonly<Record<string, Base>> {
  return existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Readonly<Record<string, Base>>) : {}
}

/** Each ratio against the recorded one; speed counts as lost where the ratios fell in the middle, not where one did. */
export function againstBase(scenario: string, ratios: Base['ratios']): readonly string[] {
  const base = written()[scenario]
  if (!base) return [`No base of ${scenario} is recorded.`]
  const changes = Object.entries(ratios).flatMap(([key, now]) => {
    const before = base.ratios[key]
    return before === undefined || before === 1 ? [] : [{ key, now, before, share: now / before }]
  })
  const ordered = changes.map(({ share }) => share).toSorted((a, b) => a - b)
  const middle = ordered[Math.floor(ordered.length / 2)] ?? 1
  return [
    `Against the base of ${base.recorded} (${base.machine}, ${base.people} people): ${percent(middle)} in the middle${middle < LOST ? ': SPEED LOST' : ''}.`,
    '',
    ...changes.map(
      ({ key, now, before, share }) => `- ${key}: ${now.toFixed(1)}, then ${before.toFixed(1)} (${percent(share)})`,
    ),
  ]
}

function percent(share: number): string {
  const change = 100 * (share - 1)
  return `${change > 0 ? '+' : ''}${change.toFixed(0)} %`
}
