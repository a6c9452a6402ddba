import { readParameterSet, readTargets } from '../../src/body/fitting/index.ts'
import type { Targets } from '../../src/body/fitting/index.ts'
import { skeletonOnly } from '../../src/body/simulate/index.ts'
import { readDocument, readPerson, readPlan, readProtocol, readScenario } from '../../src/person/index.ts'
import type { Person, Plan, Protocol, Scenario } from '../../src/person/index.ts'
import { isFhir, readBundle, refuseDeceased } from '../../src/record/fhir/index.ts'
import type { Finding } from '../../src/record/fhir/index.ts'
import { within } from './trouble.ts'
import type { World } from './world.ts'

/** A person, and what became of each resource where she came out of a record. */
export interface Patient {
  readonly person: Person
  readonly receipt?: readonly Finding[]
}

/**
 * Reads a `person/1` document, or a FHIR R4 record in its place.
 *
 * @param path - the file
 * @param world - where it is read
 * @param on - day for which something is asked: a record of somebody who had died by then is refused
 */
export function personFrom(path: string, world: World, on: string): Patient {
  return within(path, () => {
    const document = readDocument(path, world.read(path))
    if (!isFhir(document)) return { person: readPerson(document) }
    const facts = readBundle(document)
    refuseDeceased(facts, on)
    return { person: facts.person, receipt: facts.findings }
  })
}

/** Reads a `plan/1` document. */
export function planFrom(path: string, world: World): Plan {
  return within(path, () => readPlan(readDocument(path, world.read(path))))
}

/** Reads a `scenario/1` document. */
export function scenarioFrom(path: string, world: World): Scenario {
  return within(path, () => readScenario(readDocument(path, world.read(path))))
}

/** Reads a `protocol/1` document. */
export function protocolFrom(path: string, world: World): Protocol {
  return within(path, () => readProtocol(readDocument(path, world.read(path))))
}

/** Reads a `targets/1` document. */
export function targetsFrom(path: string, world: World): Targets {
  return within(path, () => readTargets(readDocument(path, world.read(path))))
}

/** The numbers of a `parameters/1` document, by id; none where no file is named. */
export function settingsFrom(path: string | undefined, world: World): Readonly<Record<string, number>> {
  if (path === undefined) return {}
  return within(path, () => readParameterSet(readDocument(path, world.read(path)), skeletonOnly).settings)
}

const VERDICTS = ['taken', 'repaired', 'asked', 'set aside'] as const

/** How many facts of a record became what, and what only a person can tell, one line each. */
export function receiptLines(findings: readonly Finding[]): string[] {
  const counts = VERDICTS.map(
    (verdict) => [verdict, findings.filter((each) => each.verdict === verdict).length] as const,
  )
  const told = counts.filter(([, count]) => count > 0).map(([verdict, count]) => `${count} ${verdict}`)
  const asked = findings.filter(({ verdict }) => verdict === 'asked')
  return [
    `the record: ${told.join(', ')}.`,
    ...asked
      .slice(0, MOST_ASKED)
      .map(({ resource, path, remark }) => `${resource} ${path}: ${remark ?? 'only a person can tell.'}`),
    ...(asked.length > MOST_ASKED
      ? [`and ${asked.length - MOST_ASKED} more such questions; --json holds them all.`]
      : []),
  ]
}

const MOST_ASKED = 5
