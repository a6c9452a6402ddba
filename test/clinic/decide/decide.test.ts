import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  above,
  atLeast,
  below,
  collect,
  decide,
  defineTable,
  exactly,
  explain,
  inForce,
  isAbsent,
  isFalse,
  isTrue,
  known,
  noticeOf,
  oneOf,
  unknown,
} from '../../../src/clinic/decide/index.ts'
import { hadji2017, hadji2025 } from '../../../src/evidence/index.ts'

const row = { where: 'abstract', basis: 'read', certainty: 'strong' } as const
const factors = { smoking: 'smoking', steroid: 'an oral glucocorticoid', family: 'a broken hip in the family' } as const

/** The table of the house's own example, with the holes that its source has. */
const protection = defineTable({
  id: 'protection',
  question: 'Is a drug against bone loss offered?',
  source: hadji2017,
  supersededBy: hadji2025,
  from: '2017-03',
  hits: 'first',
  reads: {
    tScore: { kind: 'number', unit: '{T-score}', meaning: 'the lowest T-score' },
    riskFactors: { kind: 'count', of: factors, meaning: 'the number of risk factors' },
  },
  answers: {
    offer: { stance: 'treat', says: 'A bone-directed drug is offered.' },
    watch: { stance: 'monitor', says: 'The loss of the first year decides.' },
  },
  rows: [
    { ...row, id: 'A', when: { tScore: below(-2.0) }, answer: 'offer' },
    { ...row, id: 'B', when: { tScore: below(-1.5), riskFactors: atLeast(1) }, answer: 'offer' },
    { ...row, id: 'C', when: { riskFactors: atLeast(2) }, answer: 'offer', basis: 'recalled' },
    { ...row, id: 'D', when: { tScore: above(-1.5), riskFactors: exactly(0) }, answer: 'watch' },
  ],
})

describe('a table of which the first row that holds answers', () => {
  it.each([
    ['osteoporotic spine, no other risk', { tScore: -2.6, riskFactors: 0 }, 'A'],
    ['low density and a smoker', { tScore: -1.7, riskFactors: 1 }, 'B'],
    ['good density, two risk factors', { tScore: -0.4, riskFactors: 2 }, 'C'],
    ['no scan yet, but two risk factors', { riskFactors: 2 }, 'C'],
    ['good density, no risk factor', { tScore: -0.4, riskFactors: 0 }, 'D'],
  ] as const)('%s: row %3$s', (_who, facts, id) => {
    expect(decide(protection, facts)).toMatchObject({ kind: 'decided', row: { id } })
  })

  it('asks for the scan when only the scan can decide', () => {
    expect(decide(protection, { riskFactors: 1 })).toMatchObject({
      kind: 'undetermined',
      missing: [{ fact: 'tScore' }],
      possible: ['offer'],
    })
  })

  it.each([
    ['between −2.0 and −1.5 without risk factors', { tScore: -1.7, riskFactors: 0 }],
    ['exactly −1.5 with one risk factor', { tScore: -1.5, riskFactors: 1 }],
    ['good density with one risk factor', { tScore: -0.4, riskFactors: 1 }],
  ])('is silent where the statement is silent: %s', (_where, facts) => {
    expect(decide(protection, facts)).toMatchObject({ kind: 'silent', says: expect.stringContaining('does not say') })
  })

  it('counts factors that are partly known as an interval, and decides as soon as the interval does', () => {
    const two = { smoking: true, steroid: true, family: undefined }
    expect(decide(protection, { tScore: -0.4, riskFactors: two })).toMatchObject({ kind: 'decided', row: { id: 'C' } })
  })

  it('asks for exactly the factors that are not known, by the facts that would tell them', () => {
    const tally = { smoking: unknown(['history.smoking']), steroid: false, family: true }
    expect(decide(protection, { tScore: -0.4, riskFactors: tally })).toMatchObject({
      kind: 'undetermined',
      missing: [{ fact: 'history.smoking', input: 'riskFactors' }],
    })
  })

  it('does not ask for what could not change the answer', () => {
    const tally = { smoking: undefined, steroid: undefined, family: undefined }
    const ending = decide(protection, { tScore: -2.6, riskFactors: tally })
    expect(ending).toMatchObject({ kind: 'decided', row: { id: 'A' }, unknown: ['riskFactors'] })
  })

  it('answers where every case gives one answer, though no row holds for sure', () => {
    const { concerns: _none, ...rest } = protection
    const sides = defineTable({
      ...rest,
      id: 'sides',
      reads: { tScore: protection.reads.tScore },
      answers: { offer: protection.answers.offer },
      rows: [
        { ...row, id: 'low', when: { tScore: below(-1) }, answer: 'offer' },
        { ...row, id: 'high', when: { tScore: atLeast(-1) }, answer: 'offer' },
      ],
    })
    expect(decide(sides, {})).toMatchObject({ kind: 'decided', answer: 'offer', unknown: ['tScore'] })
  })

  it('tells what it used and where that was read', () => {
    const ending = decide(protection, { tScore: known(-2.6, 'total hip, 2024-09-20'), riskFactors: 0 })
    expect(ending.used[0]).toEqual({ input: 'tScore', value: -2.6, from: ['total hip, 2024-09-20'] })
    expect(explain(protection, ending).join('\n')).toContain('the lowest T-score: −2.6 (total hip, 2024-09-20)')
  })
})

