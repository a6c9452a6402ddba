import { SystemModelInfoProvider } from '@cqframework/cql/cql'
import { CqlTranslator, LibraryManager, ModelManager } from '@cqframework/cql/cql-to-elm'

interface Note {
  readonly type: string
  readonly errorSeverity?: string
  readonly startLine?: number
  readonly message?: string
}

/** A library of the Expression Logical Model, as JSON. */
export interface Elm {
  readonly library: { readonly annotation?: readonly Note[] }
}

const models = new ModelManager()
models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider())

/**
 * Compiles a library of the Clinical Quality Language to ELM, by the reference translator.
 *
 * @param cql - the text of the library
 * @returns ELM, as JSON
 * @throws Error - the translator found a fault; the message tells the line
 */
export function compileCql(cql: string): Elm {
  const elm = JSON.parse(CqlTranslator.fromText(cql, new LibraryManager(models)).toJson()) as Elm
  const faults = (elm.library.annotation ?? []).filter(
    ({ type, errorSeverity }) => type === 'CqlToElmError' && errorSeverity !== 'warning',
  )
  if (faults.length > 0)
    throw new Error(`CQL: ${faults.map(({ startLine, message }) => `line ${startLine}: ${message}`).join('; ')}`)
  return elm
}
