import { describe, expect, it } from 'vitest'

import { instructions, noReason, purposeOf, withoutNotice } from '../../../src/clinic/sentences/index.ts'
import { AGENTS, INHIBITORS, agentWords } from '../../../src/person/index.ts'

describe('what a page is no reason for', () => {
  it.each(INHIBITORS)('is to stop %s, for everybody who takes it, whatever comes beside it', (inhibitor) => {
    for (const other of AGENTS.filter((agent) => !INHIBITORS.includes(agent))) {
      const { text } = noReason({ now: [other, inhibitor], ahead: [] })
      expect(text).toContain(`reason to stop ${inhibitor};`)
      expect(text).not.toContain(agentWords(other))
    }
  })

  it('is to stop tamoxifen for somebody who takes that alone', () => {
    expect(noReason({ now: ['tamoxifen'], ahead: [] }).text).toContain('reason to stop tamoxifen;')
  })

  it('names no medicine where none against the cancer is known', () => {
    for (const now of [[], ['denosumab'], ['testosterone', 'calcium']] as const) {
      const { text } = noReason({ now, ahead: [] })
      expect(text).toContain('reason to stop a medicine;')
      for (const agent of AGENTS) expect(text).not.toContain(agentWords(agent))
    }
  })

  it('is nothing against an inhibitor that is to come', () => {
    const forLetrozole = noReason({ now: [], ahead: ['letrozole', 'denosumab'] }).text
    expect(forLetrozole).toContain('reason against letrozole;')
    expect(noReason({ now: ['tamoxifen'], ahead: ['letrozole'] }).text).toContain(
      'stop tamoxifen or against letrozole;',
    )
  })

  it('instructs nobody, and alone may speak of stopping', () => {
    for (const now of [[], ['exemestane'], ['anastrozole', 'letrozole'], ['tamoxifen']] as const) {
      for (const ahead of [[], ['letrozole']] as const) {
        const { text } = noReason({ now, ahead })
        expect(instructions(text)).toEqual([])
        expect(withoutNotice(text)).toBe('')
      }
    }
    expect(
      instructions('Nothing on this page is a reason to stop smoking; it is here to prepare a conversation.'),
    ).toEqual(['stop'])
  })
})

describe('what a medicine is for', () => {
  const letrozole = { now: ['letrozole'], ahead: [] } as const

  it('is the cancer that may come back, by the name of the medicine', () => {
    const { text } = purposeOf({
      sex: 'female',
      indication: 'early-breast-cancer',
      menopause: 'natural',
      medicines: letrozole,
    })
    expect(text).toBe('Letrozole lowers the chance that breast cancer comes back.')
  })

  it('is no promise to a man or before menopause, in whom no trial showed it', () => {
    const early = { indication: 'early-breast-cancer', medicines: letrozole } as const
    for (const who of [
      { ...early, sex: 'male' },
      { ...early, sex: 'female', menopause: 'none' },
    ] as const)
      expect(purposeOf(who).text).toBe('Letrozole is taken against a return of breast cancer.')
  })

  it.each([
    ['metastatic-breast-cancer', 'is taken against the cancer'],
    ['prevention', 'is taken against a first breast cancer'],
    ['testosterone-therapy', 'has a purpose of its own'],
    [undefined, 'has a purpose of its own'],
  ] as const)('follows the indication: %s', (indication, words) => {
    expect(purposeOf({ sex: 'female', indication, medicines: letrozole }).text).toContain(`Letrozole ${words}`)
  })

  it('is not told of a medicine that nobody takes', () => {
    const none = purposeOf({
      sex: 'female',
      indication: 'early-breast-cancer',
      medicines: { now: [], ahead: ['letrozole'] },
    })
    expect(none.text).toContain('Every medicine has its own purpose')
  })
})
