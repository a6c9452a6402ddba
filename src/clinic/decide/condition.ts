import type { Bounds } from './fact.ts'

/** Yes, no, or not known. */
export type Truth = boolean | undefined

/** Whether a value was measured at all: answered by what is in the record, never unknown. */
type Presence = { readonly is: 'absent' } | { readonly is: 'present' }

/** A condition on a measured number. */
export type NumberCondition =
  | { readonly is: 'below' | 'atMost' | 'exactly' | 'atLeast' | 'above'; readonly value: number }
  | { readonly is: 'between'; readonly from: number; readonly below: number }

/** A condition on a fact that is yes or no. */
export type YesNoCondition = { readonly is: 'yes' } | { readonly is: 'no' }

/** A condition on a fact that is one of several words. */
export interface ChoiceCondition {
  readonly is: 'oneOf'
  readonly values: readonly string[]
}

/** Any condition: plain data, so that it can be run, printed and handed on. */
export type Condition = NumberCondition | YesNoCondition | ChoiceCondition | Presence

/** The conditions that suit each kind of input. */
export interface ConditionOn {
  readonly number: NumberCondition | Presence
  readonly count: NumberCondition
  readonly yesNo: YesNoCondition
  readonly choice: ChoiceCondition
}

/** Strictly less. */
export const below = (value: number): NumberCondition => ({ is: 'below', value })
/** Less or equal. */
export const atMost = (value: number): NumberCondition => ({ is: 'atMost', value })
/** Equal. */
export const exactly = (value: number): NumberCondition => ({ is: 'exactly', value })
/** Greater or equal. */
export const atLeast = (value: number): NumberCondition => ({ is: 'atLeast', value })
/** Strictly greater. */
export const above = (value: number): NumberCondition => ({ is: 'above', value })
/** From a number, that number included, to another, that one not. */
export const between = (from: number, under: number): NumberCondition => ({ is: 'between', from, below: under })
/** Known to be so. */
export const isTrue = (): YesNoCondition => ({ is: 'yes' })
/** Known not to be so. */
export const isFalse = (): YesNoCondition => ({ is: 'no' })
/** One of these words. */
export const oneOf = (...values: readonly string[]): ChoiceCondition => ({ is: 'oneOf', values })
/** Nothing was measured: for guidelines that say what holds without a measurement. */
export const isAbsent = (): Presence => ({ is: 'absent' })
/** Something was measured, whatever it is. */
export const isPresent = (): Presence => ({ is: 'present' })

/** What a condition is held against: bounds of a number, a word, yes or no; `undefined` where nothing is known. */
export type Held = Bounds | boolean | string | undefined

/**
 * Whether a condition holds.
 *
 * @param condition - one condition of a row
 * @param held - what is known
 * @returns yes, no, or `undefined` where what is known leaves it open
 *
 * Method: Kleene's three-valued logic; a count that is partly known is an interval, and the condition is decided as
 * soon as the whole interval lies on one side.
 *
 * @example
 * holds(atLeast(2), [2, 5]) // → true
 */
export function holds(condition: Condition, held: Held): Truth {
  if (condition.is === 'absent') return held === undefined
  if (condition.is === 'present') return held !== undefined
  if (held === undefined) return undefined
  if (condition.is === 'yes' || condition.is === 'no') return held === (condition.is === 'yes')
  if (condition.is === 'oneOf') return condition.values.includes(held as string)
  return holdsWithin(condition, held as Bounds)
}

function holdsWithin(condition: NumberCondition, [low, high]: Bounds): Truth {
  if (condition.is === 'between') {
    const [from, under] = [
      split(low >= condition.from, high < condition.from),
      split(high < condition.below, low >= condition.below),
    ]
    return both(from, under)
  }
  const { is, value } = condition
  if (is === 'below') return split(high < value, low >= value)
  if (is === 'atMost') return split(high <= value, low > value)
  if (is === 'atLeast') return split(low >= value, high < value)
  if (is === 'above') return split(low > value, high <= value)
  return split(low === value && high === value, high < value || low > value)
}

const split = (surely: boolean, surelyNot: boolean): Truth => (surely ? true : surelyNot ? false : undefined)

/** Both of two. */
export function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false
  return a === undefined || b === undefined ? undefined : true
}

/**
 * The numbers at which a condition turns.
 *
 * @param condition - one condition of a row
 * @returns none for a condition on words
 *
 * @example
 * turnsAt(atLeast(2)) // → [2]
 */
export function turnsAt(condition: Condition): readonly number[] {
  if (condition.is === 'between') return [condition.from, condition.below]
  return 'value' in condition ? [condition.value] : []
}

const WORDS = { below: 'below', atMost: 'at most', exactly: 'exactly', atLeast: 'at least', above: 'above' } as const
const SIGNS = { below: '<', atMost: '≤', exactly: '=', atLeast: '≥', above: '>' } as const

/** A number as guidelines print it: a true minus sign, and at least so many digits after the point. */
export const printed = (value: number, digits = 0): string => {
  const short = String(value)
  return (Number(value.toFixed(digits)) === value ? value.toFixed(digits) : short).replace('-', '−')
}

/**
 * A condition in words.
 *
 * @param condition - one condition of a row
 * @param digits - at least so many after the point
 * @returns a predicate such as `is below −2`
 *
 * @example
 * inWords(below(-2)) // → 'is below −2'
 */
export function inWords(condition: Condition, digits = 0): string {
  if (condition.is === 'absent') return 'was not measured'
  if (condition.is === 'present') return 'was measured'
  if (condition.is === 'yes') return 'is so'
  if (condition.is === 'no') return 'is not so'
  if (condition.is === 'oneOf') return `is ${condition.values.join(' or ')}`
  if (condition.is === 'between')
    return `is from ${printed(condition.from, digits)} to below ${printed(condition.below, digits)}`
  return `is ${WORDS[condition.is]} ${printed(condition.value, digits)}`
}

/**
 * A condition in signs, as a table prints it.
 *
 * @param condition - one condition of a row
 * @param digits - at least so many after the point
 * @returns such as `< −2`
 *
 * @example
 * inSigns(atLeast(2)) // → '≥ 2'
 */
export function inSigns(condition: Condition, digits = 0): string {
  if (condition.is === 'absent') return 'not measured'
  if (condition.is === 'present') return 'measured'
  if (condition.is === 'yes' || condition.is === 'no') return condition.is
  if (condition.is === 'oneOf') return condition.values.join(' or ')
  if (condition.is === 'between')
    return `≥ ${printed(condition.from, digits)} and < ${printed(condition.below, digits)}`
  return `${SIGNS[condition.is]} ${printed(condition.value, digits)}`
}
