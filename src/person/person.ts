import { z } from 'zod'

import { readQuantity } from '../units/index.ts'
import { AGES } from './age.ts'
import { dayNumber } from './calendar.ts'
import { refuseLargeDose } from './doses.ts'
import type { Lab, Medication, Person } from './facts.ts'
import { isoDate, numberWithin, quantity, reading, timeSpan } from './fields.ts'
import { refuseOtherKind } from './kinds.ts'
import {
  AGENTS,
  ANALYTES,
  ANALYTE_UNITS,
  EXERCISE_KINDS,
  INDICATIONS,
  MENOPAUSE_KINDS,
  SMOKING_HABITS,
} from './names.ts'
import { UnusableDocument, check } from './read.ts'

/** Doses are told in mg; `doses.ts` tells how much of each drug is believed. International units are vitamin D's. */
export const dose = quantity({ unit: 'mg', range: [0.0001, 200_000], microgramsPerIU: 0.025 })
/** Time between doses. */
export const interval = timeSpan(0.04, 1000)
const tScore = numberWithin(-9, 9)
const told = z.union([z.boolean(), isoDate])

const medication = z
  .strictObject({
    agent: z.enum(AGENTS),
    dose,
    every: interval,
    from: isoDate.optional(),
    to: isoDate.optional(),
    planned: timeSpan(0, 40_000).optional(),
  })
  .transform(({ agent, dose: milligrams, every: everyDays, from, to, planned: plannedDays }, context): Medication => {
    reading(context, (at) => refuseLargeDose(at, agent, milligrams), ['dose'])
    reading(context, (at) => refuseEndBeforeBeginning(at, from, to), ['to'])
    return { agent, milligrams, everyDays, from, to, plannedDays }
  })

function refuseEndBeforeBeginning(at: string, from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || dayNumber(at, to) >= dayNumber(at, from)) return
  throw new UnusableDocument(at, `"${to}" lies before the beginning, "${from}".`)
}

const siteResult = z.strictObject({
  density: quantity({ unit: 'g/cm2', range: [0.1, 2.5] }).optional(),
  tScore: tScore.optional(),
  zScore: tScore.optional(),
  side: z.enum(['left', 'right']).optional(),
  vertebrae: z.string().optional(),
})

const scan = z
  .strictObject({
    date: isoDate,
    device: z.string().optional(),
    facility: z.string().optional(),
    lumbarSpine: siteResult.optional(),
    totalHip: siteResult.optional(),
    femoralNeck: siteResult.optional(),
    distalRadius: siteResult.optional(),
  })
  .transform(({ date, device, facility, ...sites }) => ({ date, device, facility, sites: present(sites) }))

const lab = z
  .strictObject({ date: isoDate, analyte: z.enum(ANALYTES), value: z.string(), method: z.string().optional() })
  .transform(({ date, analyte, value, method }, context): Lab => {
    const read = (at: string): number => readQuantity(at, value, ANALYTE_UNITS[analyte])
    return { date, analyte, value: reading(context, read, ['value']), method }
  })

/** Exercise as a document tells it. */
export const exerciseFields = {
  sessionsPerWeek: numberWithin(0, 14, 'sessions a week'),
  intensity: z.enum(['low', 'moderate', 'high']),
}

const history = z.strictObject({
  parentHipFracture: z.boolean().optional(),
  maternalHipFracture: z.boolean().optional(),
  usesArmsToRise: z.boolean().optional(),
  smoking: z.enum(SMOKING_HABITS).optional(),
  alcohol: quantity({ unit: 'g/d', range: [0, 500] }).optional(),
  rheumatoidArthritis: z.boolean().optional(),
  oralGlucocorticoid: z
    .strictObject({ dose: quantity({ unit: 'mg/d', range: [0, 500] }), months: numberWithin(0, 600, 'months') })
    .transform(({ dose: milligramsPerDay, months }) => ({ milligramsPerDay, months }))
    .optional(),
  falls12mo: numberWithin(0, 400, 'falls').optional(),
  secondaryCauses: z.array(z.string()).optional(),
})

