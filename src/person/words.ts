import type { Agent } from './names.ts'

/**
 * A drug as people write it.
 *
 * @param agent - its name in documents
 * @returns the name with spaces between words; a number stays with its word
 *
 * @example
 * agentWords('zoledronic-acid') // → 'zoledronic acid'
 */
export function agentWords(agent: string): string {
  return agent.replaceAll(/-(?=[a-z])/g, ' ')
}

/** Below this many mg a dose is told in µg. */
const SMALL = 0.2
const MICROGRAMS = 1000

/**
 * A dose in words.
 *
 * @param milligrams - the dose
 * @returns in mg, or in µg where it is small, with four digits at most
 *
 * @example
 * doseWords(0.02) // → '20 µg'
 */
export function doseWords(milligrams: number): string {
  const [value, unit] = milligrams < SMALL ? [milligrams * MICROGRAMS, 'µg'] : [milligrams, 'mg']
  return `${Number(value.toPrecision(4))} ${unit}`
}

const INTERVALS: readonly (readonly [number, string])[] = [
  [1, 'daily'],
  [7, 'weekly'],
  [30.4375, 'monthly'],
  [91.3125, 'every 3 months'],
  [182.625, 'every 6 months'],
  [365.25, 'yearly'],
]
/** Share by which an interval may miss one that has words of its own. */
const NEAR = 0.02

/**
 * How often something is given, in words.
 *
 * @param everyDays - days between doses
 * @returns such as "daily", "every 2 days" or "every 6 months"
 *
 * @example
 * intervalWords(182.6) // → 'every 6 months'
 */
export function intervalWords(everyDays: number): string {
  const known = INTERVALS.find(([days]) => Math.abs(days - everyDays) < NEAR * days)
  return known?.[1] ?? `every ${Math.round(everyDays)} days`
}

/** A dose and how often it is taken, in words. */
export function regimenWords(milligrams: number, everyDays: number): string {
  return `${doseWords(milligrams)} ${intervalWords(everyDays)}`
}

/** A text with its first letter in capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Drugs in words, as alternatives: "anastrozole or letrozole". */
export function eitherWords(agents: readonly Agent[]): string {
  return agents.map(agentWords).join(' or ')
}
