import type { Scan, Site, SiteResult } from '../../person/index.ts'
import { DXA, DXA_REPORTS, LATERALITY, NECK_OF_FEMUR } from './densitometry-codes.ts'
import type { DxaCode } from './densitometry-codes.ts'
import { object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import { readMeasured } from './measured.ts'
import type { Receipt } from './receipt.ts'
import type { FhirRecord } from './record.ts'
import { SYSTEMS, codesIn, codesOf, dateOf, hasCode, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** One measured value with everything that places it. */
interface Point {
  readonly resource: Resource
  readonly site: Site
  readonly measure: DxaCode['measure']
  readonly side: 'left' | 'right' | undefined
  readonly date: string
  readonly device: string | undefined
  readonly vertebrae: string | undefined
  readonly value: number
  readonly path: string
  readonly repair: string | undefined
}

/** The densitometric code of an observation, if it has one. */
export function dxaCode(body: Loose): DxaCode | undefined {
  const known = codesIn(body.code, SYSTEMS.loinc).find((code) => Object.hasOwn(DXA, code))
  return known === undefined ? undefined : DXA[known]
}

/** Whether a resource is a densitometric panel or report, whose values stand elsewhere. */
export function isDxaReport(body: Loose): boolean {
  return hasCode(body.code, SYSTEMS.loinc, DXA_REPORTS)
}

/**
 * Reads the densitometry among observations.
 *
 * The site is taken from the code, or from body site and words where the code leaves it open. Where it stays open, or
 * where code and words contradict each other, the value is asked about and not taken. The unsided codes of the forearm
 * are never read as hip or spine: some systems use them for every T-score.
 *
 * @param observations - all observations of the record, and their components
 * @param record - the record, for the devices they refer to
 * @param receipt - receives what became of each value
 * @returns scans, one a day and device, in order of date; of two sides the lower one
 */
export function readScans(observations: readonly Resource[], record: FhirRecord, receipt: Receipt): Scan[] {
  const points = observations.flatMap((resource): Point[] => {
    const code = dxaCode(resource.body)
    return code ? pointOf(resource, code, { record, receipt }) : []
  })
  const keys = [...new Set(points.map(keyOf))].toSorted()
  return keys.map((key, i) =>
    scanOf(
      points.filter((point) => keyOf(point) === key),
      i,
      receipt,
    ),
  )
}

function keyOf({ date, device }: Point): string {
  return `${date} ${device ?? ''}`
}

function pointOf(
  resource: Resource,
  code: DxaCode,
  { record, receipt }: { readonly record: FhirRecord; readonly receipt: Receipt },
): Point[] {
  const { body, part } = resource
  if (code.region === 'heel') {
    receipt.setAside(resource, `${part}code`, 'the heel is no site of the model or the guidelines')
    return []
  }
  const site = siteOf(code, body)
  if (typeof site === 'string') return valueOf(resource, code, { site, record, receipt })
  receipt.ask(resource, `${part}code`, `${code.measure} of which site? ${site.why}`)
  return []
}

function valueOf(
  resource: Resource,
  code: DxaCode,
  { site, record, receipt }: { readonly site: Site; readonly record: FhirRecord; readonly receipt: Receipt },
): Point[] {
  const { body, part } = resource
  const wanted =
    code.measure === 'density'
      ? ({ unit: 'g/cm2', range: [0.1, 2.5] } as const)
      : ({ unit: '{T-score}', range: [-9, 9], same: ['T-Score', 'Z-Score', 'T-score', 'Z-score', 'SD'] } as const)
  const measured = readMeasured(resource, wanted, receipt)
  if (!measured) return []
  const date = dateOf(body)
  if (date === undefined) {
    receipt.ask(resource, `${part}effective`, `${code.measure} of the ${site}: on which day?`)
    return []
  }
  const places = placesOf(body)
  const vertebrae = /\bL[1-4]\s*[-–]\s*L[1-4]\b/i.exec(places)?.[0].replace(/\s/g, '').toUpperCase()
  const { measure } = code
  return [
    { ...measured, resource, site, measure, date, vertebrae, side: sideOf(code, body), device: deviceOf(body, record) },
  ]
}

/** Words of body site and code, in which a region may be named. */
function placesOf(body: Loose): string {
  return `${wordsOf(body.bodySite)} ${wordsOf(body.code)}`
}

const WORDS = {
  neck: /femoral neck|neck of (?:the |left |right )*femur|femur neck/i,
  totalHip: /total (?:hip|femur|proximal femur)|hip,? total/i,
  hip: /\bhip\b|proximal femur/i,
  spine: /lumbar|spine|\bL[1-4]\b/i,
  forearm: /radius|forearm|ulna/i,
} as const

type Open = { readonly why: string }

function siteOf({ region, side }: DxaCode, body: Loose): Site | Open {
  const places = placesOf(body)
  const neck = hasCode(body.bodySite, SYSTEMS.snomed, [NECK_OF_FEMUR]) || WORDS.neck.test(places)
  const elsewhere = (words: RegExp): boolean => words.test(wordsOf(body.bodySite))
  switch (region) {
    case 'lumbar spine':
      return elsewhere(WORDS.hip) || neck ? { why: 'the code says lumbar spine, the words say hip.' } : 'lumbarSpine'
    case 'hip':
      if (elsewhere(WORDS.spine)) return { why: 'the code says hip, the words say spine.' }
      return neck ? { why: 'the code says hip, the words say its neck.' } : 'totalHip'
    case 'femur':
      if (neck) return 'femoralNeck'
      return WORDS.totalHip.test(places) ? 'totalHip' : { why: 'The code says femur and no region: neck or total hip?' }
    case 'forearm': {
      const contradicted = neck || WORDS.hip.test(places) || WORDS.spine.test(places)
      if (!contradicted && (side !== undefined || WORDS.forearm.test(places))) return 'distalRadius'
      return { why: 'The code says forearm, but some systems use it for every T-score.' }
    }
    case 'any':
    case 'heel':
      return siteByWords(places, neck)
  }
}

function siteByWords(places: string, neck: boolean): Site | Open {
  if (neck) return 'femoralNeck'
  if (WORDS.totalHip.test(places)) return 'totalHip'
  if (WORDS.forearm.test(places)) return 'distalRadius'
  return WORDS.spine.test(places) ? 'lumbarSpine' : { why: 'The code says no region.' }
}

function sideOf({ side }: DxaCode, body: Loose): 'left' | 'right' | undefined {
  if (side) return side
  const codes = codesOf(body.bodySite).map(({ code }) => code)
  const named = (['left', 'right'] as const).filter((name) => {
    const within = codes.some((code) => code.split(/[=:,+]/).includes(LATERALITY[name]))
    return within || new RegExp(`\\b${name}\\b`, 'i').test(wordsOf(body.bodySite))
  })
  return named.length === 1 ? named[0] : undefined
}

function deviceOf(body: Loose, { find }: FhirRecord): string | undefined {
  const device = find(body.device, body) ?? {}
  const named = text(objects(device.deviceName)[0]?.name)
  const type = wordsOf(device.type)
  return named ?? text(device.modelNumber) ?? (type === '' ? text(object(body.device).display) : type)
}

/** One scan out of the values of one day and device. */
function scanOf(points: readonly Point[], index: number, receipt: Receipt): Scan {
  const [{ date, device }] = points as readonly [Point, ...Point[]]
  const sites = new Map<Site, SiteResult>()
  for (const site of new Set(points.map((point) => point.site))) {
    const own = points.filter((point) => point.site === site)
    const side = lowerSide(own)
    let result: SiteResult = side === undefined ? {} : { side }
    for (const point of own) {
      if (point.side !== undefined && point.side !== side) {
        receipt.setAside(point.resource, point.path, `the ${side} side is the lower one and is taken`)
        continue
      }
      result = { ...result, [point.measure]: point.value }
      if (point.vertebrae !== undefined) result = { ...result, vertebrae: point.vertebrae }
      receipt.take(point.resource, point.path, `scans[${index}].${site}.${point.measure}`, point.repair)
    }
    sites.set(site, result)
  }
  return { date, device, sites: Object.fromEntries(sites) }
}

/** Of two sides the one with the lower T-score, or density where there is no T-score. */
function lowerSide(points: readonly Point[]): 'left' | 'right' | undefined {
  for (const measure of ['tScore', 'density', 'zScore'] as const) {
    const [lowest] = points
      .filter((point) => point.measure === measure && point.side !== undefined)
      .toSorted((a, b) => a.value - b.value)
    if (lowest) return lowest.side
  }
  return undefined
}
