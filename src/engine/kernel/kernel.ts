import type { Assembly } from '../model/index.ts'
import type { Bank, Method, Tolerance } from '../solve/index.ts'
import type { ModelLane } from './webassembly/machine.ts'

/** Where a kernel's lanes run: all give the same bits. */
export type BackEnd = 'javascript' | 'webassembly' | 'webassembly vectors'

/** How steps are taken. */
export interface Stepping {
  readonly method: Method
  readonly tolerance: Tolerance
}

/** A model that is ready to run, for as many people as are wanted. */
export interface Kernel {
  readonly assembly: Assembly
  /** Lanes of their own, with their own work space: one, or two side by side. */
  openLanes(stepping: Stepping): Bank<ModelLane>
}
