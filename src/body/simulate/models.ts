import type { Assembly } from '../../engine/model/index.ts'
import { jorg, petersonRiggs } from '../published/index.ts'
import { wholePerson } from './whole-person.ts'

/** Every model by its name. */
export const models: Readonly<Record<string, Assembly>> = {
  'whole-person': wholePerson,
  'peterson-riggs': petersonRiggs,
  jorg,
}
