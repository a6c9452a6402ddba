import type { Visit } from '../facts/index.ts'
import type { Regimen, Stand, Topic, Verdict } from '../guidelines/index.ts'
import { passGates } from './pass.ts'
import type { Passage } from './pass.ts'
import type { Proposal } from './gate.ts'
import { allowedDose } from './renal.ts'

/** A regimen that guidelines name for somebody, led through its gates. */
export interface Option {
  readonly regimen: Regimen
  /** The dose that the kidneys allow, where it is not the regimen's own. */
  readonly dose: string
  /** Ids of the tables that name it. */
  readonly namedBy: readonly string[]
  readonly topics: readonly Topic[]
  readonly passage: Passage
}

/** Stands after which regimens are led through the gates. */
const NAMING: readonly Stand[] = ['treat', 'consider', 'escalate', 'investigate']

/**
 * Leads every regimen that verdicts name through the gates.
 *
 * @param visit - the person and the day
 * @param verdicts - of any number of guidelines
 * @returns each regimen once, with its passage; none is dropped because it is blocked
 *
 * @example
 * optionsAfter(visit, verdictsFor(visit).verdicts).every(({ namedBy }) => namedBy.length > 0) // → true
 */
export function optionsAfter(visit: Visit, verdicts: readonly Verdict[]): readonly Option[] {
  const naming = verdicts.filter(({ stand }) => NAMING.includes(stand))
  const regimens = new Map(naming.flatMap(({ regimens: all }) => all.map((regimen) => [regimen.id, regimen] as const)))
  return [...regimens.values()].map((regimen) => {
    const by = naming.filter(({ regimens: all }) => all.includes(regimen))
    const proposal = proposalOf(visit, regimen)
    return {
      regimen,
      dose: doseOf(regimen, proposal),
      namedBy: by.map(({ table }) => table),
      topics: [...new Set(by.map(({ topic }) => topic))],
      passage: passGates(visit, proposal),
    }
  })
}

/**
 * A regimen as a proposal: the adjuvant dose of zoledronic acid is that which the kidneys allow.
 *
 * @param visit - the person and the day
 * @param regimen - what a guideline names
 * @returns drug, way in, and one dose in mg
 *
 * @example
 * proposalOf(visit, { id: 'denosumab-60', agent: 'denosumab', dose: '60 mg', route: 'subcutaneous' })
 * // → { agent: 'denosumab', oral: false, milligrams: 60 }
 */
export function proposalOf(visit: Visit, { id, agent, dose, route }: Regimen): Proposal {
  const written = milligramsIn(dose)
  const allowed = id === 'zoledronate-4' ? allowedDose(visit).byClearance : undefined
  return { agent, oral: route === 'oral', milligrams: Math.min(written, allowed ?? written) }
}

function doseOf({ dose }: Regimen, { milligrams }: Proposal): string {
  return milligrams === undefined || milligrams === milligramsIn(dose) ? dose : `${milligrams.toFixed(1)} mg`
}

/** A dose in mg. */
function milligramsIn(dose: string): number {
  return Number.parseFloat(dose) / (dose.endsWith('ug') ? 1000 : 1)
}
