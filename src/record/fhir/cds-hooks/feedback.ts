import { Malformed } from '../../../units/index.ts'
import { object, objects, text } from '../json.ts'
import type { Loose } from '../json.ts'

/** What somebody did with a card. */
export interface Feedback {
  readonly service: string
  readonly card: string
  readonly outcome: 'accepted' | 'overridden'
  readonly outcomeTimestamp: string
  readonly acceptedSuggestions: readonly string[]
  readonly overrideReason?: { readonly code?: string; readonly system?: string; readonly userComment?: string }
}

/**
 * Reads what was sent back about cards.
 *
 * @param value - the parsed body: `{ feedback: […] }`
 * @param service - id of the service that the cards came from
 * @returns one entry a card
 * @throws Malformed - a required field is missing or of the wrong kind; the message names it
 *
 * @example
 * const done = { card: 'one', outcome: 'overridden', outcomeTimestamp: '2026-11-24T10:00:00Z' }
 * readFeedback({ feedback: [done] }, 'osteon-patient-view')[0].outcome // → 'overridden'
 */
export function readFeedback(value: unknown, service: string): readonly Feedback[] {
  const list = object(value).feedback
  if (!Array.isArray(list) || list.length === 0) throw new Malformed('feedback', 'has to be a list that is not empty.')
  return list.map((one, i) => feedbackOf(object(one), service, `feedback[${i}]`))
}

function feedbackOf(body: Loose, service: string, at: string): Feedback {
  const [card, outcome, when] = [text(body.card), text(body.outcome), text(body.outcomeTimestamp)]
  if (card === undefined) throw new Malformed(`${at}.card`, 'is missing.')
  if (outcome !== 'accepted' && outcome !== 'overridden') {
    throw new Malformed(`${at}.outcome`, 'has to be "accepted" or "overridden".')
  }
  if (when === undefined || Number.isNaN(Date.parse(when))) {
    throw new Malformed(`${at}.outcomeTimestamp`, 'has to be a moment, as ISO 8601.')
  }
  const acceptedSuggestions = objects(body.acceptedSuggestions).flatMap(({ id }) => text(id) ?? [])
  if (outcome === 'accepted' && acceptedSuggestions.length === 0) {
    throw new Malformed(`${at}.acceptedSuggestions`, 'has to name what was accepted.')
  }
  const overrideReason = reasonOf(object(body.overrideReason))
  return {
    service,
    card,
    outcome,
    outcomeTimestamp: when,
    acceptedSuggestions,
    ...(Object.keys(overrideReason).length > 0 ? { overrideReason } : {}),
  }
}

function reasonOf(body: Loose): NonNullable<Feedback['overrideReason']> {
  const reason = object(body.reason)
  const parts = { code: text(reason.code), system: text(reason.system), userComment: text(body.userComment) }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}
