import { createHash } from 'node:crypto'

/** A code with its system and words. */
export interface Coding {
  readonly system: string
  readonly code: string
  readonly display: string
}

/** A FHIR resource that a suggestion would create. */
export type Suggested = Readonly<Record<string, unknown>> & { readonly resourceType: string }

/** A card as CDS Hooks 2.0 sends it. */
export interface Card {
  readonly uuid: string
  /** Under 140 signs. */
  readonly summary: string
  readonly indicator: 'info' | 'warning' | 'critical'
  readonly detail: string
  readonly source: { readonly label: string; readonly url?: string; readonly topic?: Coding }
  readonly suggestions?: readonly {
    readonly label: string
    readonly uuid: string
    readonly actions: readonly { readonly type: 'create'; readonly description: string; readonly resource: Suggested }[]
  }[]
  readonly selectionBehavior?: 'any' | 'at-most-one'
  readonly overrideReasons: readonly Coding[]
  readonly links: readonly { readonly label: string; readonly url: string; readonly type: 'absolute' }[]
}

/** Longest summary. */
const SUMMARY = 139

/** What a card is made of. */
export interface Draft {
  /** Short name: the same call and the same name make the same card. */
  readonly id: string
  readonly summary: string
  readonly indicator: Card['indicator']
  /** Paragraphs and list items in Markdown. */
  readonly detail: readonly string[]
  /** Guidelines or labels behind it. */
  readonly label: string
  /** The rules behind it, by which they are explained. */
  readonly rules: readonly string[]
  readonly suggested?: readonly { readonly label: string; readonly resource: Suggested }[]
}

/** Why somebody may set a card aside. */
const OVERRIDES: readonly Coding[] = [
  ['known', 'Known, and weighed already'],
  ['not-current', 'The record is not up to date'],
  ['declined', 'The person has decided otherwise'],
  ['specialist', 'A specialist has decided otherwise'],
  ['not-relevant', 'Not relevant for this person'],
].map(([code, display]) => ({ system: 'urn:osteon:override-reason', code: code!, display: display! }))

/**
 * A card, with a link to every rule behind it.
 *
 * @param draft - what it says
 * @param about - the call it answers, and the address under which rules are explained
 * @returns the card; the same call makes the same names
 */
export function cardOf(draft: Draft, { instance, base }: { readonly instance: string; readonly base: string }): Card {
  const name = (part: string): string => uuidOf(`${instance} ${draft.id} ${part}`)
  const links = [...new Set(draft.rules)].map((rule) => ({
    label: `The rule ${rule}: its words, its source and how certain it is`,
    url: `${base}/rules/${encodeURIComponent(rule)}`,
    type: 'absolute' as const,
  }))
  const explain =
    draft.rules.length === 0
      ? []
      : [`On the command line: ${draft.rules.map((rule) => `\`osteon explain ${rule}\``).join(', ')}.`]
  const suggestions = (draft.suggested ?? []).map(({ label, resource }, i) => ({
    label,
    uuid: name(`suggestion ${i}`),
    actions: [{ type: 'create' as const, description: label, resource }],
  }))
  return {
    uuid: name('card'),
    summary: shortened(draft.summary),
    indicator: draft.indicator,
    detail: [...draft.detail, ...explain].join('\n\n'),
    source: {
      label: draft.label,
      ...(draft.rules[0] === undefined
        ? {}
        : { topic: { system: 'urn:osteon:rule', code: draft.rules[0], display: draft.id } }),
    },
    ...(suggestions.length > 0 ? { suggestions, selectionBehavior: 'any' as const } : {}),
    overrideReasons: OVERRIDES,
    links,
  }
}

function shortened(text: string): string {
  if (text.length <= SUMMARY) return text
  const cut = text.slice(0, SUMMARY - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

/** A UUID (version 8) that the same words always make. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
