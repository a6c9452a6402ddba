import { AGENTS, INHIBITORS, agentWords, eitherWords } from '../../person/index.ts'
import type { Agent, Medicines } from '../../person/index.ts'
import { fact } from './sentence.ts'
import type { FactSentence } from './sentence.ts'

/** What every such notice ends with. */
const FOR = '; it is here to prepare a conversation.'

/**
 * Said on every view: it keeps people from giving up a medicine, and tells nobody to.
 *
 * It names the medicine that somebody takes against the cancer, and one that is to come; where none is known, it
 * speaks of medicines at large, which is true for everybody.
 *
 * @param medicines - what is taken, and what is to come
 * @returns the notice
 *
 * @example
 * noReason({ now: ['letrozole'], ahead: [] }).text
 * // → 'Nothing on this page is a reason to stop letrozole; it is here to prepare a conversation.'
 */
export function noReason({ now, ahead }: Medicines): FactSentence {
  const [own, coming] = [againstCancer(now), ahead.filter((agent) => INHIBITORS.includes(agent))]
  const parts = [
    ...(own.length > 0 ? [`to stop ${eitherWords(own)}`] : []),
    ...(coming.length > 0 ? [`against ${eitherWords(coming)}`] : []),
  ]
  const reason = parts.length === 0 ? 'to stop a medicine' : parts.join(' or ')
  return fact(`Nothing on this page is a reason ${reason}${FOR}`, 'the purpose of this view')
}

/**
 * The drugs that somebody takes against breast cancer: an aromatase inhibitor, or else tamoxifen.
 *
 * @param agents - drugs that are taken
 * @returns those among them; with an inhibitor, tamoxifen is not named, since a rule speaks against the two together
 *
 * @example
 * againstCancer(['tamoxifen', 'letrozole']) // → ['letrozole']
 */
export function againstCancer(agents: readonly Agent[]): readonly Agent[] {
  const inhibitors = agents.filter((agent) => INHIBITORS.includes(agent))
  return inhibitors.length > 0 ? inhibitors : agents.filter((agent) => agent === 'tamoxifen')
}

const NAMES = `(?:${AGENTS.map(agentWords).join('|')})(?: or (?:${AGENTS.map(agentWords).join('|')}))*`
const NOTICE = new RegExp(
  `Nothing on this page is a reason (?:to stop (?:a medicine|${NAMES})(?: or against ${NAMES})?|against ${NAMES})${FOR.replace('.', String.raw`\.`)}`,
  'g',
)

/** A text without the notice, in which alone a word of stopping is allowed. */
export function withoutNotice(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(NOTICE, '')
}
