import type { Advice, PlanAdvice, ToldGate, ToldVerdict } from '../../../src/clinic/care/index.ts'
import { standWords, topicWords } from '../../../src/clinic/care/index.ts'
import { noReason } from '../../../src/clinic/sentences/index.ts'
import type { Sentence } from '../../../src/clinic/sentences/index.ts'
import {
  BY_CALENDAR,
  GATES,
  GATE_STATES,
  IN_TRIALS,
  NO_MEDICINE,
  SIDE_BY_SIDE,
  WITHOUT_NUMBERS,
  basisOf,
  byTopic,
  dueWords,
  noticesOf,
  rescanWords,
  spoken,
  unspoken,
  waitsFor,
} from '../advice-sentences.ts'
import { PURPOSE, RED_FLAGS, factNames } from '../sentences.ts'
import { capital, dateWords, withDateWords } from '../words.ts'
import { heading } from './heading.ts'
import { listItem, wrap } from './wrap.ts'

/**
 * An advice as plain text: verdicts side by side, what speaks against a medicine, what is due, what is missing.
 *
 * @param advice - the advice
 * @param width - columns of the terminal, 40 to 120
 * @returns the text, ending with a line break
 *
 * @example
 * adviceText(advice, 80).includes('What the guidelines say') // → true
 */
