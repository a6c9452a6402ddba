import type { Treatment } from './subject.ts'

/** A drug as it is given: an amount every so many days between two days. */
export interface Regimen {
  /** Amount of one dose, in mg. */
  readonly dose: number
  /** Days between doses (> 0). */
  readonly every: number
  readonly from: number
  /** A dose due exactly on this day is not given, unless it is the first. */
  readonly to: number
  /** Chance that a dose is taken, 0 to 1. */
  readonly adherence: number
  /**
   * Whether the dose of a day is taken, where chance decides dose by dose; else every dose is given by that share.
   * A drug that enters as its even rate is given by that share in any case.
   */
  readonly isTaken?: ((day: number) => boolean) | undefined
}

/** How a drug enters the model. */
export type Entrance =
  /** Dose by dose, into a state. */
  | { readonly kind: 'doses'; readonly into: string }
  /** As the even rate of its doses, into an input in mg/d or ug/d. */
  | { readonly kind: 'rate'; readonly input: string; readonly perMilligram: number }
  /** As the share of the usual daily dose that is taken. */
  | { readonly kind: 'share'; readonly input: string; readonly usual: number }
  /** As a fixed value of an input for as long as it is given. */
  | { readonly kind: 'held'; readonly input: string; readonly value: number; readonly why: string }
  /** Not by itself: the reason says why. */
  | { readonly kind: 'none'; readonly why: string }

const rate = (input: string, perMilligram = 1): Entrance => ({ kind: 'rate', input, perMilligram })
const doses = (into: string): Entrance => ({ kind: 'doses', into })

/** Estradiol under ovarian suppression is 20 pmol/L (proposal section 4), which is what other tissues make: nothing of the ovary is left. */
const SUPPRESSED = 0

/** How each drug of the plans enters the model, by its international non-proprietary name. */
const ENTRANCES: Readonly<Record<string, Entrance>> = {
  anastrozole: rate('anastrozoleIntake'),
  // At their usual doses the three inhibitors leave so little estradiol that bone cannot tell them apart (proposal, section 4).
  letrozole: rate('anastrozoleIntake', 1 / 2.5),
  exemestane: rate('anastrozoleIntake', 1 / 25),
  tamoxifen: { kind: 'share', input: 'tamoxifenTaken', usual: 20 },
  raloxifene: { kind: 'share', input: 'raloxifeneTaken', usual: 60 },
  goserelin: { kind: 'held', input: 'ovarianActivity', value: SUPPRESSED, why: 'ovarian suppression' },
  'zoledronic-acid': doses('zoledronicAcidOnSurface'),
  'alendronic-acid': rate('alendronicAcidIntake'),
  'risedronic-acid': rate('risedronicAcidIntake'),
  'ibandronic-acid': rate('ibandronicAcidIntake'),
  denosumab: doses('denosumabAtInjection'),
  teriparatide: rate('teriparatideDose', 1000),
  romosozumab: doses('romosozumabAtInjection'),
  calcium: rate('calciumIntake'),
  testosterone: { kind: 'none', why: 'a fixed supply of testosterone is the starting point of the model in men' },
  'menaquinone-7': { kind: 'none', why: 'trials found no effect on density, and the model adds none' },
  magnesium: { kind: 'none', why: 'no effect is known in the replete, and the model adds none' },
}

/**
 * Turns a regimen into what the model runs.
 *
 * @param agent - international non-proprietary name, in kebab case
 * @param regimen - how it is given
 * @returns the treatments; none where the drug does nothing by itself, and `undefined` where the model has no such drug
 *
 * @example
 * treatmentsOf('anastrozole', { dose: 1, every: 1, from: 0, to: 1826.25, adherence: 1 })
 * // → [{ kind: 'level', input: 'anastrozoleIntake', how: 'add', value: 1, from: 0, to: 1826.25 }]
 */
export function treatmentsOf(agent: string, regimen: Regimen): readonly Treatment[] | undefined {
  const entrance = Object.hasOwn(ENTRANCES, agent) ? ENTRANCES[agent]! : undefined
  if (!entrance) return undefined
  const { dose, every, from, to, adherence, isTaken } = regimen
  const daily = (dose / every) * adherence
  switch (entrance.kind) {
    case 'doses': {
      const due = doseDays(from, to, every)
      return isTaken
        ? [{ kind: 'doses', into: entrance.into, amount: dose, days: due.filter(isTaken) }]
        : [{ kind: 'doses', into: entrance.into, amount: dose * adherence, days: due }]
    }
    case 'rate':
      return [{ kind: 'level', input: entrance.input, how: 'add', value: daily * entrance.perMilligram, from, to }]
    case 'share':
      return [
        { kind: 'level', input: entrance.input, how: 'set', value: Math.min(1, daily / entrance.usual), from, to },
      ]
    case 'held':
      return [{ kind: 'level', input: entrance.input, how: 'set', value: entrance.value, from, to }]
    case 'none':
      return []
  }
}

/** The days on which a dose is due; an item with `to` equal to `from` is given once. */
function doseDays(from: number, to: number, every: number): readonly number[] {
  const count = Math.max(1, Math.ceil((to - from) / every - CALENDAR_SLACK))
  return Array.from({ length: count }, (_unused, i) => from + i * every)
}

/** Share of an interval by which a last dose may fall before the end without counting as due on it. */
const CALENDAR_SLACK = 1e-9
