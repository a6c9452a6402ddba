import { clinicalGuidance } from '../../evidence/index.ts'
import { denosumabAlert, denosumabExit } from '../denosumab/index.ts'
import type { DenosumabExit } from '../denosumab/index.ts'
import type { Visit } from '../facts/index.ts'
import { fact, guideline, question } from '../sentences/index.ts'
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
    ...(planned?.kind === 'planned' ? exitSentences(planned.exit) : []),
    ...(planned?.kind === 'undetermined'
      ? [
          question(
            'When does the aromatase inhibitor end, so that the way out of denosumab can be planned before its last injection?',
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

function exitSentences(exit: DenosumabExit): readonly Sentence[] {
  const { lastDose, due, decideBy, markers, scan, explanation, where, inhibitorEnds } = exit
  const counted =
    inhibitorEnds === undefined ? '' : `, counted back from the planned end of the inhibitor on ${inhibitorEnds}`
  return [
    fact(
      `The last injection of denosumab would be on ${lastDose}${counted}; what follows it is agreed by ${decideBy}.`,
      where,
    ),
    guideline({
      who: 'The rule',
      says: explanation[0] ?? '',
      reference: clinicalGuidance,
      where,
      rule: FOLLOW_ON,
      basis: 'recalled',
    }),
    fact(`What follows is due on ${due}; turnover markers on ${markers.join(', ')}; the scan on ${scan}.`, where),
  ]
}

const FOLLOW_ON = 'denosumab.follow-on'