export function adviceText(advice: Advice, width: number): string {
  const parts = [opening(advice, width), ...adviceParts(advice, width, true), foot(advice, width)]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The chapters of an advice: by themselves with what each verdict rests on, or plain beside a forecast. */
export function adviceParts(advice: Advice, width: number, detailed = false): readonly string[][] {
  return [
    verdicts(advice, width, detailed),
    medicines(advice, width),
    ...advice.plans.flatMap((plan) => planPart(plan, width)),
    ...chapter('Between the scans', advice.scans.sentences, width),
    ...chapter('Risk by published scores', advice.risk.sentences, width),
    living(advice, width),
    ...chapter('Questions for the next visit', advice.questions, width),
    ...missing(advice, width),
  ]
}

function opening({ on, person }: Advice, width: number): string[] {
  const who = `${person.sex === 'female' ? 'Woman' : 'Man'}, ${person.age}`
  return [
    ...heading(`Osteon advice, ${dateWords(on)}`, width),
    '',
    ...wrap(`${[who, ...person.facts.map(withDateWords)].join('; ')}.`, width),
    '',
    ...wrap(noReason(person.medicines).text, width),
  ]
}

function items(sentences: readonly Sentence[], width: number): string[] {
  return sentences.flatMap(({ text }) => listItem(withDateWords(text), width, ''))
}

function chapter(title: string, sentences: readonly Sentence[], width: number): string[][] {
  return sentences.length === 0 ? [] : [[...heading(title, width), '', ...items(sentences, width)]]
}

function verdicts(advice: Advice, width: number, detailed: boolean): string[] {
  const told = byTopic(spoken(advice))
  const topics = [...Map.groupBy(told, ({ topic }) => topic)]
  const overview = topics.flatMap(([topic, each]) => [
    '',
    capital(topic),
    ...each.flatMap((verdict) => listItem(standLine(verdict), width)),
  ])
  const others = [...new Set(unspoken(advice).map(({ name, topic }) => `${name} on ${topicWords(topic)}`))]
  return [
    ...heading('What the guidelines say, side by side', width),
    '',
    ...wrap(SIDE_BY_SIDE.text, width),
    ...overview,
    '',
    ...told.flatMap((verdict) => [
      ...listItem(verdict.sentence.text, width, ''),
      ...wrap(waitsFor(verdict) ?? '', width, ['  ', '  ']),
      ...wrap(detailed ? withDateWords(basisOf(verdict) ?? '') : '', width, ['  ', '  ']),
      ...wrap(
        `osteon explain ${verdict.rule}${verdict.awaitsSignOff ? '; awaits a clinician’s sign-off' : ''}`,
        width,
        ['  ', '  '],
      ),
    ]),
    ...noticesOf(advice).flatMap((notice) => ['', ...wrap(notice, width)]),
    ...advice.disagreements.flatMap(({ text }) => ['', ...wrap(text, width)]),
    ...(others.length === 0 ? [] : ['', ...wrap(`Made for others, or silent here: ${others.join('; ')}.`, width)]),
    ...advice.remarks.flatMap(({ text }) => ['', ...wrap(text, width)]),
  ]
}

/** Where a guideline stands, in one line. */
function standLine({ row, rescan, ...verdict }: ToldVerdict): string {
  const next = rescan === undefined ? '' : `, next scan after ${rescanWords(rescan)}`
  return `${verdict.name}: ${standWords(verdict)}${row === undefined ? '' : `, row ${row}`}${next}`
}

function planPart({ name, words, gates, blocked, schedule, effects, exit }: PlanAdvice, width: number): string[][] {
  const due = schedule.flatMap((one) => listItem(dueWords(one), width, ''))
  return [
    [
      ...heading(capital(name), width),
      ...(words.length === 0 ? ['', ...wrap(NO_MEDICINE.text, width)] : []),
      ...words.flatMap((line) => listItem(withDateWords(line), width)),
      ...(blocked ? ['', ...wrap(WITHOUT_NUMBERS.text, width)] : []),
      ...(gates.length === 0
        ? []
        : ['', ...wrap(GATES.text, width), ...gates.flatMap((gate, i) => gateLines(gate, gates[i - 1]?.title, width))]),
      ...(exit.length === 0 ? [] : ['', ...items(exit, width)]),
      ...(blocked || due.length === 0 ? [] : ['', ...wrap(BY_CALENDAR.text, width), ...due]),
      ...(blocked || effects.length === 0 ? [] : ['', ...wrap(IN_TRIALS.text, width), ...items(effects, width)]),
    ],
  ]
}

function medicines({ medicines: all }: Advice, width: number): string[] {
  const lines = all.flatMap(({ title, state, sentences, rules }) => [
    ...listItem(`${capital(title)}: ${GATE_STATES[state]}.`, width, ''),
    ...(state === 'closed' ? sentences.flatMap(({ text }) => wrap(withDateWords(text), width, ['  ', '  '])) : []),
    ...(state === 'closed' ? wrap(rules.map((rule) => `osteon explain ${rule}`).join('; '), width, ['  ', '  ']) : []),
  ])
  return [
    ...heading('Medicines that guidelines name, and what speaks against them', width),
    '',
    ...wrap(GATES.text, width),
    ...lines,
  ]
}

/** What a gate says, below its title where that is not the one before. */
function gateLines({ title, sentences, rules }: ToldGate, before: string | undefined, width: number): string[] {
  return [
    ...(title === before ? [] : ['', ...wrap(`${capital(title)}.`, width)]),
    ...items(sentences, width),
    ...wrap(rules.map((rule) => `osteon explain ${rule}`).join('; '), width, ['  ', '  ']),
  ]
}

function living({ living: plan }: Advice, width: number): string[] {
  return [
    ...heading('Food, movement and habits', width),
    ...plan.flatMap(({ title, grade, sentences }) => [
      '',
      ...wrap(`${title} [${grade}]`, width),
      ...items(sentences, width),
    ]),
  ]
}

function missing({ missing: facts }: Advice, width: number): string[][] {
  if (facts.length === 0) return []
  const lines = facts.flatMap(({ fact, source }) => listItem(`${factNames(fact)}: asked for by ${source}.`, width, ''))
  return [[...heading('What is not known', width), '', ...lines]]
}

function foot({ stamp }: Advice, width: number): string[] {
  const run = `Rules ${stamp.rules.slice(0, 19)}, osteon ${stamp.osteon}.`
  return [PURPOSE.text, RED_FLAGS.text, run].flatMap((line) => wrap(line, width))
}
