import { OsteonError } from '../units/index.ts'

/** A document of one kind where another is wanted. */
export class WrongKind extends OsteonError {
  readonly code = 'wrong-kind'
}

/** What a document of a kind is, which verbs take it, and the fields by which it is known where it does not say. */
interface Kind {
  readonly what: string
  readonly takenBy: string
  readonly fields: readonly string[]
}

const KINDS = {
  'person/1': { what: 'a person', takenBy: 'forecast and advise take it', fields: ['sex', 'birthDate', 'age'] },
  'plan/1': { what: 'a plan', takenBy: 'forecast and advise take it after --plan', fields: ['items'] },
  'scenario/1': { what: 'a scenario', takenBy: 'simulate and cite take it', fields: ['person', 'plan'] },
  'protocol/1': { what: 'a protocol', takenBy: 'trial takes it', fields: ['arms', 'population'] },
  'targets/1': { what: 'a list of targets', takenBy: 'fit takes it', fields: ['studies', 'parameters'] },
  fhir: { what: 'a FHIR record', takenBy: 'forecast and advise take it', fields: ['resourceType'] },
} as const satisfies Readonly<Record<string, Kind>>

/** A kind of document that is read here. */
export type Wanted = Exclude<keyof typeof KINDS, 'fhir'>

/**
 * Refuses a document of another kind than is wanted, and says what it is and which verb takes it.
 *
 * @param name - name of the document, the first part of the path in the message
 * @param wanted - the kind that is wanted
 * @param value - the parsed JSON
 * @throws WrongKind - it says, or its fields say, that it is a document of another kind that we know
 *
 * @example
 * refuseOtherKind('scenario', 'scenario/1', { osteon: 'scenario/1' }) // → undefined
 */
export function refuseOtherKind(name: string, wanted: Wanted, value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const told = (value as { readonly osteon?: unknown }).osteon
  const found = told === undefined ? kindByFields(value, wanted) : Object.keys(KINDS).find((kind) => kind === told)
  if (found === undefined || found === wanted) return
  const { what, takenBy } = KINDS[found as keyof typeof KINDS]
  const at = told === undefined ? name : `${name}.osteon`
  const kind = found === 'fhir' ? '' : ` ("${found}")`
  throw new WrongKind(at, `this is ${what}${kind}, not ${KINDS[wanted].what} ("${wanted}"); ${takenBy}.`)
}

/** The one kind whose fields it has, where it has none of those of the kind that is wanted. */
function kindByFields(value: object, wanted: Wanted): string | undefined {
  const has = ([, { fields }]: readonly [string, Kind]): boolean => fields.some((field) => Object.hasOwn(value, field))
  const kinds = Object.entries(KINDS).filter(has)
  const [only] = kinds
  return kinds.length === 1 && only![0] !== wanted ? only![0] : undefined
}
