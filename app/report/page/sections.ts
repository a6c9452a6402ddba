import type { Forecast, Standing } from '../../../src/body/simulate/index.ts'
import { factWords } from '../../../src/clinic/sentences/index.ts'
import type { Site } from '../../../src/person/index.ts'
import { NO_BREAK, density, tScore, withRange } from '../numbers.ts'
import { courseOf, scansOf, tellsFractures, toldMarkers, toldMonths, toldRange, toldSites } from '../reading.ts'
import {
  CHANCES,
  CHANGES,
  CHART,
  FILLED_IN,
  HOW_TO_READ,
  RULER,
  SLOWED,
  T_SCORE,
  UNSCANNED,
  WORTH,
  ZONE_WORDS,
  ensembleWords,
  siteExpectation,
} from '../sentences.ts'
import { FRACTURES, capital, dateWords, planLetter, siteWords, withDateWords } from '../words.ts'
import { forecastChart } from './forecast-chart.ts'
import { kept, piece } from './piece.ts'
import type { Markup } from './piece.ts'
import { markerChart } from './marker-chart.ts'
import { planClass, planGroups, swatch } from './plan-look.ts'
import { ruler } from './ruler.ts'
import { courseTable, factTable } from './tables.ts'

/** Where the bones stand today: a ruler and the figures for each site. */
export function standingSection(forecast: Forecast): Markup {
  const sites = toldSites(forecast)
  const standing = forecast.standing.filter(({ site }) => sites.includes(site))
  return piece`<section class="card" aria-labelledby="stand">
    <h2 id="stand">Where the bones stand</h2>
    <p class="sm q prose">
      ${RULER.text}
    </p>
    <div class="rows">${standing.map((each) => siteStanding(forecast, each))}</div>
    <p class="sm q prose">${T_SCORE.text} ${ZONE_WORDS.text}</p>
  </section>`
}

function siteStanding(forecast: Forecast, standing: Standing): Markup {
  const { site, tScore: t, density: d, measured } = standing
  const { name, medical } = siteWords(site)
  const scan = measured
    ? piece`<p>Last scan: <b>${tScore(measured.tScore)}</b>, ${dateWords(measured.date)}</p>
        <p class="sm q">
          ${density(measured.density)}${NO_BREAK}g/cm²${measured.device === undefined ? '' : ` · ${measured.device}`}
        </p>`
    : piece`<p>${UNSCANNED.text}</p>`
  return piece`<div class="site">
    <div class="chart">
      <h3>${capital(name)} ${name === medical ? undefined : piece`<span class="sm q">${medical}</span>`}</h3>
      ${ruler(forecast, standing)}
    </div>
    <div>
      ${scan}
      <p class="sm">Today, by the model: <b>${withRange(t.median, [t.low80, t.high80], tScore)}</b></p>
      <p class="sm q">${withRange(d.median, [d.low80, d.high80], density)}${NO_BREAK}g/cm²</p>
    </div>
  </div>`
}

/** What could happen to one site: sentence, picture, table. */
export function siteSection(forecast: Forecast, site: Site): Markup {
  const { name, medical } = siteWords(site)
  const id = `site-${site}`
  const hasScan = scansOf(forecast, site).length > 0
  return piece`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">What could happen: ${name}</h2>
    <p class="prose">${siteSentences(forecast, site)} ${SLOWED.text}</p>
    <p class="sm q prose">
      <span class="lines">${CHART.lines.text}</span>
      <span class="bands">${CHART.bands.text}</span>
      ${CHART.bracket.text} ${hasScan ? undefined : CHART.apart.text}
    </p>
    ${planGroups(forecast.plans.length).map((plans) => piece`<div class="chart">${forecastChart({ forecast, site, plans })}${key(forecast, site, plans)}</div>`)}
    ${courseTable(forecast, `tScore.${site}`, { caption: `${capital(name)} (${medical}), T-score`, share: 80 })}
    <details>
      <summary>Change of density, and the wider range</summary>
      ${courseTable(forecast, `bmd.${site}`, { caption: `${capital(name)}, change of density from today`, share: 80 })}
      ${courseTable(forecast, `bmd.${site}`, { caption: `${capital(name)}, change of density from today`, share: 95 })}
      ${courseTable(forecast, `tScore.${site}`, { caption: `${capital(name)}, T-score`, share: 95 })}
    </details>
  </section>`
}

/** The first sentence of a site, once for each month that can be chosen. */
function siteSentences(forecast: Forecast, site: Site): Markup {
  const months = toldMonths(forecast).filter((month) => month > 0)
  return piece`${months.map((month) => piece`<span class="at m${month}">${kept(siteExpectation(forecast, site, month).text)}</span>`)}`
}

