import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readTargets } from '../../src/body/fitting/index.ts'
import { skeletonOnly } from '../../src/body/simulate/index.ts'
import { checkout } from '../support/sources.ts'

const page = (name: string): string => readFileSync(join(checkout, 'docs', name), 'utf8')

describe('docs/identifiability.md', () => {
  it('names the numbers that it belongs to', () => {
    expect(page('identifiability.md')).toMatch(/parameters `sha256:[0-9a-f]{64}`/)
  })

  it('tells of every number that is fitted, there or as fitted elsewhere', () => {
    const text = page('identifiability.md')
    const { parameters } = readTargets(JSON.parse(readFileSync(join(checkout, 'data/targets.json'), 'utf8')))
    const followers = new Set(parameters.flatMap((name) => name.split(' = ').slice(1)))
    const untold = skeletonOnly.parameters
      .filter(({ id, declared }) => declared.origin === 'fitted' && !followers.has(id))
      .filter(({ id }) => !text.includes(`| ${id}`))
    expect(untold.map(({ id }) => id)).toEqual([])
  })
})

describe('docs/held-out.md', () => {
  it('names the numbers from which its fits began, and counts as its rows do', () => {
    const text = page('held-out.md')
    expect(text).toMatch(/parameters `sha256:[0-9a-f]{64}`/)
    const inside = [...text.matchAll(/\| inside \|$/gm)].length
    const outside = [...text.matchAll(/\| \*\*outside\*\* \|$/gm)].length
    const told = [...text.matchAll(/\| (?<inside>\d+) of (?<of>\d+), \d+ % \|/g)]
    const sum = (name: 'inside' | 'of'): number => told.reduce((total, { groups }) => total + Number(groups![name]), 0)
    expect([sum('inside'), sum('of')]).toEqual([inside, inside + outside])
  })
})
