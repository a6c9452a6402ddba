import { clinicalGuidance } from '../../evidence/index.ts'
import { denosumabAlert, denosumabExit } from '../denosumab/index.ts'
import type { DenosumabExit } from '../denosumab/index.ts'
import { INHIBITORS } from '../../person/index.ts'
import type { IsoDate } from '../../person/index.ts'
import type { Visit } from '../facts/index.ts'
import { fact, factWords, guideline, question } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'

/** What is said of the end of denosumab. */
export interface ToldExit {
  readonly sentences: readonly Sentence[]
  /** Whether a dose, or what follows the last, is late. */
  readonly urgent: boolean
  readonly missing: readonly string[]
}

/**
 * Whether a dose of denosumab is late, and the way out of it.
 *
 * @param visit - the person and the day
 * @returns sentences; none where there is no denosumab
 */
export function exitOf(visit: Visit): ToldExit {
  const alert = denosumabAlert(visit)
  const planned = denosumabExit(visit)
  const sentences = [
    ...(alert
      ? [
          guideline({
            who: 'The rule',
            says: alert.says,
            reference: clinicalGuidance,
            where: alert.where,
            basis: 'recalled',
          }),
        ]
      : []),
    ...(planned?.kind === 'planned' ? exitSentences(planned.exit, visit.on) : []),
    ...(planned?.kind === 'undetermined'
      ? [
          question(
            `${endWanted(planned.missing)}, so that the way out of denosumab can be planned before its last injection?`,
            planned.missing.join(', '),
          ),
        ]
      : []),
  ]
  const urgent = alert !== undefined && ['late', 'urgent', 'follow-on due'].includes(alert.kind)
  const missing = [
    ...(alert?.kind === 'last dose not known' ? alert.missing : []),
    ...(planned?.kind === 'undetermined' ? planned.missing : []),
  ]
  return { sentences, urgent, missing }
}

/** What would tell when denosumab ends: its own beginning and end, or the end of an inhibitor. */
function endWanted(missing: readonly string[]): string {
  const inhibitor = INHIBITORS.find((agent) => missing.some((path) => path.startsWith(`medications.${agent}.`)))
  if (missing.includes('medications.denosumab.from')) return 'When did denosumab begin, and when does it end'
  return inhibitor === undefined ? 'How long is denosumab planned' : `When does ${inhibitor} end`
}

function exitSentences(exit: DenosumabExit, on: IsoDate): readonly Sentence[] {
  const { followOn, explanation, where } = exit
  return [
    fact(lastInjection(exit, on), where),
    ...(followOn.kind === 'decided'
      ? [
          guideline({
            who: 'The rule',
            says: explanation[0] ?? '',
            reference: clinicalGuidance,
            where,
            rule: FOLLOW_ON,
            basis: 'recalled',
          }),
        ]
      : [fact(`What follows is not decided yet, since not known: ${lackingOf(exit)}.`, where)]),
    fact(afterwards(exit, on), where),
  ]
}

/** The last injection: one that was, or one that is to come and what it is counted back from. */
function lastInjection({ lastDose, decideBy, inhibitorEnds }: DenosumabExit, on: IsoDate): string {
  if (lastDose <= on) return `The last injection of denosumab was on ${lastDose}.`
  const counted =
    inhibitorEnds === undefined ? '' : `, counted back from the planned end of the inhibitor on ${inhibitorEnds}`
  return `The last injection of denosumab would be on ${lastDose}${counted}; what follows it is agreed by ${decideBy}.`
}

function afterwards({ due, markers, scan }: DenosumabExit, on: IsoDate): string {
  const begins = due < on ? `What follows was due on ${due}` : `What follows is due on ${due}`
  const [ahead, next] = [markers.filter((date) => date >= on), scan >= on ? `; a scan on ${scan}` : '']
  return `${begins}${ahead.length === 0 ? '' : `; turnover markers on ${ahead.join(', ')}`}${next}.`
}

/** The facts for want of which nobody can tell what follows. */
function lackingOf({ followOn }: DenosumabExit): string {
  const missing = followOn.kind === 'undetermined' ? followOn.missing : []
  return [...new Set(missing.map((one) => factWords(one.fact)))].join(', ')
}

const FOLLOW_ON = 'denosumab.follow-on'
