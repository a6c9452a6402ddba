/** What became of one resource, or of one value in it. */
export interface Finding {
  /**
   * `taken`: a fact was read as it stands. `repaired`: after a repair that the remark names. `asked`: only a person can
   * tell. `set aside`: not needed, or not usable.
   */
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
  readonly #told = new Set<string>()

  /** Adds a finding. */
  note(finding: Finding): void {
    this.findings.push(finding)
    this.#told.add(finding.resource)
  }

  /** A fact that was read; with a remark, after a repair. */
  take({ name }: { readonly name: string }, path: string, fact: string, repair?: string): void {
    if (repair === undefined) this.note({ verdict: 'taken', resource: name, path, fact })
    else this.note({ verdict: 'repaired', resource: name, path, fact, remark: repair })
  }

  /** A question that the record leaves open. */
  ask({ name }: { readonly name: string }, path: string, remark: string): void {
    this.note({ verdict: 'asked', resource: name, path, remark })
  }

  /** Something that is not needed or cannot be used, with the reason. */
  setAside({ name }: { readonly name: string }, path: string, remark: string): void {
    this.note({ verdict: 'set aside', resource: name, path, remark })
  }

  /** Whether anything was said of a resource. */
  knows({ name }: { readonly name: string }): boolean {
    return this.#told.has(name)
  }
}
