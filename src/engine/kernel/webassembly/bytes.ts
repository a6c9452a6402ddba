/** A growing list of bytes, with the numbers of the WebAssembly binary format. */
export class Bytes {
  #held = new Uint8Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Appends single bytes. */
  byte(...values: readonly number[]): this {
    for (const value of values) {
      if (this.#length === this.#held.length) this.#grow(this.#length + 1)
      this.#held[this.#length++] = value
    }
    return this
  }

  /** Appends another list as it is. */
  append(other: Bytes | Uint8Array): this {
    const source = other instanceof Bytes ? other.taken() : other
    if (this.#length + source.length > this.#held.length) this.#grow(this.#length + source.length)
    this.#held.set(source, this.#length)
    this.#length += source.length
    return this
  }

  /** Appends a whole number ≥ 0 in groups of seven bits (unsigned LEB128). */
  unsigned(value: number): this {
    let left = value
    for (; left >= 0x80; left = Math.floor(left / 0x80)) this.byte((left % 0x80) | 0x80)
    return this.byte(left)
  }

  /** Appends a whole number in groups of seven bits (signed LEB128). */
  signed(value: bigint): this {
    let left = value
    for (;;) {
      const group = Number(left & 0x7fn)
      left >>= 7n
      const isLast = (left === 0n && group < 0x40) || (left === -1n && group >= 0x40)
      this.byte(isLast ? group : group | 0x80)
      if (isLast) return this
    }
  }

  /** Appends a name with its length. */
  name(text: string): this {
    const encoded = new TextEncoder().encode(text)
    return this.unsigned(encoded.length).append(encoded)
  }

  /** Appends a list with its length in bytes. */
  sized(other: Bytes): this {
    return this.unsigned(other.length).append(other)
  }

  /** Everything so far. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#held.slice(0, this.#length)
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, 2 * this.#held.length))
    larger.set(this.#held)
    this.#held = larger
  }
}
