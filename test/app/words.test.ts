import { describe, expect, it } from 'vitest'

import { forecastPage, forecastText } from '../../app/report/index.ts'
import { withoutNotice, withoutQuotes } from '../../src/clinic/sentences/index.ts'
import { example, unscanned, withPlans } from './fixtures/forecast.ts'
import { run } from './fixtures/world.ts'
import { takeApart } from './markup.ts'

const NO_REASON = 'Nothing on this page is a reason to stop anastrozole; it is here to prepare a conversation.'

/** Words that tell a person what to do with a medicine, or that frighten, cheer or promise. */
const FORBIDDEN =
  /\b(you should|you must|must|stop|start|take|switch|safe|normal for you|high risk|warning|danger|significant|overdue|well done|I)\b|!/i

/** Words of our own: without the one notice, and without what guidelines and rules say between quotation marks. */
function ownWords(text: string): string {
  return withoutQuotes(withoutNotice(text))
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe.each([
  ['example', example],
  ['nobody scanned', unscanned],
  ['many plans', withPlans(5)],
])('the words for %s', (_what, forecast) => {
  it.each([
    ['text', forecastText(forecast, 80)],
    ['page', takeApart(forecastPage(forecast)).text],
  ])('inform and never instruct: %s', (_form, told) => {
    expect(ownWords(told).match(FORBIDDEN)?.[0]).toBeUndefined()
  })

  it.each([
    ['text', forecastText(forecast, 80)],
    ['page', takeApart(forecastPage(forecast)).text],
  ])('say what they are for, and what they are no reason for: %s', (_form, told) => {
    expect(plain(told)).toContain(NO_REASON)
    expect(plain(told)).toContain('no medical device')
    expect(plain(told)).toContain('Bone loss can be slowed.')
    expect(plain(told)).toContain('median of plausible courses')
    expect(plain(told)).toContain('call the care team')
  })
})

describe('the words for real runs', () => {
  it.each(['on-anastrozole-two-scans', 'no-scan', 'man-on-testosterone-and-anastrozole'])(
    '%s: inform and never instruct',
    (name) => {
      const words = [
        'forecast',
        `examples/${name}.json`,
        '--plan',
        'examples/plans/zoledronic-acid.json',
        '--draws',
        '30',
        '--html',
        'page.html',
      ]
      const { status, output, saved } = run(words)
      expect(status).toBe(0)
      for (const told of [output, takeApart(saved['page.html']!).text]) {
        expect(ownWords(told).match(FORBIDDEN)?.[0]).toBeUndefined()
      }
    },
  )
})

describe('sentences', () => {
  it('have twenty words at most where they speak of the person', () => {
    const told = takeApart(forecastPage(example)).text
    const sentences = told.split(/(?<=[.?])\s|\n/).map((sentence) => sentence.trim().split(/\s+/).length)
    expect(sentences.toSorted((a, b) => a - b)[Math.floor(sentences.length * 0.9)]).toBeLessThanOrEqual(20)
  })
})
