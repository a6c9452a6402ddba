import type { Scan, Site, SiteResult } from '../../person/index.ts'
import { OsteonError, convertWritten } from '../../units/index.ts'
import { DXA } from './codes.ts'
import type { DxaCode } from './codes.ts'
import { number, object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesOf, dateOf, hasCode, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** SNOMED CT of the neck of the femur. Source: clinical guidance 3.1. */
const NECK = '29627003'

/**
 * Reads the densitometry among observations.
 *
 * The site is taken from the code, or from body site and words where the code leaves it open. Where it stays open the
 * value is asked about and not taken: a forearm code is never read as hip or spine.
 *
 * @param observations - all observations of the record
 * @param receipt - receives what became of each value
 * @returns scans, one a day and device, in order of date
 *
 * @example
 * readScans([], new Receipt()) // → []
 */
export function readScans(observations: readonly Resource[], receipt: Receipt): Scan[] {
  const scans = new Map<
    string,
    { date: string; device: string | undefined; sites: Partial<Record<Site, SiteResult>> }
  >()
  for (const resource of observations) {
    const code = dxaCode(resource.body)
    if (!code) continue
    const read = readValue(resource, code, receipt)
    if (!read) continue
    const key = `${read.date} ${read.device ?? ''}`
    const scan = scans.get(key) ?? { date: read.date, device: read.device, sites: {} }
    scans.set(key, scan)
    scan.sites[read.site] = {
      ...scan.sites[read.site],
      ...(code.side ? { side: code.side } : {}),
      [code.measure]: read.value,
    }
  }
  return [...scans.values()].toSorted((a, b) => a.date.localeCompare(b.date))
}

function dxaCode(body: Loose): DxaCode | undefined {
  for (const { system, code } of codesOf(body.code)) {
    if (system === SYSTEMS.loinc && Object.hasOwn(DXA, code)) return DXA[code]
  }
  return undefined
}

interface Read {
  readonly site: Site
  readonly date: string
  readonly device: string | undefined
  readonly value: number
}

function readValue({ name, body }: Resource, code: DxaCode, receipt: Receipt): Read | undefined {
  const site = code.site === 'ask' ? siteByWords(body) : code.site
  const date = dateOf(body)
  const refuse = (verdict: 'asked' | 'set aside', path: string, remark: string): undefined => {
    receipt.note({ verdict, resource: name, path, remark })
    return undefined
  }
  if (text(body.status) === 'entered-in-error') return refuse('set aside', 'status', 'entered in error')
  if (!site) return refuse('asked', 'code', `${code.measure} of which site? ${code.why!}.`)
  if (date === undefined) return refuse('asked', 'effective', 'on which day?')
  const value = valueOf(body, code)
  if (typeof value === 'string') return refuse('asked', 'value', value)
  const fact = `scans.${site}.${code.measure}`
  receipt.note({
    verdict: value.repaired ? 'repaired' : 'taken',
    resource: name,
    path: 'value',
    fact,
    ...(value.repaired ? { remark: 'unit g/cm-2 read as g/cm2' } : {}),
  })
  return { site, date, device: text(object(body.device).display), value: value.number }
}

function siteByWords(body: Loose): Site | undefined {
  if (hasCode(body.bodySite, SYSTEMS.snomed, [NECK])) return 'femoralNeck'
  const words = `${wordsOf(body.bodySite)} ${text(object(body.code).text) ?? ''}`
  if (/femoral neck|neck of (the )?femur/i.test(words)) return 'femoralNeck'
  if (/total hip/i.test(words)) return 'totalHip'
  if (/lumbar|\bL1/i.test(words)) return 'lumbarSpine'
  return /radius|forearm/i.test(words) ? 'distalRadius' : undefined
}

function valueOf(body: Loose, code: DxaCode): { readonly number: number; readonly repaired: boolean } | string {
  const quantity = object(body.valueQuantity)
  const value = number(quantity.value) ?? number(body.valueInteger)
  if (value === undefined) return 'holds no number'
  if (code.measure !== 'density') {
    return Math.abs(value) <= 9 ? { number: value, repaired: false } : `${value} is no T- or Z-score (−9 to 9)`
  }
  const unit = text(quantity.code) ?? text(quantity.unit) ?? ''
  const repaired = unit === 'g/cm-2'
  try {
    const wanted = { unit: 'g/cm2', range: [0.1, 2.5] } as const
    return { number: convertWritten('value', { value, unit: repaired ? 'g/cm2' : unit }, wanted), repaired }
  } catch (error) {
    if (error instanceof OsteonError) return error.message
    throw error
  }
}

/** Whether an observation is densitometry, so that nobody else counts it as set aside. */
export function isDensitometry(body: Loose): boolean {
  return dxaCode(body) !== undefined || objects(object(body.code).coding).some(({ code }) => code === '83311-1')
}
