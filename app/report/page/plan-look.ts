import { piece } from './piece.ts'
import type { Markup } from './piece.ts'

/** The looks of the plans beside "as now": neighbours differ in colour, all in pattern. */
const OTHERS = ['pb', 'pc', 'pd', 'pe', 'pf', 'pg']

/** The class of a plan: its colour and line pattern. The letter beside it carries the meaning. */
export function planClass(index: number): string {
  return index === 0 ? 'pa' : OTHERS[(index - 1) % OTHERS.length]!
}

/** A short piece of a plan's line, for lists. */
export function swatch(index: number): Markup {
  return piece`<svg class="swt ${planClass(index)}" viewBox="0 0 36 10" aria-hidden="true">
    <line x1="2" x2="34" y1="5" y2="5" />
  </svg>`
}

/** How many plans are drawn in one picture. */
const TOGETHER = 3

/** Which plans are drawn together: never more than three, and "as now" with each group to compare with. */
export function planGroups(count: number): readonly (readonly number[])[] {
  if (count <= TOGETHER) return [Array.from({ length: count }, (_unused, i) => i)]
  const others = Array.from({ length: count - 1 }, (_unused, i) => i + 1)
  const perGroup = TOGETHER - 1
  return Array.from({ length: Math.ceil(others.length / perGroup) }, (_unused, group) => [
    0,
    ...others.slice(group * perGroup, (group + 1) * perGroup),
  ])
}
