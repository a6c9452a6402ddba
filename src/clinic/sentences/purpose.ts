import { capital, eitherWords } from '../../person/index.ts'
import type { Medicines, Person } from '../../person/index.ts'
import { againstCancer } from './no-reason.ts'
import { fact } from './sentence.ts'
import type { FactSentence } from './sentence.ts'

/** What tells why a medicine is taken, and whether trials of people alike say that it works. */
export interface Reason {
  readonly sex: Person['sex']
  readonly indication?: Person['indication']
  readonly menopause?: NonNullable<Person['menopause']>['kind'] | undefined
  readonly medicines: Medicines
}

/** What a medicine is for, where nothing is known of it. */
const OWN = 'Every medicine has its own purpose, which this page does not weigh.'

/**
 * What the medicine is for that somebody takes against breast cancer.
 *
 * That an inhibitor lowers the chance of a return is said to women after menopause, in whom trials showed it; to a man,
 * or before menopause, it is said what it is taken for.
 *
 * @param reason - who takes what, and why
 * @returns a sentence that holds for this person
 *
 * @example
 * purposeOf({ sex: 'female', indication: 'early-breast-cancer', medicines: { now: ['letrozole'], ahead: [] } }).text
 * // → 'Letrozole lowers the chance that breast cancer comes back.'
 */
export function purposeOf({ sex, indication, menopause, medicines }: Reason): FactSentence {
  const own = againstCancer(medicines.now)
  if (own.length === 0) return fact(OWN, 'indication')
  const name = capital(eitherWords(own))
  const shown = own.every((agent) => agent === 'tamoxifen') || (sex === 'female' && menopause !== 'none')
  return fact(`${name} ${wordsFor(indication, shown)}.`, 'indication')
}

function wordsFor(indication: Reason['indication'], shown: boolean): string {
  switch (indication) {
    case 'early-breast-cancer':
      return shown ? 'lowers the chance that breast cancer comes back' : 'is taken against a return of breast cancer'
    case 'metastatic-breast-cancer':
      return 'is taken against the cancer'
    case 'prevention':
      return 'is taken against a first breast cancer'
    default:
      return 'has a purpose of its own, which this page does not weigh'
  }
}
