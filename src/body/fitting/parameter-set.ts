import { createHash } from 'node:crypto'

import { z } from 'zod'

import { analyse, emitBodies } from '../../engine/kernel/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'
import { UnusableDocument, check } from '../../person/index.ts'
import { readQuantity } from '../../units/index.ts'
import { stampOf } from '../simulate/index.ts'

/** Numbers for a whole model, and where they come from: `parameters/1`. */
export interface ParameterSet {
  readonly osteon: 'parameters/1'
  readonly name: string
  /** Of everything below, so that two sets of one hash are one set. */
  readonly hash: string
  readonly model: { readonly name: string; readonly structure: string }
  /** What the stamp of a run with these numbers says. */
  readonly parameters: string
  /** The same of the numbers from which the fit started. */
  readonly parent: string
  /** What was fitted to what, and how well. */
  readonly fit: {
    readonly fitted: readonly string[]
    readonly studies: readonly string[]
    readonly rows: number
    readonly cost: number
    readonly seed: number
  }
  /** Every parameter of the model by its id, with its unit. */
  readonly values: Readonly<Record<string, string>>
}

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'a hash such as "sha256:…" with 64 digits is expected.')

const schema = z.strictObject({
  osteon: z.literal('parameters/1'),
  name: z.string().min(1),
  hash,
  model: z.strictObject({ name: z.string(), structure: hash }),
  parameters: hash,
  parent: hash,
  fit: z.strictObject({
    fitted: z.array(z.string()),
    studies: z.array(z.string()),
    rows: z.number(),
    cost: z.number(),
    seed: z.number(),
  }),
  values: z.record(z.string(), z.string()),
})

function digest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/**
 * The hash of a model's equations and of what their numbers mean, but not of the numbers.
 *
 * @param assembly - the model
 * @returns the hash; it moves when a state, an equation, a parameter's name or its unit moves
 *
 * @example
 * structureOf(skeletonOnly).startsWith('sha256:') // → true
 */
function structureOf(assembly: Assembly): string {
  const { states, parameters, inputs, signals } = assembly
  const names = [
    ...parameters.map(({ id, declared }) => `${id} ${declared.unit}`),
    ...[...states, ...inputs, ...signals].map(({ name, declared }) => `${name} ${declared.unit}`),
  ]
  return digest([...names, ...Object.values(emitBodies(analyse(assembly)))].join('\n'))
}

/**
 * Makes a parameter set.
 *
 * @param assembly - the model
 * @param parameters - its coherent parameter vector
 * @param told - name, parent and fit
 * @returns the set, with its hashes
 *
 * @example
 * parameterSetOf(skeletonOnly, vector, { name: 'refit', parent, fit }).hash.startsWith('sha256:') // → true
 */
export function parameterSetOf(
  assembly: Assembly,
  parameters: Float64Array,
  told: Pick<ParameterSet, 'name' | 'parent' | 'fit'>,
): ParameterSet {
  const settings = settingsOf(assembly, parameters)
  const values = Object.fromEntries(
    assembly.parameters.map(({ id, declared }) => [id, `${settings[id]!} ${declared.unit}`]),
  )
  const body = {
    model: { name: assembly.name, structure: structureOf(assembly) },
    parameters: stampOf(assembly, '', settings).parameters,
    parent: told.parent,
    fit: told.fit,
    values,
  }
  return { osteon: 'parameters/1', name: told.name, hash: digest(JSON.stringify([told.name, body])), ...body }
}

/** Every parameter of a vector by its id, in its declared unit. */
export function settingsOf(assembly: Assembly, parameters: Float64Array): Settings {
  return Object.fromEntries(
    assembly.parameters.map(({ id, declared, factor }, i) => {
      const isOwn = parameters[i] === declared.value * factor
      return [id, isOwn ? declared.value : Number((parameters[i]! / factor).toPrecision(DIGITS))]
    }),
  )
}

const DIGITS = 6

/**
 * Reads a parameter set for a model.
 *
 * @param document - parsed JSON
 * @param assembly - the model that is to run with it
 * @returns the set, and its numbers in the units of the declarations
 * @throws UnusableDocument - it is no parameter set, was changed after it was made, or belongs to other equations
 *
 * @example
 * const document = fit(text, targets, { starts: 1, seed: 1, mostSteps: 1, leaveOut: [], name: 'refit' }).set
 * readParameterSet(document, skeletonOnly).set.name // → 'refit'
 */
export function readParameterSet(
  document: unknown,
  assembly: Assembly,
): { readonly set: ParameterSet; readonly settings: Settings } {
  const set: ParameterSet = check('parameters', schema, document)
  const { osteon: _kind, name, hash: told, ...body } = set
  const { model, parameters, parent, fit, values } = body
  if (digest(JSON.stringify([name, { model, parameters, parent, fit, values }])) !== told)
    throw new UnusableDocument('parameters.hash', 'the content is not the one that this hash was made of.')
  if (model.structure !== structureOf(assembly))
    throw new UnusableDocument('parameters.model', `these numbers belong to other equations than ${assembly.name} has.`)
  const settings = Object.fromEntries(
    assembly.parameters.map(({ id, declared: { unit } }) => [
      id,
      readQuantity(`parameters.values.${id}`, values[id] ?? '', { unit, range: [-Infinity, Infinity] }),
    ]),
  )
  return { set, settings }
}
