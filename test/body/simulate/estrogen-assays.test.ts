import { describe, expect, it } from 'vitest'

import { treatmentsOf } from '../../../src/body/simulate/agents.ts'
import { assayRemarks, immunoassayReading } from '../../../src/body/simulate/estrogen-assays.ts'

describe('estradiol by immunoassay', () => {
  it('reads 21 pmol/L where mass spectrometry reads 2.4, and falls by 58 % where estradiol falls by 89 % (Santen 2007)', () => {
    const [before, after] = [immunoassayReading(21.6), immunoassayReading(0.11 * 21.6)]
    expect(after).toBeCloseTo(5.8 * 3.671, 0)
    expect(100 * (after / before - 1)).toBeCloseTo(-58, 0)
  })

  it('is spoken of wherever a level of an estrogen is told, and nowhere else', () => {
    expect(assayRemarks([{ name: 'estradiol' }, { name: 'ctx' }])).toEqual([])
    expect(assayRemarks([{ name: 'estradiol.level' }])[0]).toContain('mass spectrometry')
  })
})

describe('a hormone as a drug', () => {
  const regimen = { dose: 50, every: 1, from: 0, to: 10, adherence: 1 }

  it('arrives by an eighth from a gel, and by all but its ester from an injection', () => {
    expect(treatmentsOf('testosterone', regimen)).toMatchObject([{ input: 'testosteroneArriving', value: 50 * 0.13 }])
    expect(treatmentsOf('testosterone', { ...regimen, dose: 100, every: 7, route: 'intramuscular' })).toMatchObject([
      { value: (100 / 7) * 0.72 },
    ])
    // Further apart than six weeks it is the undecanoate: 288 g of testosterone in 457.
    const [long] = treatmentsOf('testosterone', { ...regimen, dose: 1000, every: 84 })!
    expect(long).toMatchObject({ value: expect.closeTo((1000 / 84) * (288.42 / 456.7), 1) })
  })

  it('is not in the model by a route that nobody told it', () => {
    expect(treatmentsOf('estradiol', { ...regimen, route: 'nasal' })).toBeUndefined()
  })
})
