import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { compile } from '../../src/engine/kernel/index.ts'
import { assemble, evaluate, parameterVector, restingInputs, startVector } from '../../src/engine/model/index.ts'
import { run, shellWords } from '../app/fixtures/world.ts'
import { unitFaults } from '../laws/unit-faults.ts'
import { checkout } from '../support/sources.ts'
import { calcitonin } from './calcitonin.ts'

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8')
const tour = read('docs/tour.md')
const [example] = [...tour.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)

/** Links of a page to files of the checkout. */
function links(page: string): readonly string[] {
  return [...read(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, to]) => join(dirname(page), to!))
}

describe('the tour', () => {
  it('leads to files that are there', () => {
    const missing = links('docs/tour.md').filter((path) => !existsSync(join(checkout, path)))
    expect(links('docs/tour.md').length).toBeGreaterThan(25)
    expect(missing).toEqual([])
  })

  it.each([...tour.matchAll(/^ {4}(osteon .+)$/gm)].map(([, line]) => line!))('%s', (line) => {
    const [, ...words] = shellWords(line)
    const { status, output } = run([...words, ...(words[0] === 'forecast' ? ['--draws', '20'] : [])])
    expect(status).toBe(0)
    expect(output.length).toBeGreaterThan(50)
  })

  it('shows the very lines of the drug that it adds', () => {
    expect(read('test/docs/calcitonin.ts')).toContain(example)
  })
})

describe('the drug that the tour adds', () => {
  const model = assemble({ name: 'example', about: 'A drug alone.', clockUnit: 'd', modules: [calcitonin] })
  const parameters = parameterVector(model, {})
  const start = startVector(model, parameters, {})
  const at = (taken: number, tolerance: number): { readonly rate: number; readonly effect: number } => {
    const inputs = restingInputs(model).map(() => taken)
    const point = { time: 0, states: Float64Array.of(tolerance), parameters, inputs, reference: start }
    const { rates, signals } = evaluate(model, point)
    return { rate: rates[0]!, effect: signals['calcitoninEffect']! }
  }

  it('changes as its units do', () => {
    const chance = Array.from({ length: 60 }, (_unused, i) => 0.3 * Math.sin(i))
    expect(unitFaults(calcitonin, chance, new Map([['T', 3]]))).toEqual([])
  })

  it('does nothing while nobody takes it', () => {
    expect(at(0, 0)).toEqual({ rate: 0, effect: 0 })
  })

  it('holds back a fifth at first, and seven tenths of that are lost in the end', () => {
    expect(at(1, 0).effect).toBeCloseTo(0.2, 12)
    expect(at(1, 0.7).rate).toBeCloseTo(0, 12)
    expect(at(1, 0.7).effect).toBeCloseTo(0.2 * 0.3, 12)
  })

  it('compiles to what the equations say', () => {
    const system = compile(model).open()
    system.load(
      parameters,
      start,
      restingInputs(model).map(() => 1),
    )
    const rates = new Float64Array(1)
    system.rates(0, Float64Array.of(0.2), rates)
    expect(rates[0]).toBeCloseTo(at(1, 0.2).rate, 15)
  })
})

describe('the glossary', () => {
  it('explains a word once, in alphabetical order, to each of its two readers', () => {
    const sections = read('docs/glossary.md').split('## ').slice(1)
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      const words = [...section.matchAll(/^\| (?!word|---)([^|]+) \|/gm)].map(([, word]) => word!.trim().toLowerCase())
      expect(words.length).toBeGreaterThanOrEqual(20)
      expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b)))
      expect(new Set(words).size).toBe(words.length)
    }
  })
})
