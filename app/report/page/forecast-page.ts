import type { Forecast } from '../../../src/body/simulate/index.ts'
import type { Advice } from '../../../src/clinic/care/index.ts'
import { againstCancer, noReason } from '../../../src/clinic/sentences/index.ts'
import type { Sentence } from '../../../src/clinic/sentences/index.ts'
import { chosenMonth, toldMonths, toldSites } from '../reading.ts'
import { PURPOSE, RED_FLAGS, whoWords, wholeSentence } from '../sentences.ts'
import { dateWords, monthAfter, spanWords, withDateWords } from '../words.ts'
import { adviceSections } from './advice-sections.ts'
import { kept, piece, verbatim } from './piece.ts'
import type { Markup } from './piece.ts'
import {
  fractureSection,
  markerSection,
  missingSection,
  planSection,
  siteSection,
  stampSection,
  standingSection,
} from './sections.ts'
import { monthStyle, style } from './style.ts'

/**
 * A forecast as one page that holds all it needs: no script, nothing fetched, readable from a disk and on paper.
 *
 * @param forecast - the forecast
 * @param advice - what the rules say beside it; a plan that they close is shown with the reason and without numbers
 * @returns the text of an HTML file
 *
 * @example
 * forecastPage(forecast).startsWith('<!doctype html>') // → true
 */
export function forecastPage(forecast: Forecast, advice?: Advice): string {
  const title = `Osteon forecast, ${dateWords(forecast.on)}`
  const months = toldMonths(forecast).filter((month) => month > 0)
  const notice = noReason(forecast.person.medicines).text
  const rules = verbatim(style + monthStyle(months, chosenMonth(forecast)))
  return piece`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${rules}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the forecast</a>
        ${header(forecast)}
        <main id="main">
          <div class="wrap">
            ${opening(forecast)} ${standingSection(forecast)} ${pickers(forecast)}
            ${toldSites(forecast).map((site) => siteSection(forecast, site))} ${markerSection(forecast)}
            ${fractureSection(forecast)} ${planSection(forecast)} ${advice ? adviceSections(advice) : undefined}
            ${missingSection(forecast)} ${stampSection(forecast)}
          </div>
        </main>
        <footer>
          <div class="wrap">
            <p>${RED_FLAGS.text}</p>
            <p class="q">${PURPOSE.text} <b>${notice}</b></p>
          </div>
        </footer>
      </body>
    </html> `.markup
}

/** Three rings: an osteon cut across. */
const mark = piece`<svg viewBox="0 0 32 32" fill="none" stroke="currentColor" aria-hidden="true">
  <circle cx="16" cy="16" r="13.2" stroke-width="2.2" />
  <circle cx="16" cy="16" r="8.4" stroke-width="1.6" stroke-dasharray="3.4 3.2" stroke-linecap="round" />
  <circle cx="16" cy="16" r="3.1" fill="currentColor" stroke="none" />
</svg>`

function header(forecast: Forecast): Markup {
  const { on, person } = forecast
  const facts = person.facts.map((fact) => piece`<span>${withDateWords(fact)}</span>`)
  return piece`<header>
    <div class="top">
      <div class="wrap"><span class="brand">${mark}Osteon</span><span class="q sm">${dateWords(on)}</span></div>
    </div>
    <div class="who sm">
      <div class="wrap"><b>${whoWords(forecast)}</b>${facts}</div>
    </div>
  </header>`
}

function opening(forecast: Forecast): Markup {
  const { seen, helps, purpose } = wholeSentence(forecast)
  const last = toldMonths(forecast).at(-1)!
  const notice = noReason(forecast.person.medicines).text
  const forWords =
    againstCancer(forecast.person.medicines.now).length > 0 ? 'What the medicine is for' : 'What medicines are for'
  const part = (kind: string, sentence: Sentence): Markup =>
    piece`<div>
      <p class="k">${kind}</p>
      <p class="s">${kept(sentence.text)}</p>
    </div>`
  return piece`<div class="tt">
      <h1>What could happen</h1>
      <p class="sm">from ${dateWords(forecast.on)} to ${monthAfter(forecast.on, last)}</p>
    </div>
    <section class="whole" aria-label="In short">
      ${part('As things are now', seen)}${part('What helps', helps)}${part(forWords, purpose)}
    </section>
    <p class="bar">${notice}</p>`
}

/** Choices that need no script: the style shows what belongs to the chosen one. */
function pickers(forecast: Forecast): Markup {
  const months = toldMonths(forecast).filter((month) => month > 0)
  const chosen = chosenMonth(forecast)
  const choice = (name: string, id: string, [words, isChosen]: readonly [string, boolean]): Markup =>
    piece`<label>
      <input type="radio" name="${name}" id="${id}" ${isChosen ? verbatim('checked') : undefined}>
      <span>${words}</span>
    </label>`
  return piece`<div class="pickers">
    <fieldset class="pick">
      <legend>Look ahead</legend>
      <div class="seg">
        ${months.map((month) => choice('month', `month-${month}`, [spanWords(month), month === chosen]))}
      </div>
    </fieldset>
    <fieldset class="pick">
      <legend>Show</legend>
      <div class="seg">
        ${choice('view', 'view-lines', ['lines', true])}${choice('view', 'view-bands', ['bands', false])}
      </div>
    </fieldset>
  </div>`
}
