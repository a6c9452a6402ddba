/** A drug as a guideline names it: how much, how often, by which way, and what for. */
export interface Regimen {
  readonly id: string
  /** International non-proprietary name in kebab-case; those that `person/1` names are spelt as there. */
  readonly agent: string
  readonly dose: string
  readonly every: string
  readonly route: 'oral' | 'intravenous' | 'subcutaneous'
  /** Against bone loss and fractures, or against the return of the cancer. */
  readonly against: 'bone loss' | 'recurrence'
  /** Where the dose was read. */
  readonly where: string
}

const statement = 'Hadji 2017, table 3; guidance 1.1'
const labels = 'labels; guidance 1.7'
const ontario = 'ASCO-OH 2022; guidance 1.4'

/** Every regimen that a guideline names, by id. */
export const REGIMENS = [
  { id: 'denosumab-60', agent: 'denosumab', dose: '60 mg', every: '6 mo', route: 'subcutaneous', against: 'bone loss', where: statement },
  { id: 'zoledronate-5', agent: 'zoledronic-acid', dose: '5 mg', every: '12 mo', route: 'intravenous', against: 'bone loss', where: statement },
  { id: 'zoledronate-4', agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', route: 'intravenous', against: 'recurrence', where: statement },
  { id: 'alendronate-70', agent: 'alendronic-acid', dose: '70 mg', every: '1 wk', route: 'oral', against: 'bone loss', where: statement },
  { id: 'risedronate-35', agent: 'risedronic-acid', dose: '35 mg', every: '1 wk', route: 'oral', against: 'bone loss', where: statement },
  { id: 'risedronate-150', agent: 'risedronic-acid', dose: '150 mg', every: '1 mo', route: 'oral', against: 'bone loss', where: labels },
  { id: 'ibandronate-150', agent: 'ibandronic-acid', dose: '150 mg', every: '1 mo', route: 'oral', against: 'bone loss', where: statement },
  { id: 'ibandronate-50', agent: 'ibandronic-acid', dose: '50 mg', every: '1 d', route: 'oral', against: 'recurrence', where: ontario },
  { id: 'clodronate-1600', agent: 'clodronic-acid', dose: '1600 mg', every: '1 d', route: 'oral', against: 'recurrence', where: ontario },
  { id: 'teriparatide-20', agent: 'teriparatide', dose: '20 ug', every: '1 d', route: 'subcutaneous', against: 'bone loss', where: 'label, from knowledge' },
  { id: 'abaloparatide-80', agent: 'abaloparatide', dose: '80 ug', every: '1 d', route: 'subcutaneous', against: 'bone loss', where: 'label, from knowledge' },
  { id: 'romosozumab-210', agent: 'romosozumab', dose: '210 mg', every: '1 mo', route: 'subcutaneous', against: 'bone loss', where: labels },
] as const satisfies readonly Regimen[]

/** The name of a regimen. */
export type RegimenId = (typeof REGIMENS)[number]['id']

/**
 * A regimen by its name.
 *
 * @param id - its name
 * @returns the regimen
 *
 * @example
 * regimenOf('denosumab-60').every // → '6 mo'
 */
export function regimenOf(id: RegimenId): Regimen {
  return REGIMENS.find((regimen) => regimen.id === id)!
}
