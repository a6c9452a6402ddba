/** A JSON object whose fields nobody has checked. */
export type Loose = Readonly<Record<string, unknown>>

/** The value as an object, or an empty one. */
export function object(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
}

/** The value as a list of objects, or an empty one. */
export function objects(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.map(object) : []
}

/** The value as text that is not empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** The value as a finite number. */
export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