function key(forecast: Forecast, site: Site, plans: readonly number[]): Markup {
  const months = toldMonths(forecast).filter((month) => month > 0)
  const ranges = (plan: number): Markup[] => {
    const course = courseOf(forecast.plans[plan]!, `tScore.${site}`)
    return months.map((month) => piece`<span class="rr nw at m${month}">${toldRange(course, month)}</span>`)
  }
  return piece`<ul class="key" aria-label="The plans and their ranges">
    ${plans.map(
      (plan) =>
        piece`<li class="${planClass(plan)}">
          ${swatch(plan)}<span><b>${planLetter(plan)}.</b> ${forecast.plans[plan]!.name}</span>${ranges(plan)}
        </li>`,
    )}
  </ul>`
}

/** The blood values: small pictures and a table each. */
export function markerSection(forecast: Forecast): Markup {
  return piece`<section class="card" aria-labelledby="markers">
    <h2 id="markers">What blood would tell</h2>
    <p class="sm q prose">${CHANGES.text} ${CHART.blood.text}</p>
    ${planGroups(forecast.plans.length).map(
      (plans) =>
        piece`<div class="small">
            ${toldMarkers(forecast).map(
              (marker) =>
                piece`<div>
                  <h3>${capital(marker.name)} <span class="sm q">${marker.tells}</span></h3>
                  ${markerChart(forecast, marker, plans)}
                </div>`,
            )}
          </div>
          <ul class="key beside" aria-label="The plans">
            ${plans.map(
              (plan) =>
                piece`<li class="${planClass(plan)}">
                  ${swatch(plan)}<span><b>${planLetter(plan)}.</b> ${forecast.plans[plan]!.name}</span>
                </li>`,
            )}
          </ul>`,
    )}
    <details>
      <summary>Show as tables</summary>
      ${toldMarkers(forecast).map((marker) => courseTable(forecast, marker.outcome, { caption: `${capital(marker.name)}, change from today`, share: 80 }))}
    </details>
  </section>`
}

/** The chance of a broken bone under each plan: tables alone, since a curve of it would shout. */
export function fractureSection(forecast: Forecast): Markup | undefined {
  if (!tellsFractures(forecast)) return undefined
  return piece`<section class="card" aria-labelledby="broken">
    <h2 id="broken">How often bones break</h2>
    <p class="sm q prose">${CHANCES.text}</p>
    ${FRACTURES.map(({ outcome, name }) => courseTable(forecast, outcome, { caption: `Broken, of 100: ${name}`, share: 80 }))}
  </section>`
}

/** What each plan holds, in words. */
export function planSection({ plans }: Forecast): Markup {
  return piece`<section class="card" aria-labelledby="plans">
    <h2 id="plans">What each plan holds</h2>
    <div class="plans">
      ${plans.map(
        ({ name, items }, i) =>
          piece`<div class="${planClass(i)}">
            <h3>${swatch(i)} ${planLetter(i)}. ${capital(name)}</h3>
            <ul class="sm">
              ${(items.length === 0 ? ['nothing'] : items).map((item) => piece`<li>${capital(withDateWords(item))}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </section>`
}

/** What is not known, what was used in its place, and what was left out. */
export function missingSection({ missing, remarks }: Forecast): Markup | undefined {
  if (missing.length === 0 && remarks.length === 0) return undefined
  const rows = missing.map(({ fact, standIn, source }) => [capital(factWords(fact)), standIn, source, fact])
  return piece`<section class="card" aria-labelledby="missing">
    <h2 id="missing">What is not known</h2>
    ${
      rows.length === 0
        ? undefined
        : piece`<p class="sm q prose">${FILLED_IN.text}</p>
            ${factTable('Missing facts and what stands in for them', ['Fact', 'Used in its place', 'Source', 'Name in the document'], rows)}`
    }
    ${remarks.map((remark) => piece`<p class="bar">${withDateWords(remark)}</p>`)}
  </section>`
}

/** How the forecast came about, and what repeats it. */
export function stampSection(forecast: Forecast): Markup {
  const { stamp, on, draws, seed } = forecast
  return piece`<section class="card" aria-labelledby="made">
    <h2 id="made">How this was made</h2>
    <p class="prose">${HOW_TO_READ.text} ${ensembleWords(forecast).text}</p>
    <p class="sm q prose">
      ${WORTH.text} The sources of every number: <span class="mono">osteon explain</span>.
    </p>
    <p class="mono q">
      ${stamp.model} · parameters ${stamp.parameters} · ${stamp.solver} · osteon ${stamp.osteon} · on ${on} · ${draws}
      draws · seed ${seed}
    </p>
  </section>`
}
