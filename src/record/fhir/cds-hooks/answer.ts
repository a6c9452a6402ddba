import { advise } from '../../../clinic/care/index.ts'
import { ageOn, dayNumber } from '../../../person/index.ts'
import type { Person, Plan, PlanItem } from '../../../person/index.ts'
import { OutOfRange } from '../../../units/index.ts'
import { readDraftOrders } from '../draft-orders.ts'
import type { DraftOrder } from '../draft-orders.ts'
import type { Loose } from '../json.ts'
import { text } from '../json.ts'
import { hadDied } from '../deceased.ts'
import { readBundle } from '../read-bundle.ts'
import { cardOf } from './card.ts'
import type { Card } from './card.ts'
import { dueCards, orderCards, viewCards } from './cards.ts'
import type { CdsRequest } from './request.ts'

/** Where and when a call is answered. */
export interface Answering {
  /** Day of the answer, ISO 8601. */
  readonly on: string
  /** Address under which rules are explained. */
  readonly base: string
}

/**
 * The cards that answer a call.
 *
 * Somebody of whom these rules do not speak (no aromatase inhibitor, no bone medicine, a child, or somebody who has
 * died) gets no card.
 *
 * @param call - the call, with the patient among its resources
 * @param answering - day, and the address under which rules are explained
 * @returns cards; none where there is nothing to say
 * @throws Malformed - the patient's own resource cannot be used
 *
 * @example
 * const context = { userId: 'Practitioner/example', patientId: 'p' }
 * const patient = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1960-05-04' }
 * const body = { hook: 'patient-view', hookInstance: 'one', context, prefetch: { patient } }
 * const call = readCdsRequest(body, SERVICES[0])
 * answerCall(call, { on: '2026-11-24', base: 'https://osteon.example.org' }) // → []
 */
export function answerCall(call: CdsRequest, { on, base }: Answering): readonly Card[] {
  const { person: known, deceased } = readBundle(aboutOne(call), 'prefetch')
  if (hadDied(deceased, on) || isOutside(known, on)) return []
  const drafts = call.hook.startsWith('order-') ? readDraftOrders(call.draftOrders, call.selections) : []
  const { person, plan } = withDrafts(known, drafts)
  const advice = advise(person, plan ? [plan] : [], on)
  const about = { person, advice, on }
  const cards =
    call.hook === 'patient-view'
      ? viewCards(about)
      : call.hook === 'encounter-start'
        ? dueCards(about)
        : orderCards({ ...about, drafts })
  return cards.map((draft) => cardOf(draft, { instance: call.hookInstance, base }))
}

/** The resources with one patient among them: that of the context. */
function aboutOne({ resources, patientId }: CdsRequest): readonly Loose[] {
  const patients = resources.filter(({ resourceType }) => resourceType === 'Patient')
  const own = patients.find(({ id }) => text(id) === patientId) ?? patients[0]
  return resources.filter((one) => one.resourceType !== 'Patient' || one === own)
}

/** Whether somebody is younger or older than anybody that these rules speak of. */
function isOutside(person: Person, on: string): boolean {
  try {
    ageOn(person, dayNumber('on', on))
    return false
  } catch (error) {
    if (error instanceof OutOfRange) return true
    throw error
  }
}

/** A person with the orders that are being written: known drugs as a plan, others by name. */
function withDrafts(person: Person, drafts: readonly DraftOrder[]): { readonly person: Person; readonly plan?: Plan } {
  const items = drafts.flatMap(({ agent, milligrams, everyDays }): PlanItem[] =>
    agent === undefined
      ? []
      : [{ kind: 'drug', agent, milligrams: milligrams ?? UNTOLD, everyDays: everyDays ?? 1, adherence: 1 }],
  )
  const others = drafts.flatMap(({ agent, words }) => (agent === undefined ? [words] : []))
  return {
    person: { ...person, otherMedications: [...person.otherMedications, ...others] },
    ...(items.length > 0 ? { plan: { name: 'the orders being written', items } } : {}),
  }
}

/** A dose that nobody told. */
const UNTOLD = 0
