import { ANALYTE_UNITS } from '../../person/index.ts'
import type { Lab, Person } from '../../person/index.ts'
import type { Wanted } from '../../units/index.ts'
import { FRAX, LABS, SMOKING, UNUSED_LABS } from './laboratory-codes.ts'
import type { LabCode } from './laboratory-codes.ts'
import { objects } from './json.ts'
import { readMeasured } from './measured.ts'
import type { Measured } from './measured.ts'
import type { Receipt } from './receipt.ts'
import { SYSTEMS, codesIn, codesOf, dateKnownBy, dateOf, shortName } from './resource.ts'
import type { Resource } from './resource.ts'

/** What observations other than densitometry and cancer tell. */
export interface ObservationFacts {
  readonly height: number | undefined
  readonly weight: number | undefined
  readonly smoking: 'never' | 'former' | 'current' | undefined
  /** In g of ethanol a day. */
  readonly alcohol: number | undefined
  readonly frax: Person['frax']
  readonly labs: readonly Lab[]
}

/** An observation and its components, each as something that may hold a value. */
export function partsOf(resource: Resource): readonly Resource[] {
  const { body } = resource
  if (body.component === undefined) return [resource]
  const inherited = Object.fromEntries(Object.entries(body).filter(([key]) => !/^value|^component$/.test(key)))
  return [
    resource,
    ...objects(body.component).map((component, i): Resource => ({
      ...resource,
      part: `component[${i}].`,
      body: { ...inherited, ...component },
    })),
  ]
}

/** The LOINC codes of an observation. */
function loincOf({ body }: Resource): readonly string[] {
  return codesIn(body.code, SYSTEMS.loinc)
}

const HEIGHT: Wanted = { unit: 'cm', range: [100, 230] }
const WEIGHT: Wanted = { unit: 'kg', range: [25, 350] }
const ALCOHOL: Wanted = { unit: 'g/d', range: [0, 500] }
const PERCENT: Wanted = { unit: '%', range: [0, 100], same: ['1', ''] }

/**
 * Reads height, weight, smoking, alcohol, FRAX results and laboratory values.
 *
 * @param observations - observations and components that are neither densitometry nor about a cancer
 * @param receipt - receives what became of each
 * @returns the latest of each, and all laboratory values in order of date
 */
export function readObservations(observations: readonly Resource[], receipt: Receipt): ObservationFacts {
  const dated = observations.map((one) => ({ one, day: dateKnownBy(one.body) ?? '', codes: loincOf(one) }))
  const inOrder = dated.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
  const latest = inOrder.map(({ one }) => one)
  const withCode = (...wanted: readonly string[]): readonly Resource[] => {
    const known = new Set(wanted)
    return inOrder.filter(({ codes }) => codes.some((code) => known.has(code))).map(({ one }) => one)
  }
  const facts = {
    height: latestOf(withCode('8302-2', '3137-7', '8301-4'), { fact: 'height', wanted: HEIGHT, receipt }),
    weight: latestOf(withCode('29463-7', '3141-9'), { fact: 'weight', wanted: WEIGHT, receipt }),
    alcohol: latestOf(withCode('74013-4'), { fact: 'history.alcohol', wanted: ALCOHOL, receipt }),
    smoking: smokingOf(withCode('72166-2'), receipt),
    frax: fraxOf(withCode(...Object.keys(FRAX)), receipt),
    labs: labsOf(withCode(...Object.keys(LABS)), receipt),
  }
  for (const resource of withCode(...Object.keys(UNUSED_LABS))) {
    receipt.setAside(resource, `${resource.part}code`, UNUSED_LABS[loincOf(resource)[0]!] ?? 'not used')
  }
  for (const resource of latest) {
    if (!receipt.knows(resource)) receipt.setAside(resource, `${resource.part}code`, shortName(resource.body.code))
  }
  return facts
}

interface Asked {
  readonly fact: string
  readonly wanted: Wanted
  readonly receipt: Receipt
}

/** The latest usable value; those before it are set aside. */
function latestOf(resources: readonly Resource[], { fact, wanted, receipt }: Asked): number | undefined {
  let found: number | undefined
  for (const resource of resources) {
    if (found !== undefined) {
      receipt.setAside(resource, `${resource.part}value`, `${fact}: a later one is taken`)
      continue
    }
    const measured = readMeasured(perDrink(resource, wanted), wanted, receipt)
    if (!measured) continue
    found = measured.value
    receipt.take(resource, measured.path, fact, measured.repair)
  }
  return found
}

/** Drinks a day often come as a bare number. */
function perDrink(resource: Resource, wanted: Wanted): Resource {
  if (wanted !== ALCOHOL) return resource
  const quantity = resource.body.valueQuantity as { readonly value?: unknown } | undefined
  const value = quantity?.value ?? resource.body.valueInteger
  return { ...resource, body: { ...resource.body, valueQuantity: { value, code: '{drink}/d' } } }
}

function smokingOf(resources: readonly Resource[], receipt: Receipt): ObservationFacts['smoking'] {
  let found: ObservationFacts['smoking']
  for (const resource of resources) {
    const path = `${resource.part}valueCodeableConcept`
    const answer = codesOf(resource.body.valueCodeableConcept).find(({ code }) => Object.hasOwn(SMOKING, code))
    if (!answer) receipt.ask(resource, path, 'smokes now, used to, or never did?')
    else if (found !== undefined) receipt.setAside(resource, path, 'history.smoking: a later one is taken')
    else {
      found = SMOKING[answer.code]!
      receipt.take(resource, path, 'history.smoking')
    }
  }
  return found
}

function fraxOf(resources: readonly Resource[], receipt: Receipt): Person['frax'] {
  let found: NonNullable<Person['frax']> = {}
  for (const resource of resources) {
    const field = FRAX[loincOf(resource).find((code) => Object.hasOwn(FRAX, code))!]!
    if (found[field] !== undefined) {
      receipt.setAside(resource, `${resource.part}value`, `frax.${field}: a later one is taken`)
      continue
    }
    const measured = readMeasured(resource, PERCENT, receipt)
    if (!measured) continue
    found = { ...found, [field]: measured.value, date: found.date ?? dateOf(resource.body) }
    receipt.take(resource, measured.path, `frax.${field}`, measured.repair)
  }
  return Object.keys(found).length > 0 ? found : undefined
}

function labsOf(resources: readonly Resource[], receipt: Receipt): Lab[] {
  const read = resources.flatMap((resource): { resource: Resource; lab: Lab; measured: Measured }[] => {
    const { analyte, method }: LabCode = LABS[loincOf(resource).find((code) => Object.hasOwn(LABS, code))!]!
    const measured = readMeasured(resource, ANALYTE_UNITS[analyte], receipt)
    if (!measured) return []
    const date = dateOf(resource.body)
    if (date === undefined) {
      receipt.ask(resource, `${resource.part}effective`, `${analyte}: on which day?`)
      return []
    }
    const how = method ?? methodOf(resource)
    return [
      {
        resource,
        measured,
        lab: { date, analyte, value: measured.value, ...(how === undefined ? {} : { method: how }) },
      },
    ]
  })
  const inOrder = read.toSorted((a, b) => a.lab.date.localeCompare(b.lab.date))
  inOrder.forEach(({ resource, measured }, i) => receipt.take(resource, measured.path, `labs[${i}]`, measured.repair))
  return inOrder.map(({ lab }) => lab)
}

function methodOf({ body }: Resource): string | undefined {
  return body.method === undefined ? undefined : shortName(body.method)
}
