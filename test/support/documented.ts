import { posix } from 'node:path'

import type { Declaration, Statement } from 'oxc-parser'

import type { Source } from './sources.ts'
import { placeOf, sources } from './sources.ts'

/** An exported name with its doc comment. */
export interface Documented {
  readonly name: string
  readonly path: string
  readonly place: string
  readonly kind: 'function' | 'class' | 'value' | 'type'
  /** How many parameters a function has, whether it gives something back, whether it throws by itself. */
  readonly parameters: number
  readonly gives: boolean
  readonly throws: boolean
  /** Whether its body is a single statement, which one sentence tells. */
  readonly isShort: boolean
  /** Text of the doc comment without its stars; empty where there is none. */
  readonly doc: string
}

/** Every exported name below the folders, where it is declared. */
function exportedNames(root: string, folders: readonly string[]): readonly Documented[] {
  return sources(root, folders).flatMap((source) =>
    source.program.body.flatMap((statement) => named(source, statement)),
  )
}

/** The exported names that the doors of rooms hand on. */
export function doorNames(root: string): readonly Documented[] {
  const declared = new Map(exportedNames(root, ['src']).map((each) => [`${each.path} ${each.name}`, each]))
  return sources(root, ['src'])
    .filter(({ path }) => path.endsWith('/index.ts'))
    .flatMap((door) => door.program.body.flatMap((statement) => handedOn(door.path, statement)))
    .flatMap((key) => declared.get(key) ?? [])
}

function handedOn(door: string, statement: Statement): readonly string[] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.source) return []
  const from = posix.join(posix.dirname(door), statement.source.value)
  return statement.specifiers.map(({ local }) => `${from} ${'name' in local ? local.name : local.value}`)
}

function named(source: Source, statement: Statement): readonly Documented[] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
  const { declaration, start } = statement
  const doc = docBefore(source, start)
  const facts = { path: source.path, place: placeOf(source, start), doc, ...factsOf(source, declaration) }
  return namesOf(declaration).map((name) => ({ name, ...facts }))
}

function namesOf(declaration: Declaration): readonly string[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : []
}

function factsOf(
  source: Source,
  declaration: Declaration,
): Pick<Documented, 'kind' | 'parameters' | 'gives' | 'throws' | 'isShort'> {
  const none = { parameters: 0, gives: false, throws: false, isShort: true }
  if (declaration.type === 'ClassDeclaration') return { kind: 'class', ...none }
  if (declaration.type === 'VariableDeclaration') return { kind: 'value', ...none }
  if (declaration.type !== 'FunctionDeclaration') return { kind: 'type', ...none }
  const text = source.text.slice(declaration.start, declaration.end)
  const result = declaration.returnType?.typeAnnotation.type
  return {
    kind: 'function',
    parameters: declaration.params.length,
    gives: result !== 'TSVoidKeyword' && result !== 'TSNeverKeyword',
    isShort: (declaration.body?.body.length ?? 0) <= 1,
    throws: /\bthrow new [A-Z]/.test(text),
  }
}

function docBefore({ comments, text }: Source, start: number): string {
  const doc = comments.findLast(
    ({ type, value, end }) =>
      type === 'Block' && value.startsWith('*') && end <= start && text.slice(end, start).trim() === '',
  )
  return (doc?.value ?? '')
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim()
}
