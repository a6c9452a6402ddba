import { publicName } from '../../engine/model/index.ts'
import type { Assembly, Module } from '../../engine/model/index.ts'
import { AGENTS } from '../../person/index.ts'
import type { Agent } from '../../person/index.ts'
import * as pharmacology from '../pharmacology/index.ts'
import { denosumab } from '../published/index.ts'
import { treatmentsOf } from './agents.ts'
import { pthCycle, skeletonOnly } from './whole-person.ts'

const DRUGS: ReadonlySet<Module> = new Set([...Object.values(pharmacology), denosumab])

/** The inputs and states through which a drug enters. */
function entrancesOf(agent: Agent): readonly string[] {
  const treatments = treatmentsOf(agent, { dose: 1, every: 1, from: 0, to: 1, adherence: 1 }) ?? []
  return treatments.map((treatment) => (treatment.kind === 'doses' ? treatment.into : treatment.input))
}

/**
 * The modules of a model that a run uses: all but those of drugs that are not taken.
 *
 * @param model - the model
 * @param agents - the drugs that are taken
 * @returns modules, in the order of the model
 *
 * @example
 * modulesAtWork(skeletonOnly, new Set(['anastrozole'])).some(({ name }) => name === 'romosozumab') // → false
 */
export function modulesAtWork(model: Assembly, agents: ReadonlySet<Agent>): readonly Module[] {
  const all = new Set(AGENTS.flatMap(entrancesOf))
  const open = new Set([...agents].flatMap(entrancesOf))
  return model.modules.filter((module) => {
    const own = [...Object.keys(module.reads), ...Object.keys(module.states)].map((name) => publicName(module, name))
    const doors = own.filter((name) => all.has(name))
    return !DRUGS.has(module) || doors.length === 0 || doors.some((name) => open.has(name))
  })
}

/**
 * The models that a run of the skeleton uses, with what it uses of them: beside its own, the cycle of PTH analogues where
 * one is taken.
 *
 * @param agents - the drugs that are taken
 * @returns models and modules
 *
 * @example
 * partsAtWork(new Set(['anastrozole'])).length // → 1
 */
export function partsAtWork(
  agents: ReadonlySet<Agent>,
): readonly { readonly model: Assembly; readonly modules: readonly Module[] }[] {
  const parts = [skeletonOnly, pthCycle].map((model) => ({ model, modules: modulesAtWork(model, agents) }))
  return parts.filter(({ model, modules }) => model === skeletonOnly || modules.some((module) => DRUGS.has(module)))
}
