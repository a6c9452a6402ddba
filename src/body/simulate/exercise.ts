import { exerciseKinds } from '../lifestyle/index.ts'

/** An exercise programme, as plans name it. */
export interface Programme {
  readonly kind: 'resistance' | 'impact' | 'weight-bearing-aerobic' | 'balance'
  readonly sessionsPerWeek: number
  readonly intensity: 'low' | 'moderate' | 'high'
}

/** Sessions a week from which a programme counts in full. */
const FULL_SESSIONS = 2

/**
 * Strength of a programme as the model's loading input takes it.
 *
 * @param programme - kind, sessions a week (0 to 14) and intensity
 * @returns strength, 0 (habitual loading) to 0.6; kinds of exercise add up
 *
 * @example
 * programmeStrength({ kind: 'resistance', sessionsPerWeek: 3, intensity: 'high' }) // → 0.6
 */
export function programmeStrength({ kind, sessionsPerWeek, intensity }: Programme): number {
  return exerciseKinds.find(({ name }) => name === kind)!.strengths[intensity] * shareOfFull(sessionsPerWeek)
}

/** Inputs of the model that count a kind of training against falls. */
const AGAINST_FALLS: Readonly<Partial<Record<Programme['kind'], string>>> = {
  balance: 'balanceTraining',
  resistance: 'resistanceTraining',
}

/**
 * What a programme does against falls.
 *
 * @param programme - kind and sessions a week
 * @returns the input of the model and the share of a full programme; `undefined` for kinds that do not act on falls
 *
 * @example
 * againstFalls({ kind: 'balance', sessionsPerWeek: 1, intensity: 'low' }) // → { input: 'balanceTraining', share: 0.5 }
 */
export function againstFalls({
  kind,
  sessionsPerWeek,
}: Programme): { readonly input: string; readonly share: number } | undefined {
  const input = AGAINST_FALLS[kind]
  return input === undefined ? undefined : { input, share: shareOfFull(sessionsPerWeek) }
}

function shareOfFull(sessionsPerWeek: number): number {
  return Math.min(1, sessionsPerWeek / FULL_SESSIONS)
}
