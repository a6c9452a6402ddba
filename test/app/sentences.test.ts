import { describe, expect, it } from 'vitest'

import { forecastPage, forecastText } from '../../app/report/index.ts'
import { saidIn } from '../../app/report/sentences.ts'
import { faultsOf, instructions, withoutQuotes } from '../../src/clinic/sentences/index.ts'
import { example, unscanned, withPlans } from './fixtures/forecast.ts'
import { takeApart } from './markup.ts'

describe.each([
  ['three plans', example],
  ['no scan and one plan', unscanned],
  ['seven plans', withPlans(6)],
])('what a forecast with %s says', (_what, forecast) => {
  it('is of the five kinds, has a source, and instructs nobody', () => {
    const said = saidIn(forecast)
    expect(said.length).toBeGreaterThan(25)
    expect(said.flatMap(faultsOf)).toEqual([])
  })

  it('does not instruct anywhere on the page or in the text, outside what guidelines say', () => {
    expect(instructions(withoutQuotes(takeApart(forecastPage(forecast)).text))).toEqual([])
    expect(instructions(withoutQuotes(forecastText(forecast, 100)))).toEqual([])
  })
})
