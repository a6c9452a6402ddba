import type { Outcome } from './outcomes.ts'

/**
 * What an immunoassay reads where mass spectrometry reads a level of estradiol: a part that is not estradiol, and a slope.
 *
 * Derived from model facts, part 8.2: samples that fell from 21.6 pmol/L by 89 % by mass spectrometry read 21.3 pmol/L
 * (5.8 pg/mL) and had fallen by 58 % by radioimmunoassay (Santen 2007). Origin: derived.
 */
const IMMUNOASSAY = { other: 17.6, slope: 1.53 } as const

/** Share of untreated estradiol that an aromatase inhibitor leaves in the words below, and the untreated level, in pmol/L (Santen 2007). */
const EXAMPLE = { untreated: 21.6, left: 0.11 } as const

/**
 * What an immunoassay reads of estradiol.
 *
 * @param level - estradiol by mass spectrometry, in pmol/L
 * @returns the reading, in pmol/L
 *
 * @example
 * immunoassayReading(2.4) // → 21.3
 */
export function immunoassayReading(level: number): number {
  return IMMUNOASSAY.other + IMMUNOASSAY.slope * level
}

/**
 * The words that belong to levels of estrogens, because assays do not agree.
 *
 * @param outcomes - what is told
 * @returns a remark where a level of estradiol or estrone is among it
 *
 * @example
 * assayRemarks([]) // → []
 */
export function assayRemarks(outcomes: readonly Pick<Outcome, 'name'>[]): readonly string[] {
  if (!outcomes.some(({ name }) => name === 'estradiol.level' || name === 'estrone.level')) return []
  const left = EXAMPLE.untreated * EXAMPLE.left
  return [
    'Levels of estrogens are on the scale of mass spectrometry; cohorts measured that way still differ two-fold. ' +
      `An immunoassay reads about ${immunoassayReading(left).toFixed(0)} pmol/L where mass spectrometry reads ` +
      `${left.toFixed(1)}: it cannot tell what an aromatase inhibitor leaves.`,
  ]
}
