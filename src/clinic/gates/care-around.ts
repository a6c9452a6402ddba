/** What is seen to before each dose. Source: clinical guidance 1.7. */
export const BEFORE: Readonly<Record<string, readonly string[]>> = {
  'zoledronic-acid': [
    'Creatinine before each dose.',
    'Hydration; infused over at least 15 minutes.',
    'Calcium and 25-hydroxyvitamin D corrected.',
    'A dental check, and any extraction, before the first dose.',
  ],
  'alendronic-acid': ['Calcium and 25-hydroxyvitamin D corrected.', 'Upright for 30 minutes after each tablet.'],
  'risedronic-acid': ['Calcium and 25-hydroxyvitamin D corrected.', 'Upright for 30 minutes after each tablet.'],
  'ibandronic-acid': ['Calcium and 25-hydroxyvitamin D corrected.', 'Upright for 60 minutes after each tablet.'],
  denosumab: [
    'Calcium before each dose.',
    '25-hydroxyvitamin D.',
    'What follows the last dose is planned before the first.',
  ],
  teriparatide: ['PTH, calcium and alkaline phosphatase.'],
  abaloparatide: ['PTH, calcium and alkaline phosphatase.'],
  romosozumab: ['Calcium.'],
  calcium: ['The whole intake with food is counted first.'],
}

/** What is watched afterwards. Source: clinical guidance 1.7. */
export const MONITOR: Readonly<Record<string, readonly string[]>> = {
  'zoledronic-acid': ['Creatinine where kidneys are at risk.', 'Fever and aches after the first infusion.'],
  'alendronic-acid': ['Adherence, and CTX or P1NP at 3 to 6 months.'],
  'risedronic-acid': ['Adherence, and CTX or P1NP at 3 to 6 months.'],
  'ibandronic-acid': [
    'Adherence, and CTX or P1NP at 3 to 6 months.',
    'The evidence against non-vertebral and hip fractures is weak.',
  ],
  denosumab: [
    'Calcium 10 to 14 days after a dose where somebody is predisposed; in advanced kidney disease weekly for a month, then monthly.',
    'No dose late, no end without another drug to follow.',
  ],
  teriparatide: ['About 2 years at most, then an antiresorptive.'],
  abaloparatide: ['About 2 years at most, then an antiresorptive.'],
  romosozumab: ['Twelve months, then an antiresorptive.'],
  colecalciferol: ['25-hydroxyvitamin D after 3 to 4 months; no large doses at long intervals.'],
}

/** Calcium keeps an oral bisphosphonate from being taken up. Source: labels, from knowledge. */
export const SPACING: readonly string[] = [
  'Calcium is taken at another time of the day than the tablet of an oral bisphosphonate, at least 30 minutes after it (60 for ibandronate).',
]
