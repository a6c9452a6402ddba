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

/** Signs without width, which real records carry within words. */
const INVISIBLE = /\u200B|\u200C|\u200D|\u2060|\uFEFF/
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g')

/** The value as text that is not empty, without invisible signs. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const visible = (INVISIBLE.test(value) ? value.replaceAll(EVERY_INVISIBLE, '') : value).trim()
  return visible === '' ? undefined : visible
}

/** The value as a finite number. */
export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