const noScan = defineTable({
  ...protection,
  id: 'no-scan',
  concerns: { who: 'women on an aromatase inhibitor', when: { onDrug: isTrue() } },
  reads: { ...protection.reads, onDrug: { kind: 'yesNo', meaning: 'an aromatase inhibitor' } },
  rows: [
    { ...row, id: 'A', when: { tScore: below(-2.0) }, answer: 'offer' },
    { ...row, id: 'N', when: { tScore: isAbsent(), riskFactors: atLeast(2) }, answer: 'offer' },
    { ...row, id: 'D', when: { tScore: atLeast(-2.0) }, answer: 'watch' },
  ],
})

describe('a table that says what holds without a measurement', () => {
  it('decides by the row for those without one', () => {
    expect(decide(noScan, { onDrug: true, riskFactors: 2 })).toMatchObject({ kind: 'decided', row: { id: 'N' } })
  })

  it('asks for the measurement where no row does without it', () => {
    const ending = decide(noScan, { onDrug: true, riskFactors: 1 })
    expect(ending).toMatchObject({ kind: 'undetermined', missing: [{ fact: 'tScore' }] })
  })

  it('asks for both where either could decide', () => {
    const ending = decide(noScan, { onDrug: true, riskFactors: { smoking: true, steroid: undefined, family: false } })
    expect(ending).toMatchObject({ kind: 'undetermined', missing: [{ fact: 'tScore' }, { fact: 'steroid' }] })
  })
})

describe('a table that is made for some', () => {
  it('does not apply to others, and says for whom it is made', () => {
    const ending = decide(noScan, { onDrug: false, tScore: -3 })
    expect(ending).toMatchObject({ kind: 'notApplicable', says: expect.stringContaining('women on an aromatase') })
  })

  it('asks whether somebody is one of them', () => {
    expect(decide(noScan, { tScore: -3, riskFactors: 0 })).toMatchObject({
      kind: 'undetermined',
      missing: [{ fact: 'onDrug' }],
    })
  })
})

const gate = defineTable({
  id: 'gate',
  question: 'What stands against it?',
  source: hadji2017,
  from: '2017',
  hits: 'collect',
  reads: {
    clearance: { kind: 'number', unit: 'mL/min', meaning: 'creatinine clearance' },
    upright: { kind: 'yesNo', meaning: 'sitting upright' },
    diet: { kind: 'choice', of: ['poor', 'rich'], meaning: 'the diet' },
  },
  answers: { stop: { stance: 'blocked', says: 'It is not given.' } },
  rows: [
    { ...row, id: 'kidney', when: { clearance: below(35) }, answer: 'stop' },
    { ...row, id: 'posture', when: { upright: isFalse(), diet: oneOf('poor') }, answer: 'stop' },
  ],
})

describe('a table that collects its rows', () => {
  it('tells every row that holds and every row that could', () => {
    const ending = collect(gate, { clearance: 34.99, diet: 'poor' })
    expect(ending).toMatchObject({
      held: [{ row: { id: 'kidney' } }],
      open: [{ row: { id: 'posture' }, missing: [{ fact: 'upright' }] }],
    })
  })

  it('drops a row that one known fact rules out, whatever the others are', () => {
    expect(collect(gate, { clearance: 35, diet: 'rich' })).toMatchObject({ held: [], open: [] })
  })
})

interface Facts {
  readonly tScore: number | undefined
  readonly riskFactors: Record<string, boolean | undefined>
}

