import type { Assembly } from '../../engine/model/index.ts'
import { jorg, petersonRiggs } from '../published/index.ts'
import { pthCycle, wholePerson } from './whole-person.ts'

/** Every model by its name. */
export const models: Readonly<Record<string, Assembly>> = {
  'whole-person': wholePerson,
  'pth-cycle': pthCycle,
  'peterson-riggs': petersonRiggs,
  jorg,
}
