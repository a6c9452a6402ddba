import { readPerson } from '../../src/person/index.ts'
import type { Person } from '../../src/person/index.ts'

/** The day on which the examples are judged. */
export const TODAY = '2026-11-24'

/** A woman of 61 on anastrozole, of whom only what is handed in is known besides. */
export function woman(facts: object = {}): Person {
  return readPerson({
    osteon: 'person/1',
    sex: 'female',
    birthDate: '1965-03-02',
    medications: [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '2026-09-10', planned: '5 a' }],
    ...facts,
  })
}

/** A scan of 20 September 2026, with the sites that are handed in. */
export function scan(sites: object, more: object = {}): object {
  return { date: '2026-09-20', device: 'Hologic Horizon A', ...sites, ...more }
}
