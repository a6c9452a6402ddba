import { describe, expect, it } from 'vitest'

import { asco2019, hadji2017 } from '../../../src/evidence/index.ts'
import {
  expectation,
  fact,
  faultsOf,
  figure,
  guideline,
  instructions,
  noReason,
  question,
  withoutQuotes,
} from '../../../src/clinic/sentences/index.ts'

describe('words that instruct', () => {
  it.each([
    ['Stop anastrozole.', 'Stop'],
    ['It is better to start denosumab.', 'start'],
    ['A tablet to take daily.', 'take'],
    ['One could switch to an infusion.', 'switch'],
    ['This is safe.', 'safe'],
    ['It can be used safely.', 'safely'],
    ['That is normal for you.', 'normal for you'],
    ['You should walk more.', 'should'],
    ['Calcium must be eaten.', 'must'],
    ['Please do not worry.', 'do not'],
    ['Bone is thin. Eat more cheese.', 'Eat'],
    ['Avoid heavy loads.', 'Avoid'],
    ['We recommend an infusion.', 'We recommend'],
  ])('are seen in "%s"', (text, word) => {
    expect(instructions(text)).toContain(word)
  })

  it.each([
    'Anastrozole was stopped three years ago.',
    'CTX tells how much bone is taken away.',
    'Ask about the next scan.',
    'The spine changed by −2 %.',
    'Use of calcium is known.',
    noReason({ now: ['letrozole'], ahead: [] }).text,
  ])('are not seen in "%s"', (text) => {
    expect(instructions(text)).toEqual([])
  })
})

describe('a sentence', () => {
  it('of a guideline may instruct between its marks, and nowhere else', () => {
    const said = guideline({ who: 'ASCO 2019', says: 'stop smoking.', reference: asco2019, where: 'A5', basis: 'read' })
    expect(said.text).toBe('ASCO 2019 says: “stop smoking”.')
    expect(faultsOf(said)).toEqual([])
    expect(faultsOf({ ...said, text: `Stop smoking. ${said.text}` })).toHaveLength(1)
    expect(faultsOf(fact('The page says “stop smoking”.', 'a page'))).toHaveLength(1)
    expect(withoutQuotes(said.text)).toBe('ASCO 2019 says: .')
  })

  it('names its source', () => {
    expect(faultsOf(fact('Smokes now.', ''))).toEqual(['has no source: Smokes now.'])
    expect(figure('1 of 100 had it.', hadji2017, 'read').source).toContain('Hadji')
  })

  it('of a forecast carries a range and says of whom it speaks', () => {
    const text = 'The hip T-score would most likely be −2.0 to −1.2 in 2031.'
    expect(faultsOf(expectation(text, 'the model', 'women like her'))).toEqual([])
    expect(faultsOf(expectation('The hip would be −1.6.', 'the model', 'women like her'))).toHaveLength(1)
  })

  it('that gives a number holds one, and one that asks is a question', () => {
    expect(faultsOf(figure('Many had fever.', hadji2017, 'recalled'))).toHaveLength(1)
    expect(faultsOf(question('What is the vitamin D.', 'labs'))).toHaveLength(1)
    expect(faultsOf(question('What is the level of vitamin D?', 'labs'))).toEqual([])
  })
})
