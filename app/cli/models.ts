import { models } from '../../src/body/simulate/index.ts'
import type { Assembly } from '../../src/engine/model/index.ts'
import { UnknownName } from '../../src/units/index.ts'

/** The model of that name; the nearest is named where there is none. */
export function modelNamed(name: string): Assembly {
  if (Object.hasOwn(models, name)) return models[name]!
  throw new UnknownName('model', name, Object.keys(models))
}
