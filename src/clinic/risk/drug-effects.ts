import { studies } from '../../evidence/index.ts'
import type { Reference } from '../../evidence/index.ts'
import type { Agent } from '../../person/index.ts'
import type { Basis } from './score.ts'

/** What happened to people with a drug and without it, both on one scale and over the same time. */
export interface DrugEffect {
  readonly agent: Agent
  readonly kind: 'benefit' | 'harm'
  /** What happened, such as "broke a bone". */
  readonly event: string
  /** Of how many people both numbers speak. */
  readonly outOf: 100 | 1000
  readonly without: number
  readonly with: number
  /** What those without the drug had. */
  readonly beside: string
  readonly months: number
  /** Who was studied. */
  readonly people: string
  readonly source: Reference
  readonly basis: Basis
}

function study(id: string): Reference {
  const found = studies.find((one) => one.id === id)
  if (!found) throw new Error(`No study is called ${id}.`)
  return found
}

const onInhibitor = 'women after menopause on an aromatase inhibitor'
const osteoporotic = 'women after menopause with osteoporosis'
const brokenBone = 'broke a bone'
const newVertebra = 'had a new broken vertebra on X-ray'

type Row = readonly [agent: Agent, event: string, without: number, with_: number, more: More]
interface More {
  readonly study: string
  readonly months: number
  readonly people: string
  readonly basis: Basis
  readonly kind?: 'harm'
  readonly beside?: string
}

function effect([agent, event, without, with_, more]: Row): DrugEffect {
  const { study: id, kind = 'benefit', beside = 'placebo', ...rest } = more
  return { agent, kind, event, outOf: 100, without, with: with_, beside, source: study(id), ...rest }
}

const read = 'read'
const recalled = 'recalled'

/**
 * Published shares of people, with a drug and without.
 *
 * The benefits are rows of `data/evidence.csv`, where each has its own certainty. The harms are from knowledge of the
 * same trials and await sign-off; a harm that is not here is left unsaid, which does not mean that there is none.
 */
export const DRUG_EFFECTS: readonly DrugEffect[] = (
  [
    ['denosumab', brokenBone, 9.6, 5.0, { study: 'ABCSG18', months: 36, people: onInhibitor, basis: read }],
    ['denosumab', newVertebra, 7.2, 2.3, { study: 'FREEDOM', months: 36, people: osteoporotic, basis: recalled }],
    ['denosumab', 'broke a hip', 1.2, 0.7, { study: 'FREEDOM', months: 36, people: osteoporotic, basis: recalled }],
    [
      'zoledronic-acid',
      brokenBone,
      6.3,
      5.7,
      { study: 'ZFAST_36M', months: 36, people: onInhibitor, basis: read, beside: 'the infusion only when needed' },
    ],
    [
      'zoledronic-acid',
      newVertebra,
      10.9,
      3.3,
      { study: 'HORIZON_PFT', months: 36, people: osteoporotic, basis: recalled },
    ],
    ['risedronic-acid', newVertebra, 16.3, 11.3, { study: 'VERT_NA', months: 36, people: osteoporotic, basis: read }],
    ['ibandronic-acid', newVertebra, 9.6, 4.7, { study: 'BONE_IBN', months: 36, people: osteoporotic, basis: read }],
    ['teriparatide', newVertebra, 14, 5, { study: 'NEER2001_FPT', months: 21, people: osteoporotic, basis: read }],
    [
      'zoledronic-acid',
      'had fever or aches within three days of the first infusion',
      6.2,
      31.6,
      { study: 'HORIZON_PFT', months: 0, people: osteoporotic, basis: recalled, kind: 'harm' },
    ],
    [
      'zoledronic-acid',
      'had a serious irregular heartbeat',
      0.5,
      1.3,
      { study: 'HORIZON_PFT', months: 36, people: osteoporotic, basis: recalled, kind: 'harm' },
    ],
    [
      'denosumab',
      'had eczema',
      1.7,
      3.0,
      { study: 'FREEDOM', months: 36, people: osteoporotic, basis: recalled, kind: 'harm' },
    ],
  ] satisfies readonly Row[]
).map(effect)

/** What is published of one drug: benefits first. */
export function effectsOf(agent: Agent): readonly DrugEffect[] {
  return DRUG_EFFECTS.filter((one) => one.agent === agent)
}
