/** A schema, as far as fields are concerned. */
export interface Schema {
  readonly def: unknown
}

/** What a schema is made of: fields, the items of a list, or another schema that it wraps. */
interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly in?: Schema
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
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  const { shape, element, innerType, in: input } = schema.def as Definition
  const wrapped = innerType ?? input
  if (wrapped) return fieldsAt(wrapped, path)
  const [first, ...rest] = path
  if (first === undefined) return Object.keys(shape ?? {})
  const part = element ?? (shape && Object.hasOwn(shape, first) ? shape[String(first)] : undefined)
  return part ? fieldsAt(part, rest) : []
}
