import { wrap } from './wrap.ts'

/** A heading with a rule below it, as long as its longest line. */
export function heading(text: string, width: number, rule = '═'): string[] {
  const lines = wrap(text, width)
  return [...lines, rule.repeat(Math.max(...lines.map(({ length }) => length)))]
}
