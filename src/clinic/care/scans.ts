import { checkTScores, latestComparisons } from '../monitoring/index.ts'
import type { Comparison, TScoreWarning } from '../monitoring/index.ts'
import type { IsoDate, Person, Site } from '../../person/index.ts'
import { fact } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'

/** What the scans say beside their numbers. */
export interface ScanAdvice {
  readonly comparisons: readonly Comparison[]
  readonly warnings: readonly TScoreWarning[]
  readonly sentences: readonly Sentence[]
}

const SITES: Readonly<Record<Site, string>> = {
  lumbarSpine: 'spine',
  totalHip: 'hip',
  femoralNeck: 'neck of the hip',
  distalRadius: 'forearm',
}

/** Whether the last two scans differ by more than the error of measuring, and T-scores that do not fit their density. */
export function scanAdvice(person: Person, on: IsoDate): ScanAdvice {
  const comparisons = latestComparisons(person, on)
  const warnings = checkTScores(person)
  return { comparisons, warnings, sentences: [...comparisons.map(changeSentence), ...warnings.map(warningSentence)] }
}

function changeSentence(comparison: Comparison): Sentence {
  const { site, from, to } = comparison
  const between = `between ${from} and ${to}`
  if (comparison.kind === 'cannot compare') {
    return fact(`The ${SITES[site]} ${between} cannot be compared: ${comparison.why}.`, `scans; clinical guidance 1.10`)
  }
  const { percent, least, assumed } = comparison
  const size = `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} %`
  const limit = least.unit === '%' ? `${least.value.toFixed(1)} %` : `${least.value.toFixed(3)} g/cm²`
  const words = {
    'real fall': 'a real fall',
    'real rise': 'a real rise',
    'too small to tell': 'too small to tell from the error of measuring',
  }
  const taken = assumed.length === 0 ? '' : ` It is taken that they show ${assumed.join(' and ')}.`
  const text = `The ${SITES[site]} changed by ${size} ${between}: ${words[comparison.kind]} (${limit} by ${least.source}).${taken}`
  return fact(text, 'scans; clinical guidance 1.10')
}

function warningSentence({ site, date, told, computed, reference, fact: path }: TScoreWarning): Sentence {
  const sign = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`
  const text = `The T-score of the ${SITES[site]} of ${date} is told as ${sign(told)}; its density gives ${sign(computed)} by ${reference}. The told one counts.`
  return fact(text, `${path}; clinical guidance 2.4`)
}