describe('what could change an answer', () => {
  const anyTScore = fc.option(fc.constantFrom(-3, -2.01, -2, -1.99, -1.51, -1.5, -1.49, 0), { nil: undefined })
  const yesNoUnknown = fc.constantFrom(true, false, undefined)
  const anyFacts: fc.Arbitrary<Facts> = fc.record({
    tScore: anyTScore,
    riskFactors: fc.record({ smoking: yesNoUnknown, steroid: yesNoUnknown, family: yesNoUnknown }),
  })
  const scores = [-3, -2, -1.75, -1.5, 0]

  /** Everything the unknown facts could be, one by one: the slow way. */
  function completed(facts: Facts): readonly Facts[] {
    const open = Object.keys(facts.riskFactors).find((name) => facts.riskFactors[name] === undefined)
    if (facts.tScore === undefined) return scores.flatMap((tScore) => completed({ ...facts, tScore }))
    if (open === undefined) return [facts]
    return [true, false].flatMap((value) =>
      completed({ ...facts, riskFactors: { ...facts.riskFactors, [open]: value } }),
    )
  }

  const answerFor = (facts: Facts): string => {
    const ending = decide(protection, facts)
    return ending.kind === 'decided' ? ending.answer : ending.kind
  }

  it('is undetermined exactly where two completions of the facts are answered differently', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const answers = new Set(completed(facts).map(answerFor))
        const ending = answerFor(facts)
        expect(ending).toBe(answers.size > 1 ? 'undetermined' : [...answers][0])
      }),
    )
  })

  it('is exactly what is asked for', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ending = decide(protection, facts)
        const asked = ending.kind === 'undetermined' ? ending.missing.map(({ fact }) => fact) : []
        const matters = (change: (whole: Facts) => readonly Facts[]): boolean =>
          completed(facts).some((whole) => new Set(change(whole).map(answerFor)).size > 1)
        const expected = [
          ...(facts.tScore === undefined && matters((whole) => scores.map((tScore) => ({ ...whole, tScore })))
            ? ['tScore']
            : []),
          ...Object.keys(facts.riskFactors).filter(
            (name) =>
              facts.riskFactors[name] === undefined &&
              matters((whole) =>
                [true, false].map((value) => ({ ...whole, riskFactors: { ...whole.riskFactors, [name]: value } })),
              ),
          ),
        ]
        expect(asked.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })
})

describe('an edition', () => {
  it('answers for its own days, and one that was superseded is kept', () => {
    const old = { ...protection, id: 'old', from: '2011', until: '2017-03' }
    expect(inForce([old, protection], '2016-12-31')).toEqual([old])
    expect(inForce([old, protection], '2017-03-01')).toEqual([protection])
  })

  it('that a newer one has replaced says so, and that its rows are not known here', () => {
    expect(noticeOf(protection)).toMatch(/A newer edition exists: .*2025.*not known here/)
  })
})

describe('an explanation', () => {
  it('names the row, the place, the certainty and the sign-off that is awaited', () => {
    const text = explain(protection, decide(protection, { tScore: -0.4, riskFactors: 2 })).join('\n')
    expect(text).toContain('Row C: the number of risk factors is at least 2.')
    expect(text).toContain('abstract; certainty: strong')
    expect(text).toContain("awaits a clinician's sign-off")
    expect(text).toContain('A newer edition exists')
  })

  it('says that it cannot tell, and because of what', () => {
    const tScore = unknown(['scans'], 'insufficient site: only a forearm was measured')
    const text = explain(protection, decide(protection, { tScore, riskFactors: 0 })).join('\n')
    expect(text).toContain('Cannot tell, because these facts are not known: scans (insufficient site')
  })
})

describe('a table that nobody could check', () => {
  const change = (changes: object) => () => defineTable({ ...protection, ...changes })

  it.each([
    ['two rows of one name', { rows: [protection.rows[0]!, protection.rows[0]!] }],
    ['no row answers watch', { rows: protection.rows.slice(0, 3) }],
    ['is not read', { reads: { tScore: protection.reads.tScore } }],
    ['it ends before it begins', { until: '2010' }],
    [
      '13 rows, more than 12',
      { rows: Array.from({ length: 13 }, (_one, i) => ({ ...protection.rows[i % 4]!, id: `${i}` })) },
    ],
  ])('is refused: %s', (fault, changes) => {
    expect(change(changes)).toThrow(fault)
  })
})
