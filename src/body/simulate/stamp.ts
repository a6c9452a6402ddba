import { createHash } from 'node:crypto'

import type { Assembly, Settings } from '../../engine/model/index.ts'
import type { Stamp } from './forecast-document.ts'

/** Version of the package; the launcher's manifest holds the same. */
const OSTEON = '0.1.0'
/** Version of the whole-person model: it moves whenever an equation or a number moves. */
const MODEL = '0.1.0'

/**
 * What identifies a computation well enough to repeat it.
 *
 * @param assembly - the model
 * @param solver - method and tolerance, in words
 * @param settings - parameters that differ from their declared value, by id, in their declared unit
 * @returns the stamp; the hash covers every parameter's id, value and unit
 *
 * @example
 * stampOf(skeletonOnly, 'Rodas4, 1e-4').parameters.startsWith('sha256:') // → true
 */
export function stampOf(assembly: Assembly, solver: string, settings: Settings = {}): Stamp {
  const hash = createHash('sha256')
  for (const { id, declared } of assembly.parameters)
    hash.update(`${id}=${settings[id] ?? declared.value} ${declared.unit}\n`)
  return { model: `${assembly.name} ${MODEL}`, parameters: `sha256:${hash.digest('hex')}`, solver, osteon: OSTEON }
}
