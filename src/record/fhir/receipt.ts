/** What became of one resource. */
export interface Finding {
  /** `taken`: a fact was read as it stands. `repaired`: after a repair that the remark names. `asked`: only a person can tell. `set aside`: not needed, or not usable. */
  readonly verdict: 'taken' | 'repaired' | 'asked' | 'set aside'
  /** Resource, such as `Observation/bodyweight`. */
  readonly resource: string
  /** FHIRPath of the value in the resource. */
  readonly path: string
  /** Path of the fact in `person/1`, where one was taken. */
  readonly fact?: string
  readonly remark?: string
}

/** Collects what became of every resource. */
export class Receipt {
  readonly findings: Finding[] = []

  note(finding: Finding): void {
    this.findings.push(finding)
  }
}
