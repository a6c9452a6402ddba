import { webAssembly } from './api.ts'
import { Constants, Instructions } from './instructions.ts'
import { moduleOf } from './module.ts'

/**
 * Whether this machine's WebAssembly has vectors of two numbers.
 *
 * @returns the answer; every browser and runtime since 2023 says yes
 *
 * @example
 * hasVectors() // → true
 */
export function hasVectors(): boolean {
  const constants = new Constants(0, 2)
  const to = new Instructions(2, constants)
  to.store(0, () => to.constant(1).constant(2).do('add'))
  const routine = { name: 'trial', locals: to.locals, body: to.body }
  return webAssembly.validate(moduleOf([routine], { bytes: 64, constants: constants.taken() }))
}
