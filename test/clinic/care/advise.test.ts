import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { saidInAdvice } from '../../../app/report/advice-sentences.ts'
import { adviceText } from '../../../app/report/index.ts'
import { advise, explainRule, ruleIds } from '../../../src/clinic/care/index.ts'
import type { Advice } from '../../../src/clinic/care/index.ts'
import { faultsOf, instructions, withoutQuotes } from '../../../src/clinic/sentences/index.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'
import type { Person } from '../../../src/person/index.ts'
import { checkout } from '../../support/sources.ts'
import { TODAY, scan, woman } from '../people.ts'

const documents = (folder: string): readonly [string, Record<string, unknown>][] =>
  readdirSync(join(checkout, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(checkout, folder, name), 'utf8')) as Record<string, unknown>])

/** Every person of the examples, and of their scenarios. */
const people: readonly (readonly [string, Person])[] = documents('examples').flatMap(([name, document]) => {
  if (document['osteon'] === 'person/1') return [[name, readPerson(document)] as const]
  return document['osteon'] === 'scenario/1' ? [[name, readPerson(document['person'])] as const] : []
})
const plans = documents('examples/plans').map(([, document]) => readPlan(document))

describe('the examples', () => {
  it.each(people)('%s: every sentence has a kind and a source, and none instructs', (_name, person) => {
    const advice = advise(person, plans, TODAY)
    expect(saidInAdvice(advice).flatMap(faultsOf)).toEqual([])
    expect(instructions(withoutQuotes(adviceText(advice, 100)))).toEqual([])
  })

  it.each(people)('%s: every rule that is named can be explained', (_name, person) => {
    const { verdicts, plans: told } = advise(person, plans, TODAY)
    const rules = [
      ...verdicts.map(({ rule }) => rule),
      ...told.flatMap(({ gates }) => gates.flatMap((gate) => gate.rules)),
    ]
    for (const rule of new Set(rules)) {
      const lines = explainRule(rule).flatMap((one) => one.lines)
      expect(
        lines.some((line) => line.startsWith('Source:')),
        rule,
      ).toBe(true)
    }
  })
})

describe('an advice', () => {
  it('fills nothing in: what is not known is named with the rules that wait for it', () => {
    const { missing, questions } = advise(woman(), [], TODAY)
    expect(missing.length).toBeGreaterThan(3)
    for (const { standIn, source } of missing) {
      expect(standIn).toContain('nothing')
      expect(source.length).toBeGreaterThan(3)
    }
    expect(questions.length).toBeGreaterThan(3)
    expect(questions.every(({ text }) => text.endsWith('?'))).toBe(true)
  })

  it('shows guidelines side by side, and says where and why they differ', () => {
    const facts = {
      menopause: { kind: 'natural', date: '2015-06' },
      indication: 'early-breast-cancer',
      fractures: [],
      scans: [scan({ lumbarSpine: { tScore: -2.2 }, totalHip: { tScore: -1.5 }, femoralNeck: { tScore: -1.9 } })],
    }
    const { verdicts } = advise(woman(facts), [], TODAY)
    const hadji = verdicts.find(({ table }) => table === 'hadji-2017.bone-drug')!
    expect(hadji).toMatchObject({ stand: 'treat', row: 'H1' })
    expect(hadji.notices.join(' ')).toContain('2025')
    expect(hadji.sentence).toMatchObject({ kind: 'guideline' })
  })

  it('has the same stamp for the same rules, and carries no workings', () => {
    const [one, other] = [advise(woman(), [], TODAY), advise(woman(), [], TODAY)]
    expect(one).toEqual(other)
    expect(one.stamp.rules).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(JSON.parse(JSON.stringify(one))).toMatchObject({ osteon: 'advice/1' } satisfies Partial<Advice>)
    expect(one.verdicts.some((verdict) => 'ending' in verdict)).toBe(false)
  })

  it('tells each plan with its own schedule', () => {
    const { plans: told } = advise(woman(), plans, TODAY)
    expect(told.map(({ name }) => name)).toEqual(['as now', ...plans.map(({ name }) => name)])
    const infusion = told.find(({ name }) => /zoledronic acid every/i.test(name))!
    expect(infusion.schedule.some(({ id }) => id === 'dose:zoledronic-acid')).toBe(true)
  })
})

describe('a rule', () => {
  it('is explained by its own name, by its table, and with its certainty', () => {
    const [h1] = explainRule('H1')
    expect(h1!.lines.join(' ')).toContain('Certainty: strong')
    expect(explainRule('hadji-2017.bone-drug')[0]!.lines.length).toBeGreaterThan(5)
    expect(explainRule('caroc')[0]!.title).toContain('CAROC')
  })

  it('that is not known names the nearest', () => {
    expect(() => explainRule('hadji-2017.bone-drag')).toThrow('hadji-2017.bone-drug')
  })

  it.each(ruleIds())('%s says what, where and how certain', (id) => {
    for (const { title, lines } of explainRule(id)) {
      expect(title.length).toBeGreaterThan(10)
      expect(lines.some((line) => line.startsWith('Source:'))).toBe(true)
    }
  })
})
