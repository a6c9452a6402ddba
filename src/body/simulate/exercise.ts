/** An exercise programme, as plans name it. */
export interface Programme {
  readonly kind: 'resistance' | 'impact' | 'weight-bearing-aerobic' | 'balance'
  readonly sessionsPerWeek: number
  readonly intensity: 'low' | 'moderate' | 'high'
}

/**
 * Strength of one kind of exercise at two or more sessions a week.
 *
 * Origin: assumed. Anchors: supervised high-intensity resistance and impact twice a week is 1 (LIFTMOR), resistance and
 * jumps three times a week 0.8 (POWIR), ordinary programmes 0.2 to 0.4 (proposal section 4). Balance training acts on
 * falls, not on bone.
 */
const STRENGTHS: Readonly<Record<Programme['kind'], Readonly<Record<Programme['intensity'], number>>>> = {
  resistance: { low: 0.1, moderate: 0.3, high: 0.6 },
  impact: { low: 0.1, moderate: 0.2, high: 0.4 },
  'weight-bearing-aerobic': { low: 0.05, moderate: 0.1, high: 0.15 },
  balance: { low: 0, moderate: 0, high: 0 },
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
  return STRENGTHS[kind][intensity] * Math.min(1, sessionsPerWeek / FULL_SESSIONS)
}
