import { OsteonError, convertWritten } from '../../units/index.ts'
import type { Wanted } from '../../units/index.ts'
import { number, object, text } from './json.ts'
import type { Loose } from './json.ts'
import type { Receipt } from './receipt.ts'
import type { Resource } from './resource.ts'

/** A number out of an observation, in the wanted unit. */
export interface Measured {
  readonly value: number
  /** FHIRPath of it in its resource. */
  readonly path: string
  /** What had to be repaired, for the receipt. */
  readonly repair: string | undefined
}

const UNUSABLE = ['entered-in-error', 'cancelled', 'registered']

/** Spellings of units that records use and UCUM does not know, or reads as something else. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'g/cm-2': 'g/cm2',
  'g/cm^2': 'g/cm2',
  'g/cm²': 'g/cm2',
  'gm/cm2': 'g/cm2',
  'gms/cm2': 'g/cm2',
  'G/CM2': 'g/cm2',
  lb: '[lb_av]',
  lbs: '[lb_av]',
  'lb(s)': '[lb_av]',
  in: '[in_i]',
  inch: '[in_i]',
  inches: '[in_i]',
  KG: 'kg',
  kgs: 'kg',
  CM: 'cm',
  cms: 'cm',
  'drinks/d': '{drink}/d',
}

/**
 * Reads the number of an observation.
 *
 * @param resource - an Observation, or a component of one
 * @param wanted - unit and believable range
 * @param receipt - receives why a value cannot be taken
 * @returns the number; `undefined` where there is none, where it is only a limit, or where it is not believable
 */
export function readMeasured(resource: Resource, wanted: Wanted, receipt: Receipt): Measured | undefined {
  const { body, part } = resource
  const status = text(body.status)
  if (status !== undefined && UNUSABLE.includes(status)) {
    receipt.setAside(resource, `${part}status`, `status ${status}`)
    return undefined
  }
  const raw = rawNumber(body)
  if (!raw) {
    receipt.setAside(resource, `${part}value`, 'holds no number')
    return undefined
  }
  if (raw.limit !== undefined) {
    receipt.setAside(resource, `${part}${raw.field}.comparator`, `${raw.limit}${raw.value} is a limit, not a value`)
    return undefined
  }
  return inUnit(resource, raw, { wanted, receipt })
}

interface Raw {
  readonly value: number
  readonly unit: string
  readonly field: string
  readonly limit: string | undefined
  readonly repair: string | undefined
}

/** The number in whatever field it stands. */
function rawNumber(body: Loose): Raw | undefined {
  const quantity = object(body.valueQuantity)
  const value = number(quantity.value)
  const unit = text(quantity.code) ?? text(quantity.unit) ?? ''
  const limit = text(quantity.comparator)
  if (value !== undefined) return { value, unit, field: 'valueQuantity', limit, repair: undefined }
  for (const field of ['valueInteger', 'valueDecimal'] as const) {
    const bare = number(body[field])
    if (bare !== undefined) {
      return { value: bare, unit: '', field, limit: undefined, repair: `${field} stands where a quantity should` }
    }
  }
  const words = /^([+-]?\d+(?:\.\d+)?)\s*(\S*)$/.exec(text(body.valueString) ?? '')
  if (!words) return undefined
  const repair = 'the number was written as text'
  return { value: Number(words[1]), unit: words[2]!, field: 'valueString', limit: undefined, repair }
}

function inUnit(
  resource: Resource,
  raw: Raw,
  { wanted, receipt }: { readonly wanted: Wanted; readonly receipt: Receipt },
): Measured | undefined {
  const path = resource.part + raw.field
  const spelled = Object.hasOwn(SPELLINGS, raw.unit) ? SPELLINGS[raw.unit]! : undefined
  const repairs = [raw.repair, spelled === undefined ? undefined : `unit ${raw.unit} read as ${spelled}`]
  const repair = repairs.filter((words) => words !== undefined).join('; ')
  try {
    const value = convertWritten('value', { value: raw.value, unit: spelled ?? raw.unit }, wanted)
    return { value, path, repair: repair === '' ? undefined : repair }
  } catch (error) {
    if (!(error instanceof OsteonError)) throw error
    receipt.ask(resource, path, error.message.replace(/^value: /, ''))
    return undefined
  }
}
