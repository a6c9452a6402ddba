import { withoutNotice } from './no-reason.ts'
import type { Sentence } from './sentence.ts'

/** Words that instruct, or promise. Source: screens, section 4, and others of their kind. */
const INSTRUCTING: readonly RegExp[] = [
  /\b(?:stop|start|take|switch|safe|safely|should|must|ought)\b/i,
  /\bnormal for you\b/i,
  /\byou (?:need|have) to\b/i,
  /\b(?:do not|don[’']t)\b/i,
  /\b(?:we|I) (?:recommend|advise|suggest)\b/i,
]

/** Words with which a command begins. */
const COMMAND =
  /(?:^|[.!?:;] )(Stop|Start|Take|Switch|Eat|Drink|Avoid|Do|Get|Go|See|Call|Tell|Use|Choose|Keep|Reduce|Increase|Add|Begin|Give|Lose|Quit|Exercise|Walk|Consider|Try|Make|Continue|Change|Replace|Lift|Limit|Prevent|Treat|Offer) (?!of\b)/

/** What a guideline says stands between these marks. */
const QUOTED = /“[^”]*”/g

/**
 * Words by which a text would instruct somebody.
 *
 * @param text - as it is shown
 * @returns the offending words; none where the text informs only
 *
 * @example
 * instructions('Take more calcium.') // → ['Take']
 */
export function instructions(text: string): readonly string[] {
  const own = withoutNotice(text)
  const words = INSTRUCTING.flatMap((pattern) => pattern.exec(own)?.[0] ?? [])
  const command = COMMAND.exec(own)?.[1]
  return [...new Set(command === undefined ? words : [...words, command])]
}

/** A text without what guidelines say in it, which may instruct. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(QUOTED, '')
}

/**
 * What is wrong with a sentence that a person is to be shown.
 *
 * @param sentence - of any kind; only within what a guideline says may words instruct
 * @returns one fault a line; none where it is good
 *
 * @example
 * faultsOf(question('What is my vitamin D?', 'labs')) // → []
 */
export function faultsOf(sentence: Sentence): readonly string[] {
  const own = sentence.kind === 'guideline' ? withoutQuotes(sentence.text) : sentence.text
  return [
    ...instructions(own).map((word) => `“${word}” instructs: ${sentence.text}`),
    ...(sentence.source.trim() === '' ? [`has no source: ${sentence.text}`] : []),
    ...formOf(sentence),
  ]
}

function formOf({ kind, text }: Sentence): readonly string[] {
  if (kind === 'question') return text.endsWith('?') ? [] : [`is no question: ${text}`]
  if (kind === 'forecast' && !/\d+(?:\.\d+)? %? ?to \S*\d/.test(text)) return [`has no range: ${text}`]
  if (kind === 'number' && !/\d/.test(text)) return [`has no number: ${text}`]
  return /[.!]”?$|”\.$/.test(text) ? [] : [`does not end: ${text}`]
}
