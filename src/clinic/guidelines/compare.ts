import type { Topic } from './guideline.ts'
import type { Comparison, Stand, Verdict } from './verdict.ts'

/** Stands that compare: a table that is silent, not made for her, or short of facts neither agrees nor disagrees. */
const SPOKEN: readonly Stand[] = ['treat', 'consider', 'monitor', 'escalate', 'investigate', 'scan', 'baseline', 'avoid']

/** Topics on which all say the same, each in its own way: that denosumab has no end without a plan for what follows. */
const NOT_COMPARED: readonly Topic[] = ['end of denosumab']

/**
 * Where guidelines agree and where they do not, topic by topic. Nothing is averaged.
 *
 * @param verdicts - of any number of guidelines
 * @returns a comparison for every topic on which at least two spoke
 *
 * @example
 * compare(verdicts)[0].says // → 'On bone drug they disagree: …'
 */
export function compare(verdicts: readonly Verdict[]): readonly Comparison[] {
  const topics = Map.groupBy(verdicts.filter(({ stand }) => SPOKEN.includes(stand)), ({ topic }) => topic)
  return [...topics].filter(([topic]) => !NOT_COMPARED.includes(topic)).filter(([, all]) => new Set(all.map(({ guideline }) => guideline)).size > 1).map(([topic, all]) => comparisonOf(topic, all))
}

function comparisonOf(topic: Topic, all: readonly Verdict[]): Comparison {
  const groups = Map.groupBy(all, ({ stand }) => stand)
  const stands = [...groups].map(([stand, each]) => ({
    stand,
    ...(each[0]!.short === undefined ? {} : { short: each[0]!.short }),
    guidelines: [...new Set(each.map(({ name }) => name))],
    because: each.map(reasonOf),
  }))
  const agree = stands.length === 1
  const told = stands.map(({ stand, because }) => `${stand} by ${because.join('; and by ')}`).join(' — ')
  return { topic, agree, stands, says: agree ? `On ${topic} they agree: ${told}.` : `On ${topic} they disagree, each by its own line: ${told}.` }
}

/** The row by which a guideline answers, in its own words: the second sentence of an explanation names it. */
function reasonOf({ name, explanation }: Verdict): string {
  return `${name}, ${(explanation[1] ?? '').replace(/^Row/, 'row').replace(/\.$/, '')}`
}
