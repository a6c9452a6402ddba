import { agentWords, isTaken } from '../../person/index.ts'
import type { IsoDate, Person } from '../../person/index.ts'

/** What is known of somebody, in a few words each. */
export function personWords(person: Person, on: IsoDate): readonly string[] {
  const { indication, menopause, medications, history } = person
  const drugs = medications.filter((one) => isTaken(one, on))
  return [
    ...(indication === undefined || indication === 'other' ? [] : [indication.replaceAll('-', ' ')]),
    ...(menopause === undefined ? [] : [menopauseWords(menopause)]),
    ...drugs.map(({ agent, from }) => `${agentWords(agent)}${from === undefined ? '' : ` since ${from}`}`),
    ...(history.smoking === 'current' ? ['smokes'] : []),
  ]
}

function menopauseWords({ kind, date }: NonNullable<Person['menopause']>): string {
  if (kind === 'none') return 'before menopause'
  return `menopause: ${kind.replaceAll('-', ' ')}${date === undefined ? '' : `, ${date}`}`
}