const SAFETY = [
  'venousThromboembolism',
  'myocardialInfarction',
  'stroke',
  'skeletalRadiotherapy',
  'boneMetastases',
  'pagetDisease',
  'oesophagealDisease',
  'cannotSitUpright',
  'kidneyStones',
  'hypoparathyroidism',
  'malabsorption',
  'atypicalFemurFracture',
  'jawOsteonecrosis',
  'pregnancy',
] as const

/** The sections of a person's safety history. */
export const SAFETY_FACTS: readonly string[] = SAFETY

const schema = z
  .strictObject({
    osteon: z.literal('person/1'),
    sex: z.enum(['female', 'male']),
    birthDate: isoDate.optional(),
    age: quantity({ unit: 'a', range: AGES }).optional(),
    height: quantity({ unit: 'cm', range: [100, 230] }).optional(),
    peakHeight: quantity({ unit: 'cm', range: [100, 230] }).optional(),
    weight: quantity({ unit: 'kg', range: [25, 350] }).optional(),
    guidelineRegion: z.string().optional(),
    menopause: z.strictObject({ kind: z.enum(MENOPAUSE_KINDS), date: isoDate.optional() }).optional(),
    indication: z.enum(INDICATIONS).optional(),
    medications: z.array(medication).optional(),
    otherMedications: z.array(z.string()).optional(),
    scans: z.array(scan).optional(),
    labs: z.array(lab).optional(),
    fractures: z
      .array(z.strictObject({ site: z.string(), date: isoDate.optional(), lowTrauma: z.boolean().optional() }))
      .optional(),
    history: history.optional(),
    safety: z.strictObject(Object.fromEntries(SAFETY.map((name) => [name, told.optional()]))).optional(),
    dental: z
      .strictObject({
        lastExam: isoDate.optional(),
        plannedExtraction: z.boolean().optional(),
        activeInfection: z.boolean().optional(),
      })
      .optional(),
    frax: z
      .strictObject({
        majorPercent: numberWithin(0, 100, '%').optional(),
        hipPercent: numberWithin(0, 100, '%').optional(),
        withBmd: z.boolean().optional(),
        date: isoDate.optional(),
      })
      .optional(),
    intake: z
      .strictObject({
        calcium: quantity({ unit: 'mg/d', range: [0, 5000] }).optional(),
        vitaminD: quantity({ unit: 'ug/d', range: [0, 1250], microgramsPerIU: 0.025 }).optional(),
        protein: quantity({ unit: 'g/d', range: [0, 500] }).optional(),
      })
      .optional(),
    exercise: z.array(z.strictObject({ kind: z.enum(EXERCISE_KINDS), ...exerciseFields })).optional(),
  })
  .refine(({ birthDate, age }) => birthDate !== undefined || age !== undefined, {
    path: ['birthDate'],
    error: 'is missing; a date of birth, or an age such as "61 a" (18 to 110 a), is needed.',
  })

/**
 * Reads a `person/1` document.
 *
 * @param value - the parsed JSON
 * @param name - name of the document, the first part of every path in messages
 * @returns what it tells; a fact that it does not tell, or tells as `null`, is absent
 * @throws WrongKind - it is a document of another kind
 * @throws UnknownField, UnknownName, OutOfRange, WrongUnit, Malformed, UnusableDocument - the first thing that is
 *   wrong, with its path, its value and what is allowed
 *
 * @example
 * readPerson({ osteon: 'person/1', sex: 'female', age: '61 a' }).ageYears // → 61
 */
export function readPerson(value: unknown, name = 'person'): Person {
  refuseOtherKind(name, 'person/1', value)
  const { age, osteon: _kind, ...facts } = check(name, schema, withoutUnknown(value))
  const known = withoutUnknown(facts)
  return {
    ...known,
    ageYears: age,
    medications: known.medications ?? [],
    otherMedications: known.otherMedications ?? [],
    scans: known.scans ?? [],
    labs: known.labs ?? [],
    history: known.history ?? {},
    safety: known.safety ?? {},
    intake: known.intake ?? {},
    exercise: known.exercise ?? [],
  } as Person
}

/** The same value without any field that is `null` or undefined, at any depth: `null` is a fact that is not known. */
function withoutUnknown<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUnknown) as T
  if (typeof value !== 'object' || value === null) return value
  const known = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return Object.fromEntries(known.map(([key, part]) => [key, withoutUnknown(part as unknown)])) as T
}

function present<T extends object>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Partial<T>
}
