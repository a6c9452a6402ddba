import { awaitsSignOff } from '../decide/index.ts'
import type { Row } from '../decide/index.ts'

/** How certain a row is, with the grade of its source. */
export function certaintyOf({ certainty, grade }: Row): string {
  return grade === undefined ? certainty : `${certainty}, ${grade}`
}

/** Whether a row was read, or awaits a clinician's sign-off. */
export function signOffOf(row: Row): string {
  return awaitsSignOff(row) ? "recalled, awaits a clinician's sign-off" : 'read'
}
