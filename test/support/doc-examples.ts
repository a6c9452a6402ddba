import { stripTypeScriptTypes } from 'node:module'

import { parseSync } from 'oxc-parser'

/** What an example says comes out: exactly, or rounded to the digits that are written. */
export interface Claim {
  readonly line: string
  readonly given: unknown
  readonly claimed: unknown
  readonly isRounded: boolean
}

/** The examples of a doc comment, without their stars. */
export function examplesIn(doc: string): readonly string[] {
  return doc
    .split(/^@example\b.*$/m)
    .slice(1)
    .map((text) => text.split(/^@\w+/m)[0]!.trim())
}

/** A claim at the end of a line, or on a line of its own. */
const CLAIM = /^(?<code>.*?)\/\/ (?<sign>[→≈]) (?<value>.*)$/

/**
 * Runs an example line by line and gathers its claims: `expression // → value` is exact, `// ≈ value` is rounded.
 *
 * @param text - TypeScript; its last statement before a claim is what the claim is about
 * @param names - what the example may use, by name
 * @returns the claims, in order
 */
export async function runExample(text: string, names: Readonly<Record<string, unknown>>): Promise<readonly Claim[]> {
  const claims: Claim[] = []
  const take = (line: string, sign: string, given: unknown, claimed: unknown): void => {
    claims.push({ line, given, claimed, isRounded: sign === '≈' })
  }
  const body = withClaims(text.split('\n'))
  const known = Object.keys(names).filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  const run = new Function(
    'take',
    ...known,
    `'use strict'\nreturn (async () => {\n${stripTypeScriptTypes(body)}\n})()`,
  ) as (...given: readonly unknown[]) => Promise<void>
  await run(take, ...known.map((name) => names[name]))
  return claims
}

function withClaims(lines: readonly string[]): string {
  const done: string[] = []
  let open: string[] = []
  for (const line of lines) {
    const { code = line, sign, value } = CLAIM.exec(line)?.groups ?? {}
    open.push(code)
    if (sign === undefined) continue
    const text = open.join('\n')
    const last = parseSync('example.ts', text).program.body.at(-1)
    if (last?.type !== 'ExpressionStatement') throw new Error(`"${line}" claims something of what is no expression.`)
    const { start, end } = last.expression
    const what = `${JSON.stringify(text.slice(start, end))}, ${JSON.stringify(sign)}, (${text.slice(start, end)})`
    done.push(`${text.slice(0, last.start)}take(${what}, (${value!.replaceAll('−', '-')}));`)
    open = []
  }
  return [...done, ...open].join('\n')
}
