/** A piece of a page that is safe to stand in another. */
export interface Markup {
  readonly markup: string
}

/** What may stand in a template: texts are escaped, pieces are not, lists are joined, nothing is nothing. */
export type Part = string | number | Markup | undefined | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function textOf(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(textOf).join('')
}

/**
 * A piece of a page from a template.
 *
 * @param strings - the template's own text, taken as it stands
 * @param parts - what stands between: texts are escaped
 * @returns the piece
 *
 * @example
 * piece`<p>${'a < b'}</p>`.markup // → '<p>a &lt; b</p>'
 */
export function piece(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((text, i) => text + textOf(parts[i])).join('') }
}

/** A style sheet or other text that holds no sign to escape. */
export function verbatim(text: string): Markup {
  return { markup: text }
}

/** A sentence whose T-scores and ranges are never broken over two lines. */
export function kept(sentence: string): Markup {
  const parts = sentence.split(/(T-scores?|[+−]?\d+\.\d+ to [+−]?\d+\.\d+)/u)
  return piece`${parts.map((part, i) => (i % 2 === 1 ? piece`<span class="nw">${part}</span>` : part))}`
}
