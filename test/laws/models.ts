import type { Assembly, Module } from '../../src/engine/model/index.ts'
import { jorg, petersonRiggs } from '../../src/body/published/index.ts'
import { pthCycle, skeletonOnly, wholePerson, wholePersonByTheHour } from '../../src/body/simulate/index.ts'

/** A model that the laws hold for, with the laws that a published model breaks and why. */
export interface Lawful {
  readonly model: Assembly
  /** Law → reason why it does not hold. */
  readonly except: Readonly<Record<string, string>>
  /** States that move at the reference point by law: bone is lost with age from the first day. */
  readonly drifting?: readonly string[]
}

/** Bone of the whole person, which age takes. */
const LOST_WITH_AGE = ['trabecularMass', 'corticalMass', 'unloaded'] as const

/** Every model of the product. */
export const lawful: readonly Lawful[] = [
  { model: skeletonOnly, except: {}, drifting: LOST_WITH_AGE },
  { model: wholePerson, except: {}, drifting: LOST_WITH_AGE },
  { model: wholePersonByTheHour, except: {}, drifting: LOST_WITH_AGE },
  { model: pthCycle, except: {} },
  {
    model: petersonRiggs,
    except: { rest: 'the published start is not an exact steady state (model facts, part 2.8)' },
  },
  { model: jorg, except: {}, drifting: ['boneDensity'] },
]

/** Every module once. */
export const everyModule: readonly Module[] = [...new Set(lawful.flatMap(({ model }) => model.modules))]
