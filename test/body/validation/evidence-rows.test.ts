import { describe, expect, it } from 'vitest'

import { readEvidence } from '../../../src/body/validation/evidence-rows.ts'
import { evidenceText } from './evidence.ts'

const [head] = evidenceText.split('\n')
const line =
  'A,"Smith ""J"", et al.\nBone 2000",RCT (n=50),women,drug,10 mg,LS_BMD,pct,12,mean,-4.1,-5,-3,,,verified-in-text,text'

describe('the evidence table', () => {
  it('is read whole, in its order', () => {
    const rows = readEvidence(evidenceText)
    expect(rows).toHaveLength(344)
    expect(rows[0]).toMatchObject({ row: 0, study: 'ATAC_BONE_2Y', endpoint: 'LS_BMD', month: 24, value: -4.1 })
    expect(rows[332]).toMatchObject({ row: 332, study: 'FIT1', value: 4.1 })
  })

  it('keeps commas, quotes and line breaks of a quoted cell', () => {
    const [row] = readEvidence(`${head}\n${line}\n`)
    expect(row!.citation).toBe('Smith "J", et al.\nBone 2000')
    expect(row).toMatchObject({ value: -4.1, lower95: -5, upper95: -3, sd: undefined })
  })

  it('takes the size of the study where that of the arm is not printed', () => {
    expect(readEvidence(`${head}\n${line}`)[0]!.n).toBe(50)
    expect(readEvidence(`${head}\r\n${line.replace(',,,verified', ',,33,verified')}\r\n`)[0]!.n).toBe(33)
  })

  it('takes the middle of a printed range', () => {
    const rows = readEvidence(evidenceText)
    expect(rows[252]!.value).toBeCloseTo((0.7 + 1.8) / 2, 12)
    expect(rows[119]!.value).toBeUndefined()
  })

  it.each([
    ['another head', 'a,b\n1,2', 'the head is not'],
    ['a row cut short', `${head}\nA,B,C`, 'has 3 cells; 17 are needed'],
    ['a word for a number', `${head}\n${line.replace('-4.1', 'much')}`, 'evidence row 0, mean: "much" is not a number'],
  ])('is refused with %s', (_what, text, wrong) => {
    expect(() => readEvidence(text)).toThrow(wrong)
  })
})
