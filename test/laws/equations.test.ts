import { describe, expect, it } from 'vitest'

import type { Node } from 'acorn'
import { readEquations } from '../../src/engine/kernel/index.ts'
import type { Module } from '../../src/engine/model/index.ts'
import { everyModule, lawful } from './models.ts'

/** Numbers that need no name. */
const PLAIN = new Set([0, 1, 2])

/** Every bare number in a module's equations that should have a name, a unit and a source. */
function bareNumbers(module: Module): number[] {
  const found: number[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node & { readonly value?: unknown }
      if (node.type === 'Literal' && typeof node.value === 'number' && !PLAIN.has(node.value)) found.push(node.value)
      Object.values(node).forEach(look)
    }
  }
  const { lines, results } = readEquations(module)
  look([...lines, ...results].map((line) => line.value))
  return found
}

describe('equations', () => {
  it.each(everyModule.map((module) => [module.name, module] as const))('%s holds no bare number', (_name, module) => {
    expect(bareNumbers(module)).toEqual([])
  })

  it.each(everyModule.map((module) => [module.name, module] as const))(
    '%s gives every rate and signal that it promises',
    (_name, module) => {
      const promised = [...Object.keys(module.states), ...Object.keys(module.gives)].toSorted()
      expect(
        readEquations(module)
          .results.map(({ name }) => name)
          .toSorted(),
      ).toEqual(promised)
    },
  )
})

describe('provenance', () => {
  it.each(lawful.map(({ model }) => [model.name, model] as const))(
    '%s: every number has unit, source, place and origin',
    (_name, model) => {
      for (const { id, declared } of model.parameters) {
        expect(declared.where, id).not.toBe('')
        expect(declared.source.citation, id).not.toBe('')
        expect(['measured', 'fitted', 'derived', 'assumed'], id).toContain(declared.origin)
        expect(declared.meaning, id).not.toBe('')
        if (declared.range) {
          expect(declared.value, id).toBeGreaterThanOrEqual(declared.range[0])
          expect(declared.value, id).toBeLessThanOrEqual(declared.range[1])
        }
      }
    },
  )

  it.each(lawful.map(({ model }) => [model.name, model] as const))(
    '%s: every start that is not 0 or 1 says where it comes from',
    (_name, model) => {
      for (const { name, declared } of model.states) {
        const plain = declared.start === 'derived' || declared.start === 0 || declared.start === 1
        expect(plain || (declared.source !== undefined && declared.where !== undefined), name).toBe(true)
      }
    },
  )
})
