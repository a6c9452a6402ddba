import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

import type { Comment, Program, VisitorObject } from 'oxc-parser'
import { Visitor, parseSync } from 'oxc-parser'

/** One source file, parsed. `path` counts from the root of the checkout, with `/` on every system. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
}

/** What a law has to complain about: the place, and what is wrong there. */
export type Fault = string

/** The checkout that the tests belong to. */
export const checkout = join(import.meta.dirname, '..', '..')

/** The TypeScript files below the folders, in the order of their paths. A folder that is absent holds none. */
export function sources(root: string, folders: readonly string[]): readonly Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root, exclude: ['**/node_modules/**'] }))
    .map((path) => path.split(sep).join('/'))
    .toSorted()
    .map((path) => parsed(path, readFileSync(join(root, path), 'utf8')))
}

function parsed(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  return { path, text, program, comments }
}

/** Calls the visitor at every node of its kinds. */
export function visit(source: Source, visitor: VisitorObject): void {
  new Visitor(visitor).visit(source.program)
}

/** The place of a character as a reader finds it: path and line. */
export function placeOf({ path, text }: Source, start: number): string {
  return `${path}:${text.slice(0, start).split('\n').length}`
}

/** Everything the file imports or exports from, types included, with the place. */
export function importsOf(source: Source): readonly { readonly from: string; readonly place: string }[] {
  const found: { from: string; place: string }[] = []
  const take = (node: { readonly type: string; readonly start: number; readonly value?: unknown } | null): void => {
    if (typeof node?.value === 'string') found.push({ from: node.value, place: placeOf(source, node.start) })
  }
  visit(source, {
    ImportDeclaration: (node) => take(node.source),
    ExportNamedDeclaration: (node) => take(node.source),
    ExportAllDeclaration: (node) => take(node.source),
    ImportExpression: (node) => take(node.source),
    TSImportType: (node) => take(node.source),
  })
  return found
}
