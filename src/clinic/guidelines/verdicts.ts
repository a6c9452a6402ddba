import { cite } from '../../evidence/index.ts'
import { UnknownName } from '../../units/index.ts'
import { awaitsSignOff, decide, explain, inForce, noticeOf } from '../decide/index.ts'
import type { Decided, Ending, Undetermined } from '../decide/index.ts'
import type { Visit } from '../facts/index.ts'
import { compare } from './compare.ts'
import type { Guideline, Question, Region } from './guideline.ts'
import { regimenOf } from './regimens.ts'
import type { RegimenId } from './regimens.ts'
import { GUIDELINES } from './library.ts'
import type { Stand, Verdict, Verdicts, Wanted } from './verdict.ts'

/**
 * What every applicable guideline says of a person on a day, side by side.
 *
 * @param visit - the person, the day, and what was told at the visit
 * @param asked - the regions whose guidelines are wanted; without them that of the person, and without that, all
 * @returns a verdict per table, none averaged with another, and where they agree and disagree
 * @throws UnknownName - a region that no guideline is made for
 *
 * @example
 * verdictsFor(visitOf(person, '2026-03-01')).verdicts[0].stand // → 'monitor'
 */
export function verdictsFor(visit: Visit, asked?: readonly Region[]): Verdicts {
  const told = regionOf(visit.person.guidelineRegion)
  const regions = asked ?? (told === undefined ? REGIONS : told)
  const wanted = GUIDELINES.filter((guideline) => guideline.regions.some((region) => region === 'international' || regions.includes(region)))
  const verdicts = wanted.flatMap((guideline) => verdictsOf(guideline, visit))
  return { on: visit.on, regions, regionTold: asked !== undefined || told !== undefined, verdicts, comparisons: compare(verdicts) }
}

/** Regions of which guidelines are held. */
const REGIONS: readonly Region[] = ['EU', 'UK', 'US', 'CA']

/** Countries whose oncologists follow ESMO first: the EU, the EEA and Switzerland, by ISO 3166 code. */
const EUROPE = 'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/** Names that people write for a region, and countries. */
const WRITTEN: Readonly<Record<string, readonly Region[]>> = {
  US: ['US'],
  USA: ['US'],
  UK: ['UK'],
  GB: ['UK'],
  EU: ['EU'],
  CA: ['CA'],
  INTERNATIONAL: [],
  ...Object.fromEntries(EUROPE.map((country) => [country, ['EU'] as const])),
}

function regionOf(written: string | undefined): readonly Region[] | undefined {
  if (written === undefined) return undefined
  const regions = WRITTEN[written.toUpperCase()]
  if (regions === undefined) throw new UnknownName('person.guidelineRegion', written, Object.keys(WRITTEN))
  return regions
}

/** The verdicts of one guideline. */
function verdictsOf(guideline: Guideline, visit: Visit): readonly Verdict[] {
  const held = new Set(inForce(guideline.questions.map(({ table }) => table), visit.on))
  return guideline.questions.filter(({ table }) => held.has(table)).map((one) => verdictOf(guideline, one, visit))
}

function verdictOf(guideline: Guideline, { topic, table, read }: Question, visit: Visit): Verdict {
  const ending = decide(table, read(visit) as Parameters<typeof decide>[1])
  const notice = noticeOf(table)
  const remark = ending.kind === 'decided' ? ending.row.note : undefined
  const explanation = explain(table, ending)
  return {
    guideline: guideline.id,
    name: guideline.name,
    regions: guideline.regions,
    topic,
    table: table.id,
    question: table.question,
    stand: standOf(ending),
    says: explanation[0]!,
    cited: cite(table.source),
    used: ending.used,
    missing: ending.kind === 'undetermined' ? wantedOf(ending) : [],
    notices: [notice, remark].filter((one) => one !== undefined),
    explanation,
    ending,
    ...ofRow(ending),
  }
}

function standOf(ending: Ending): Stand {
  if (ending.kind === 'decided') return ending.says.stance
  return ending.kind === 'undetermined' ? 'insufficientData' : ending.kind
}

function ofRow(ending: Ending): Pick<Verdict, 'awaitsSignOff' | 'regimens' | 'row' | 'where' | 'certainty' | 'rescan' | 'short'> {
  if (ending.kind !== 'decided') return { awaitsSignOff: false, regimens: [] }
  const { row, says }: Decided = ending
  return {
    awaitsSignOff: awaitsSignOff(row),
    regimens: (says.regimens ?? []).map((id) => regimenOf(id as RegimenId)),
    row: row.id,
    where: row.where,
    certainty: row.grade === undefined ? row.certainty : `${row.certainty}, ${row.grade}`,
    ...(row.rescan === undefined ? {} : { rescan: row.rescan }),
    ...(says.short === undefined ? {} : { short: says.short }),
  }
}

function wantedOf({ missing }: Undetermined): readonly Wanted[] {
  const once = new Map(missing.map(({ fact, why }) => [fact, why === undefined ? { fact } : { fact, why }]))
  return [...once.values()]
}
