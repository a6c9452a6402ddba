/** A table of texts: a head, and rows as long as the head. The first column names the rows. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const GAP = '  '

/**
 * Lays out a table within a width; columns that find no room go on below, behind the first column again.
 *
 * @param table - head and rows
 * @param width - columns of the terminal
 * @returns the lines
 *
 * @example
 * layOut({ head: ['year', 'spine'], rows: [['1', '−1.2']] }, 80)
 */
export function layOut(table: Table, width: number): string[] {
  const widths = table.head.map((name, column) =>
    Math.max(name.length, ...table.rows.map((row) => row[column]!.length)),
  )
  return groups(widths, width).flatMap((columns, i) => [...(i === 0 ? [] : ['']), ...block(table, columns, widths)])
}

/** Splits the columns after the first into groups that fit. */
function groups(widths: readonly number[], width: number): number[][] {
  const found: number[][] = []
  let room = 0
  for (let column = 1; column < widths.length; column++) {
    const needs = GAP.length + widths[column]!
    if (found.length === 0 || needs > room) {
      found.push([0])
      room = width - widths[0]!
    }
    found.at(-1)!.push(column)
    room -= needs
  }
  return found
}

function block({ head, rows }: Table, columns: readonly number[], widths: readonly number[]): string[] {
  const line = (cells: readonly string[]): string =>
    columns
      .map((column) => cells[column]!.padEnd(widths[column]!))
      .join(GAP)
      .trimEnd()
  const rule = columns.map((column) => '─'.repeat(widths[column]!)).join(GAP)
  return [line(head), rule, ...rows.map(line)]
}
