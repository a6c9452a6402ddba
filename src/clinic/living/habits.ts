import { asco2019, clinicalGuidance, esmo2020, hadji2017 } from '../../evidence/index.ts'
import type { Person } from '../../person/index.ts'
import { fact, figure, guideline, question } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'
import type { LivingItem } from './item.ts'
import { study } from './studies.ts'

/** Grams of ethanol in a drink (contract, section 2), and days of a week. */
const DRINK = 14
const WEEK = 7
/** kg/m2 below which the guidelines count a low weight. Source: clinical guidance 1.1, where the first is uncertain, and 1.2. */
const LOW = { hadji: 20, esmo: 24 } as const

/** Smoking, alcohol and weight. */
export function habitItems(person: Person): readonly LivingItem[] {
  return [smoking(person), alcohol(person), weight(person)]
}

function smoking({ history }: Person): LivingItem {
  const told = history.smoking
  return {
    id: 'smoking',
    topic: 'habits',
    title: 'Smoking',
    grade: 'moderate: named by a guideline here',
    basis: 'read',
    sources: [asco2019, study('LAW1997_SMOKE')],
    sentences: [
      told === undefined
        ? question('Is there smoking now, or was there once?', 'history.smoking')
        : fact(SMOKING[told], 'history.smoking'),
      ...(told === 'current'
        ? [
            guideline({
              who: 'ASCO 2019',
              says: 'stop smoking, limit alcohol',
              reference: asco2019,
              where: 'A5',
              rule: 'A5',
              basis: 'read',
            }),
            figure(
              'After menopause, smokers lose about 2 % more bone in ten years than others.',
              study('LAW1997_SMOKE'),
              'read',
            ),
            question('What help is there for somebody who wants to give up smoking?', 'history.smoking'),
          ]
        : []),
    ],
  }
}

const SMOKING = {
  never: 'Never smoked.',
  former: 'Smoked once, and no longer does; some guidelines still count it as a risk factor.',
  current: 'Smokes now.',
} as const

function alcohol({ history }: Person): LivingItem {
  const grams = history.alcohol
  const drinks = grams === undefined ? undefined : (grams * WEEK) / DRINK
  return {
    id: 'alcohol',
    topic: 'habits',
    title: 'Alcohol',
    grade: 'moderate: named by a guideline here',
    basis: 'read',
    sources: [asco2019],
    sentences: [
      drinks === undefined
        ? question('How much alcohol is there in an ordinary week?', 'history.alcohol')
        : fact(`${drinks.toFixed(0)} drinks of 14 g of alcohol a week.`, 'history.alcohol'),
      guideline({
        who: 'ASCO 2019',
        says: 'limit alcohol',
        reference: asco2019,
        where: 'A5',
        rule: 'A5',
        basis: 'read',
      }),
    ],
  }
}

function weight({ height, weight: kilograms }: Person): LivingItem {
  const known = height !== undefined && kilograms !== undefined
  const index = known ? kilograms / (height / 100) ** 2 : undefined
  return {
    id: 'weight',
    topic: 'habits',
    title: 'Weight',
    grade: 'studies of people, no guideline row',
    basis: 'read',
    sources: [hadji2017, esmo2020, study('SOLTANI2016_WL')],
    sentences: [
      index === undefined ? question('What are height and weight?', 'height, weight') : massSentence(index),
      figure(
        'Over 32 trials of losing weight, density of the spine went down by 0.018 g/cm², that of the hip by 0.008 g/cm².',
        study('SOLTANI2016_WL'),
        'read',
      ),
    ],
  }
}

function massSentence(index: number): Sentence {
  const counted = [
    index < LOW.hadji ? 'the joint statement of 2017 (under 20, a line that its summaries disagree on)' : '',
    index < LOW.esmo ? 'ESMO 2020 (under 24)' : '',
  ].filter((name) => name !== '')
  const rest =
    counted.length === 0 ? 'no guideline here counts it as low' : `counted as low by ${counted.join(' and ')}`
  return fact(
    `The body mass index is ${index.toFixed(1)} kg/m²: ${rest}.`,
    `height, weight; ${clinicalGuidance.id} 1.1, 1.2`,
  )
}
