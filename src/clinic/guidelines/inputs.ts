/** Inputs that many tables read, told once. */
export const lowestT = { kind: 'number', unit: '{T-score}', meaning: 'the lowest valid T-score of lumbar spine, total hip and femoral neck' } as const

/** How menopause came about. */
export const menopauseInput = { kind: 'choice', of: ['post', 'suppressed', 'chemotherapy', 'pre', 'man'], meaning: 'menopause' } as const

/** Where the course of an aromatase inhibitor stands. */
export const inhibitorInput = { kind: 'choice', of: ['none', 'starting', 'active', 'stopped'], meaning: 'the course of an aromatase inhibitor' } as const

/** Why an aromatase inhibitor is taken. */
export const indicationInput = {
  kind: 'choice',
  of: ['early-breast-cancer', 'metastatic-breast-cancer', 'prevention', 'testosterone-therapy', 'other'],
  meaning: 'the indication',
} as const

/** How likely the cancer is to come back. */
export const recurrenceInput = { kind: 'choice', of: ['low', 'intermediate', 'high'], meaning: 'the risk that the cancer comes back' } as const

/** Whether cancer treatment lowers sex steroids now. */
export const deprivationInput = { kind: 'yesNo', meaning: 'treatment that lowers sex steroids (aromatase inhibitor, ovarian or androgen suppression)' } as const
