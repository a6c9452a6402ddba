/** Width of a terminal where it does not tell. */
const USUAL_WIDTH = 80
const NARROWEST = 40
const WIDEST = 120

/** The width to lay out for: what the terminal tells, within what one reads with ease. */
export function readableWidth(columns: number | undefined): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns ?? USUAL_WIDTH))
}

/**
 * Breaks a paragraph into lines.
 *
 * @param text - the paragraph; no-break spaces hold words together
 * @param width - columns of the terminal
 * @param indents - what the first line and the others begin with
 * @returns the lines, none longer than `width` where words allow
 *
 * @example
 * wrap('one two three', 8) // → ['one two', 'three']
 */
export function wrap(text: string, width: number, [first, others] = ['', ''] as readonly [string, string]): string[] {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = others + word
    } else {
      line += isEmpty ? word : ` ${word}`
    }
    isEmpty = false
  }
  return isEmpty ? lines : [...lines, line]
}

/** One item of a list, hanging behind a dash. */
export function listItem(text: string, width: number, indent = '  '): string[] {
  return wrap(text, width, [`${indent}- `, `${indent}  `])
}
