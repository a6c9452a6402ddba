import { studies } from '../../evidence/index.ts'
import type { Reference } from '../../evidence/index.ts'

/** A study of the evidence, by its id. */
export function study(id: string): Reference {
  const found = studies.find((one) => one.id === id)
  if (!found) throw new Error(`No study is called ${id}.`)
  return found
}
