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

/** Ten-year chances by FRAX, imported and never computed here. */
export const fraxMajorInput = { kind: 'number', unit: '%', meaning: 'the ten-year chance of a major fracture by FRAX' } as const
export const fraxHipInput = { kind: 'number', unit: '%', meaning: 'the ten-year chance of a hip fracture by FRAX' } as const

/** How long ago bone density was measured. */
export const scanInput = { kind: 'number', unit: 'mo', meaning: 'the time since the last DXA of spine or hip' } as const

/** Age in completed years. */
export const ageInput = { kind: 'number', unit: 'a', meaning: 'age' } as const
export const sexInput = { kind: 'choice', of: ['female', 'male'], meaning: 'sex' } as const

/** Fragility fractures of hip or vertebra. */
export const hipOrVertebralInput = { kind: 'yesNo', meaning: 'a hip or vertebral fracture from low trauma' } as const
export const fractureClassInput = { kind: 'choice', of: ['hip or vertebra', 'humerus, pelvis or forearm', 'none of these'], meaning: 'the weightiest fracture from low trauma' } as const

/** Loss of bone between comparable scans. */
export const lossInput = { kind: 'number', unit: '%/a', meaning: 'the yearly loss of bone density on the same machine' } as const
export const realLossInput = { kind: 'yesNo', meaning: 'a loss of bone density beyond the least significant change' } as const

/** Whether a bisphosphonate is taken. */
export const onBisphosphonateInput = { kind: 'yesNo', meaning: 'a bisphosphonate' } as const

/** How long a bisphosphonate has been taken. */
export const monthsOnTablets = { kind: 'number', unit: 'mo', meaning: 'the time on tablets' } as const
export const monthsOnInfusions = { kind: 'number', unit: 'mo', meaning: 'the time on infusions' } as const

/** The lowest T-score where a guideline counts the forearm, or the lowest ever. */
export const lowestTWithForearm = { kind: 'number', unit: '{T-score}', meaning: 'the lowest valid T-score of lumbar spine, total hip, femoral neck and one third of the radius' } as const
export const lowestTEver = { kind: 'number', unit: '{T-score}', meaning: 'the lowest valid T-score that was ever measured' } as const

/** Those for whom general osteoporosis guidance is made. */
export const generalInput = { kind: 'yesNo', meaning: 'a woman after menopause, or a man of 50 or more, without spread of a cancer' } as const

/** Those for whom AACE 2020 is made. */
export const womanInput = { kind: 'yesNo', meaning: 'a woman after menopause without spread of a cancer' } as const
