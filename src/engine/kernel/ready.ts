import type { Assembly } from '../model/index.ts'
import type { Kernel } from './kernel.ts'
import type { KernelImage } from './webassembly/kernel-image.ts'
import { lanesOf } from './webassembly/machine.ts'

const images = new Map<string, KernelImage>()

/**
 * Hands in a kernel that was made elsewhere.
 *
 * @param model - name of its model
 * @param image - the kernel
 *
 * @example
 * makeReady(tank.name, imageOf(analyse(tank), 2))
 */
export function makeReady(model: string, image: KernelImage): void {
  images.set(model, image)
}

/**
 * What stands in the place of the compiler in a browser: it finds a kernel that was handed in.
 *
 * @param assembly - the joined model
 * @returns its kernel
 * @throws Error - no kernel of that model was handed in, or one of another version
 *
 * @example
 * makeReady(tank.name, imageOf(analyse(tank), 2))
 * const tolerance = { relative: 1e-6, absolute: Float64Array.of(1e-6) }
 * readyKernel(tank).openLanes({ method: rodas4, tolerance }).lanes.length // → 2
 */
export function readyKernel(assembly: Assembly): Kernel {
  const image = images.get(assembly.name)
  if (!image) throw new Error(`no kernel of ${assembly.name} was made ready.`)
  const { states, parameters } = image.sizes
  if (states !== assembly.states.length || parameters !== assembly.parameters.length) {
    throw new Error(`the kernel of ${assembly.name} was made of another version of the model.`)
  }
  return { assembly, openLanes: lanesOf(image) }
}
