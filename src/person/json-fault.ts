/** Where a text stops being JSON. */
export interface JsonFault {
  /** Characters before it. */
  readonly position: number
  readonly line: number
  readonly column: number
  /** What would have been right there. */
  readonly expected: string
}

const SPACE = /[ \t\n\r]*/y
const SCALAR =
  /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may come next. */
type Next = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end'

/**
 * The first place where a text is not JSON, told alike by every version of Node.
 *
 * @param text - a text
 * @returns the place and what was expected there; `undefined` where the text is JSON
 *
 * @example
 * jsonFault('{"a": 1,}').column // → 9
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let next: Next = 'value'
  let at = skip(SPACE, text, 0)
  for (;;) {
    if (next === ', or end' && open.length === 0) return at === text.length ? undefined : told(text, at, 'the end')
    const step = stepFrom(text, at, { next, open })
    if (typeof step === 'string') return told(text, at, step)
    next = step.next
    at = skip(SPACE, text, step.at)
  }
}

interface Where {
  readonly next: Next
  readonly open: ('{' | '[')[]
}

/** One piece further, or what was expected instead. */
function stepFrom(text: string, at: number, { next, open }: Where): { next: Next; at: number } | string {
  const sign = text[at]
  const closing = open.at(-1) === '{' ? '}' : ']'
  switch (next) {
    case 'name':
    case 'name or }': {
      if (sign === '}' && next === 'name or }') return closed(open, at)
      const end = sign === '"' ? skip(SCALAR, text, at) : at
      return end > at ? { next: ':', at: end } : next === 'name' ? 'a name in double quotes' : 'a name or }'
    }
    case ':':
      return sign === ':' ? { next: 'value', at: at + 1 } : 'a colon'
    case ', or end':
      if (sign === closing) return closed(open, at)
      return sign === ',' ? { next: closing === '}' ? 'name' : 'value', at: at + 1 } : `a comma or ${closing}`
    case 'value':
    case 'value or ]': {
      if (sign === ']' && next === 'value or ]') return closed(open, at)
      if (sign === '{' || sign === '[') {
        open.push(sign)
        return { next: sign === '{' ? 'name or }' : 'value or ]', at: at + 1 }
      }
      const end = skip(SCALAR, text, at)
      return end > at ? { next: ', or end', at: end } : 'a value'
    }
  }
}

function closed(open: ('{' | '[')[], at: number): { next: Next; at: number } {
  open.pop()
  return { next: ', or end', at: at + 1 }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

function told(text: string, position: number, expected: string): JsonFault {
  const before = text.slice(0, position)
  const line = before.split('\n').length
  return { position, line, column: position - before.lastIndexOf('\n'), expected }
}
