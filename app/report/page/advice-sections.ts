import type { Advice, PlanAdvice } from '../../../src/clinic/care/index.ts'
import { standWords, topicWords } from '../../../src/clinic/care/index.ts'
import { factWords } from '../../../src/clinic/sentences/index.ts'
import type { Sentence } from '../../../src/clinic/sentences/index.ts'
import {
  BY_CALENDAR,
  GATES,
  GATE_STATES,
  IN_TRIALS,
  SIDE_BY_SIDE,
  WITHOUT_NUMBERS,
  byTopic,
  noticesOf,
  rescanWords,
  spoken,
  unspoken,
  waitsFor,
  whenWords,
} from '../advice-sentences.ts'
import { capital, withDateWords } from '../words.ts'
import { kept, piece } from './piece.ts'
import type { Markup } from './piece.ts'
import { factTable } from './tables.ts'

/** The care programme beside a forecast: verdicts, gates, what is due, food and movement, questions. */
export function adviceSections(advice: Advice): Markup {
  return piece`${verdictSection(advice)} ${scanSection(advice)} ${gateSection(advice)} ${dueSection(advice)}
  ${trialSection(advice)} ${livingSection(advice)} ${questionSection(advice)}`
}

function list(sentences: readonly Sentence[]): Markup {
  return piece`<ul class="said">
    ${sentences.map(({ text, source }) => piece`<li>${kept(withDateWords(text))} <span class="sm q">${source}</span></li>`)}
  </ul>`
}

function plainList(sentences: readonly Sentence[]): Markup {
  return piece`<ul class="said">
    ${sentences.map(({ text }) => piece`<li>${kept(withDateWords(text))}</li>`)}
  </ul>`
}

function card(id: string, title: string, body: Markup): Markup {
  return piece`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`
}

function verdictSection(advice: Advice): Markup {
  const told = spoken(advice)
  const rows = byTopic(told).map(({ rescan, ...verdict }) => [
    capital(verdict.topic),
    verdict.name,
    capital(standWords(verdict)),
    rescan === undefined ? '' : `Next scan after ${rescanWords(rescan)}`,
  ])
  const others = unspoken(advice)
  return card(
    'verdicts',
    'What the guidelines say, side by side',
    piece`<p class="sm q prose">${SIDE_BY_SIDE.text}</p>
      ${factTable('Guidelines and where they stand', ['About', 'Guideline', 'Stands', 'Next scan'], rows)}
      ${advice.disagreements.map(({ text }) => piece`<p class="bar">${text}</p>`)}
      ${noticesOf(advice).map((notice) => piece`<p class="sm q prose">${notice}</p>`)}
      ${advice.remarks.map(({ text }) => piece`<p class="bar">${text}</p>`)}
      <details>
        <summary>In words, with rows and sources</summary>
        <ul class="said">
          ${told.map(
            (verdict) =>
              piece`<li>
                ${withDateWords(verdict.sentence.text)} <span class="sm">${waitsFor(verdict)}</span>
                <span class="sm q">
                  ${verdict.cited} ${verdict.awaitsSignOff ? 'This row awaits a clinician’s sign-off.' : undefined}
                  <span class="mono">osteon explain ${verdict.rule}</span>
                </span>
              </li>`,
          )}
        </ul>
        ${others.length === 0 ? undefined : piece`<p class="sm q">Made for others, or silent here: ${[...new Set(others.map(({ name, topic }) => `${name} on ${topicWords(topic)}`))].join('; ')}.</p>`}
      </details>`,
  )
}

function scanSection({ scans, risk }: Advice): Markup | undefined {
  const sentences = [...scans.sentences, ...risk.sentences]
  return sentences.length === 0 ? undefined : card('between', 'What the scans and scores tell', list(sentences))
}

function gateSection({ plans, medicines }: Advice): Markup {
  const rows = medicines.map(({ title, state, sentences }) => [
    capital(title),
    capital(GATE_STATES[state]),
    sentences.map(({ text }) => text).join(' '),
  ])
  return card(
    'gates',
    'The medicines',
    piece`<p class="sm q prose">${GATES.text}</p>
      <div class="plans">${plans.map(planGates)}</div>
      <details>
        <summary>Every medicine that a guideline names</summary>
        ${factTable('Medicines and what speaks against them', ['Medicine', 'Where it stands', 'Why'], rows)}
      </details>`,
  )
}

function planGates({ name, gates, blocked, words, exit }: PlanAdvice): Markup {
  const nothing = gates.length === 0 ? piece`<p class="sm q">Nothing is known that speaks against it.</p>` : undefined
  return piece`<div class="${blocked ? 'closed' : ''}">
    <h3>${capital(name)}</h3>
    ${blocked ? piece`<p class="sm">${WITHOUT_NUMBERS.text}</p>` : undefined}
    ${blocked ? piece`<ul class="sm">${words.map((line) => piece`<li>${withDateWords(line)}</li>`)}</ul>` : undefined} ${nothing}
    ${gates.map(
      ({ title, sentences, rules }) =>
        piece`<p><b>${capital(title)}</b></p>
          ${plainList(sentences)}
          <p class="sm q mono">${rules.map((rule) => `osteon explain ${rule}`).join(' · ')}</p>`,
    )}
    ${exit.length === 0 ? undefined : plainList(exit)}
  </div>`
}

function dueSection({ plans }: Advice): Markup {
  return card(
    'due',
    'What is due, and when',
    piece`<p class="sm q prose">${BY_CALENDAR.text}</p>
      ${plans.filter(({ blocked }) => !blocked).map(planDue)}`,
  )
}

function planDue({ name, schedule }: PlanAdvice, i: number): Markup {
  const rows = schedule.map((due) => [whenWords(due), due.what, due.why])
  const table =
    rows.length === 0
      ? piece`<p class="sm q">Nothing is due.</p>`
      : factTable(`Due: ${name}`, ['When', 'What', 'Why'], rows)
  return piece`<details ${i === 0 ? OPEN : undefined}>
    <summary>${capital(name)}</summary>
    ${table}
  </details>`
}

const OPEN: Markup = { markup: 'open' }

function trialSection({ plans }: Advice): Markup | undefined {
  const sentences = plans.filter(({ blocked }) => !blocked).flatMap(({ effects }) => effects)
  const once = sentences.filter(({ text }, i) => sentences.findIndex((other) => other.text === text) === i)
  if (once.length === 0) return undefined
  return card(
    'trials',
    'What these medicines did in trials',
    piece`<p class="sm q prose">${IN_TRIALS.text}</p>${list(once)}`,
  )
}

function livingSection({ living }: Advice): Markup {
  return card(
    'living',
    'Food, movement and habits',
    piece`<div class="plans">
      ${living.map(
        ({ title, grade, basis, sentences }) =>
          piece`<div>
            <h3>${title}</h3>
            <p class="sm q">${capital(grade)}${basis === 'recalled' ? '; awaits a clinician’s sign-off' : ''}</p>
            ${plainList(sentences)}
          </div>`,
      )}
    </div>`,
  )
}

function questionSection({ questions, missing }: Advice): Markup | undefined {
  if (questions.length === 0) return undefined
  const rows = missing.map(({ fact, source }) => [capital(factWords(fact)), source, fact])
  return card(
    'questions',
    'Questions for the next visit',
    piece`${plainList(questions)}
      ${
        rows.length === 0
          ? undefined
          : piece`<details>
              <summary>Which rules wait for which facts</summary>
              ${factTable('Facts that rules wait for', ['Fact', 'Asked for by', 'Name in the document'], rows)}
            </details>`
      }`,
  )
}
