import { references } from '../../evidence/index.ts'
import type { Reference } from '../../evidence/index.ts'
import { GUIDELINES } from '../guidelines/index.ts'
import type { Comparison, Verdict, Verdicts } from '../guidelines/index.ts'
import { fact, guideline } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'

/** A verdict as it is handed on: without the workings of the table, with its sentence. */
export interface ToldVerdict extends Omit<Verdict, 'ending'> {
  /** What the guideline says, or why it says nothing, for anybody to read. */
  readonly sentence: Sentence
  /** The rule that `osteon explain` shows. */
  readonly rule: string
}

/** The rule behind a verdict: the row that answered, or its table. */
function ruleOf({ table, row }: Verdict): string {
  return row === undefined ? table : `${table}#${row}`
}

/** The verdicts, each with its sentence. */
export function toldVerdicts({ verdicts }: Verdicts): readonly ToldVerdict[] {
  return verdicts.map((verdict) => {
    const { ending: _workings, ...told } = verdict
    return { ...told, rule: ruleOf(verdict), sentence: sentenceOf(verdict) }
  })
}

function sentenceOf(verdict: Verdict): Sentence {
  const { name, says, stand, topic, where, awaitsSignOff } = verdict
  if (stand === 'notApplicable') return fact(`${name} on ${topicWords(topic)}: made for others.`, verdict.cited)
  if (stand === 'silent') return fact(`${name} on ${topicWords(topic)}: it does not say.`, verdict.cited)
  if (stand === 'insufficientData')
    return fact(`${name} on ${topicWords(topic)}: ${waitingWords(verdict)}`, verdict.cited)
  return guideline({
    who: name,
    says: lowered(says),
    reference: sourceOf(verdict),
    rule: ruleOf(verdict),
    basis: awaitsSignOff ? 'recalled' : 'read',
    ...(where === undefined ? {} : { where }),
  })
}

/** How much is not known; which facts those are stands in `missing`. */
function waitingWords({ missing }: Verdict): string {
  const count = missing.length === 1 ? 'one fact is' : `${missing.length} facts are`
  return `it cannot tell yet, since ${count} not known.`
}

function lowered(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** The source of the table that spoke. */
function sourceOf({ guideline: id, table }: Verdict): Reference {
  const found = GUIDELINES.find((one) => one.id === id)?.questions.find((one) => one.table.id === table)
  return found?.table.source ?? references.find((one) => one.id === id)!
}

/** Where guidelines disagree, as sentences: a fact about the guidelines, not about the person. */
export function disagreements(comparisons: readonly Comparison[]): readonly Sentence[] {
  return comparisons
    .filter(({ agree }) => !agree)
    .map(({ topic, stands }) => {
      const told = stands.map((one) => `${one.guidelines.join(' and ')}: ${standWords(one)}`)
      const text = `On ${topicWords(topic)} the guidelines differ, each by its own line: ${told.join('; ')}.`
      return fact(text, 'the guidelines named; each verdict tells its row')
    })
}

/** Topics as they stand within a sentence, where they need an article or more. */
const WITHIN: Readonly<Partial<Record<Verdict['topic'], string>>> = {
  'bone drug': 'a bone drug',
  scan: 'the scan',
  'change of drug': 'a change of drug',
  'fast loss': 'a fast loss',
  'against recurrence': 'a medicine against recurrence',
  'end of denosumab': 'the end of denosumab',
  'pause of a bisphosphonate': 'a pause of a bisphosphonate',
  'risk of fracture': 'the risk of fracture',
  'risk tier': 'the tier of risk',
  'aromatase inhibitor in men': 'an aromatase inhibitor in men',
}

/** A topic as it stands within a sentence. */
export function topicWords(topic: Verdict['topic']): string {
  return WITHIN[topic] ?? topic
}

/** Where a guideline stands, in plain words. */
export function standWords({ stand, short }: Pick<Verdict, 'stand' | 'short'>): string {
  return short ?? STANDS[stand]
}

const STANDS: Readonly<Record<Verdict['stand'], string>> = {
  treat: 'for a bone medicine',
  consider: 'a bone medicine is weighed',
  monitor: 'watching',
  escalate: 'for a change of the bone medicine',
  investigate: 'for a search for causes',
  scan: 'for a scan first',
  baseline: 'for everybody',
  avoid: 'against it',
  open: 'open',
  blocked: 'closed',
  insufficientData: 'cannot tell yet',
  silent: 'does not say',
  notApplicable: 'is made for others',
}
