import { dateOf, dayNumber } from '../../person/index.ts'
import type { Agent, Medication } from '../../person/index.ts'
import type { Receipt } from './receipt.ts'
import type { Resource } from './resource.ts'

/** One order, statement or dose of a drug that the model or the rules know. */
export interface Order {
  readonly resource: Resource
  readonly path: string
  readonly agent: Agent
  readonly milligrams: number
  readonly everyDays: number
  readonly plannedDays: number | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  /** Whether the record says that it is over, on whatever day. */
  readonly ended: boolean
  /** Whether it is one dose that was given. */
  readonly given: boolean
  /** What had to be repaired, for the receipt. */
  readonly repair: string | undefined
}

/**
 * Joins the orders of a record into courses of treatment.
 *
 * Records renew an order every few months: an order holds until the next one of the same drug begins, and renewals at
 * the same dose are one course. Doses that were given stand by themselves; an order goes on after the last of them.
 *
 * @param orders - in any order
 * @param receipt - receives what became of each
 * @returns courses by drug and date; an order that ended on an unknown day is asked about and not taken
 */
export function coursesOf(orders: readonly Order[], receipt: Receipt): Medication[] {
  const courses: Medication[] = []
  for (const agent of new Set(orders.map((order) => order.agent))) {
    const own = orders.filter((one) => one.agent === agent)
    const given = distinctDays(own.filter((one) => one.given)).map((dose) => ({ ...dose, to: dose.from }))
    const planned = own.filter((one) => !one.given && !isOutdated(one, given, receipt)).toSorted(byBeginning)
    for (const order of [...given, ...planned.flatMap((one) => bounded(one, planned, { given, receipt }))]) {
      join(courses, order)
      receipt.take(order.resource, order.path, `medications[${courses.length - 1}]`, order.repair)
    }
  }
  return courses
}

function byBeginning(a: Order, b: Order): number {
  return (a.from ?? '').localeCompare(b.from ?? '')
}

function distinctDays(doses: readonly Order[]): Order[] {
  return doses.toSorted(byBeginning).filter((dose, i, all) => i === 0 || dose.from !== all[i - 1]!.from)
}

/** An order that is over is told by the doses given under it. */
function isOutdated(order: Order, given: readonly Order[], receipt: Receipt): boolean {
  const outdated = given.length > 0 && (order.ended || order.to !== undefined)
  if (outdated) receipt.setAside(order.resource, order.path, `${order.agent}: the doses given are told one by one`)
  return outdated
}

/** An order with its end: its own, or the beginning of the next; none where nobody knows when it ended. */
function bounded(
  order: Order,
  all: readonly Order[],
  { given, receipt }: { readonly given: readonly Order[]; readonly receipt: Receipt },
): Order[] {
  const later = all.slice(all.indexOf(order) + 1)
  const from = afterDoses(order, given)
  if (later.some((other) => (other.from ?? '') === (order.from ?? ''))) {
    receipt.setAside(order.resource, order.path, `${order.agent}: told again by another order of the same day`)
    return []
  }
  const next = later[0]?.from
  const to = order.to === undefined ? next : next === undefined || order.to < next ? order.to : next
  if (to === undefined && order.ended) {
    receipt.ask(order.resource, 'status', `${order.agent} from ${from ?? 'an unknown day'} has ended: on which day?`)
    return []
  }
  if (from === undefined) receipt.ask(order.resource, order.path, `${order.agent}: since when?`)
  return [{ ...order, from, to }]
}

/** An order under which doses are recorded goes on one interval after the last of them. */
function afterDoses(order: Order, given: readonly Order[]): string | undefined {
  const last = given.at(-1)?.from
  if (last === undefined || (order.from !== undefined && order.from > last)) return order.from
  return dateOf(dayNumber('from', last) + order.everyDays)
}

/** Adds an order, or prolongs the course that it renews. */
function join(courses: Medication[], { agent, milligrams, everyDays, from, to, plannedDays }: Order): void {
  const before = courses.at(-1)
  const renewed =
    before?.agent === agent && before.milligrams === milligrams && before.everyDays === everyDays && before.to === from
  if (renewed && from !== undefined && before.from !== before.to) {
    courses[courses.length - 1] = { ...before, to, plannedDays: before.plannedDays ?? plannedDays }
  } else courses.push({ agent, milligrams, everyDays, from, to, plannedDays })
}
