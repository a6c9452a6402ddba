import type { z } from 'zod'

/** What a schema is made of, as far as fields are concerned. */
interface Definition {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
}

/**
 * The fields that a schema knows at a path.
 *
 * @param schema - the schema of the whole document
 * @param path - where in the document
 * @returns their names; none where the schema has no object there
 *
 * @example
 * fieldsAt(z.strictObject({ a: z.array(z.strictObject({ b: z.number() })) }), ['a', 0]) // → ['b']
 */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const { shape, element, innerType, in: input } = schema._zod.def as Definition
  const wrapped = innerType ?? input
  if (wrapped) return fieldsAt(wrapped, path)
  const [first, ...rest] = path
  if (first === undefined) return Object.keys(shape ?? {})
  const part = element ?? (shape && Object.hasOwn(shape, first) ? shape[String(first)] : undefined)
  return part ? fieldsAt(part, rest) : []
}
