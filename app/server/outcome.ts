/** What a server tells instead of an answer, as FHIR does. */
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome'
  readonly issue: readonly {
    readonly severity: 'fatal' | 'error'
    readonly code: 'invalid' | 'required' | 'not-found' | 'incomplete' | 'too-long' | 'exception'
    readonly diagnostics: string
  }[]
}

/** An OperationOutcome of one issue. */
export function outcome(code: OperationOutcome['issue'][number]['code'], diagnostics: string): OperationOutcome {
  const severity = code === 'exception' ? 'fatal' : 'error'
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics }] }
}
