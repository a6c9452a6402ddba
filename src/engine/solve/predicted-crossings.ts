/** A crossing that was met. */
interface Met {
  readonly index: number
  /** Days after the stop before it. */
  readonly after: number
  /** By how much later after its stop than the one before. */
  readonly drift: number
}

/**
 * Tells where a switch should cross next, from where it did after the last stops of the same kind.
 *
 * After doses that are alike the same switches cross in the same order, each a little earlier or later from dose to dose.
 * A prediction only tells how far a step should go: crossings are looked for as if there were none.
 */
export class PredictedCrossings {
  /** When the next crossing should come; infinite where none should. */
  time = Infinity
  /** The switch that should cross then. */
  index = -1
  readonly #byKind = new Map<string, readonly Met[]>()
  #before: readonly Met[] = []
  #met: Met[] = []
  #since = 0

  /** Starts what lies between two stops, the first of them of this kind. */
  begin(kind: string, time: number): void {
    this.#since = time
    this.#before = this.#byKind.get(kind) ?? []
    this.#met = []
    this.#byKind.set(kind, this.#met)
    this.#predict()
  }

  /** Takes in where a switch crossed. */
  note(index: number, time: number): void {
    const after = time - this.#since
    const before = this.#before[this.#met.length]
    this.#met.push({ index, after, drift: before ? after - before.after : 0 })
    this.#predict()
  }

  #predict(): void {
    const before = this.#before[this.#met.length]
    this.index = before ? before.index : -1
    this.time = before ? this.#since + before.after + before.drift : Infinity
  }
}
