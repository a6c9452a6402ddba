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
  /** The drug's usual route where it is not told. */
  readonly route?: string | undefined
}

/** How a drug enters the model. */
export type Entrance =
  /** Dose by dose, into a state. */
  | { readonly kind: 'doses'; readonly into: string }
  /** As the even rate of its doses, into an input in mg/d or ug/d; what that costs: docs/decisions/0039. */
  | { readonly kind: 'rate'; readonly input: string; readonly perMilligram: number }
  /** As the average of its injections, with the time between them and the share that is taken; very often, as an infusion. */
  | { readonly kind: 'pulses'; readonly stem: string }
  /** As the rate at which it arrives in blood, which depends on the route: amount per milligram of dose, by route. */
  | {
      readonly kind: 'routes'
      readonly input: string
      readonly usual: string
      /** Route of what is given less often than every `apart` days, where the usual one is for less. */
      readonly depot?: {
        readonly route: string
        readonly apart: number
        /** What arrives, where doses are so far apart that it must be another ester. */
        readonly long?: { readonly arriving: number; readonly apart: number }
      }
      readonly arriving: Readonly<Record<string, number>>
    }
  /** As the share of the usual daily dose that is taken. */
  | { readonly kind: 'share'; readonly input: string; readonly usual: number }
  /** As a fixed value of an input for as long as it is given. */
  | { readonly kind: 'held'; readonly input: string; readonly value: number; readonly why: string }
  /** Not by itself: the reason says why. */
  | { readonly kind: 'none'; readonly why: string }

/** Hours in a day. */
const HOURS = 24

const rate = (input: string, perMilligram = 1): Entrance => ({ kind: 'rate', input, perMilligram })
const doses = (into: string): Entrance => ({ kind: 'doses', into })
const pulses = (stem: string): Entrance => ({ kind: 'pulses', stem })
/** Micrograms in a milligram. */
const MICROGRAMS = 1000
/** Injections that are closer than half an hour are an infusion: one empties in an hour. */
const INFUSION = 1 / 48

/** A GnRH agonist leaves nothing of the ovary (estradiol 20 pmol/L, which is what other tissues make: proposal section 4). */
const SUPPRESSED = 1

/**
 * What arrives in blood of a milligram of testosterone, in mg. Of a gel 0.13: men whose own was silenced reached 191 and
 * 337 ng/dL on 12.5 and 25 mg (Finkelstein 2013), and 470 and 805 on 50 and 100 mg (from knowledge), at the clearance of
 * `sexSteroids`; the label says about a tenth. Of an ester in oil all that is not ester, by molar mass: enantate, and of
 * what is given further apart than six weeks undecanoate. Origin: assumed for gel, derived for esters.
 */
const TESTOSTERONE = { transdermal: 0.13, intramuscular: 0.72, subcutaneous: 0.72 } as const
/** Gels are for every day: testosterone that is given more than two days apart is an ester in oil. Origin: assumed. */
const IN_OIL = { route: 'intramuscular', apart: 2, long: { arriving: 0.63, apart: 42 } } as const

/**
 * What arrives in blood of a milligram of estradiol, in ug: a twentieth of a tablet (first pass), and all that a patch is
 * named by, which is what it gives in a day. Origin: assumed.
 */
const ESTRADIOL = { oral: 50, transdermal: 1000 } as const

/**
 * What a milligram of ibandronate by vein is worth in milligrams by mouth, of which 0.6 % arrive (label, from knowledge).
 * Origin: assumed.
 */
const IBANDRONATE = { oral: 1, intravenous: 167 } as const
/** Tablets are for every day or month: ibandronate that is given further apart goes into a vein (label, from knowledge). */
const IN_VEIN = { route: 'intravenous', apart: 45 } as const

/** How each drug of the plans enters the model, by its international non-proprietary name. */
const ENTRANCES: Readonly<Record<string, Entrance>> = {
  anastrozole: rate('anastrozoleIntake'),
  letrozole: rate('letrozoleIntake'),
  exemestane: rate('exemestaneIntake'),
  tamoxifen: { kind: 'share', input: 'tamoxifenTaken', usual: 20 },
  raloxifene: { kind: 'share', input: 'raloxifeneTaken', usual: 60 },
  goserelin: { kind: 'held', input: 'gonadotrophinBlock', value: SUPPRESSED, why: 'ovarian suppression' },
  'zoledronic-acid': doses('zoledronicAcidOnSurface'),
  'alendronic-acid': rate('alendronicAcidIntake'),
  'risedronic-acid': rate('risedronicAcidIntake'),
  'ibandronic-acid': {
    kind: 'routes',
    input: 'ibandronicAcidIntake',
    usual: 'oral',
    depot: IN_VEIN,
    arriving: IBANDRONATE,
  },
  denosumab: doses('denosumabAtInjection'),
  teriparatide: pulses('teriparatide'),
  abaloparatide: pulses('abaloparatide'),
  romosozumab: doses('romosozumabAtInjection'),
  calcium: rate('calciumIntake'),
  testosterone: {
    kind: 'routes',
    input: 'testosteroneArriving',
    usual: 'transdermal',
    depot: IN_OIL,
    arriving: TESTOSTERONE,
  },
  estradiol: { kind: 'routes', input: 'estradiolArriving', usual: 'oral', arriving: ESTRADIOL },
  colecalciferol: rate('vitaminDSupplement', 1000),
  // It changes osteocalcin and nothing else: trials found no effect on density, and the model adds none.
  'menaquinone-7': rate('menaquinoneIntake', 1000),
  magnesium: { kind: 'none', why: 'no effect is known in the replete, and the model adds none' },
}

/** The one way in of drugs that have but one (labels). */
const ONLY_ROUTE: Readonly<Record<string, string>> = {
  goserelin: 'subcutaneous',
  'zoledronic-acid': 'intravenous',
  denosumab: 'subcutaneous',
  teriparatide: 'subcutaneous',
  abaloparatide: 'subcutaneous',
  romosozumab: 'subcutaneous',
}

/**
 * The routes by which the model knows a drug.
 *
 * @param agent - international non-proprietary name, in kebab case
 * @returns at least one; by mouth where nothing else is said
 *
 * @example
 * routesOf('denosumab') // → ['subcutaneous']
 */
export function routesOf(agent: string): readonly string[] {
  const entrance = Object.hasOwn(ENTRANCES, agent) ? ENTRANCES[agent] : undefined
  return entrance?.kind === 'routes' ? Object.keys(entrance.arriving) : [ONLY_ROUTE[agent] ?? 'oral']
}

/**
 * Turns a regimen into what the model runs.
 *
 * @param agent - international non-proprietary name, in kebab case
 * @param regimen - how it is given
 * @returns the treatments; none where the drug does nothing by itself, and `undefined` where the model has no such drug or
 *   not by that route
 *
 * @example
 * treatmentsOf('anastrozole', { dose: 1, every: 1, from: 0, to: 1826.25, adherence: 1 })
 * // → [{ kind: 'level', input: 'anastrozoleIntake', how: 'add', value: 1, from: 0, to: 1826.25 }]
 */
export function treatmentsOf(agent: string, regimen: Regimen): readonly Treatment[] | undefined {
  const entrance = Object.hasOwn(ENTRANCES, agent) ? ENTRANCES[agent]! : undefined
  if (!entrance) return undefined
  const { dose, every, from, to, adherence, isTaken } = regimen
  if (regimen.route !== undefined && !routesOf(agent).includes(regimen.route)) return undefined
  if (dose * adherence === 0) return []
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
    case 'pulses':
      return pulsesOf(entrance.stem, regimen)
    case 'routes': {
      const untold = depotRoute(agent, every) ?? entrance.usual
      const route = regimen.route ?? untold
      const long = entrance.depot?.long
      const isLong = long !== undefined && route === entrance.depot?.route && every > long.apart
      const perMilligram = isLong ? long.arriving : entrance.arriving[route]!
      return [{ kind: 'level', input: entrance.input, how: 'add', value: daily * perMilligram, from, to }]
    }
    case 'share':
      return [
        { kind: 'level', input: entrance.input, how: 'set', value: Math.min(1, daily / entrance.usual), from, to },
      ]
    case 'held':
      return heldSpans(regimen).map(([begin, end]) => ({
        kind: 'level',
        input: entrance.input,
        how: 'set',
        value: entrance.value,
        from: begin,
        to: end,
      }))
    case 'none':
      return []
  }
}

function pulsesOf(stem: string, { dose, every, from, to, adherence }: Regimen): readonly Treatment[] {
  const level = (name: string, how: 'add' | 'set', value: number): Treatment => ({
    kind: 'level',
    input: `${stem}${name}`,
    how,
    value,
    from,
    to,
  })
  const daily = (MICROGRAMS * dose * adherence) / every
  if (every < INFUSION) return [level('Infused', 'add', daily)]
  return [
    level('Dose', 'add', daily),
    ...(every === 1 ? [] : [level('Interval', 'set', HOURS * every)]),
    ...(adherence === 1 ? [] : [level('Taken', 'set', adherence)]),
  ]
}

/**
 * The route of a drug whose doses are further apart than its usual route is for.
 *
 * @param agent - international non-proprietary name, in kebab case
 * @param every - days between doses
 * @returns the route that stands in where none is told; nothing where it is the usual one
 *
 * @example
 * depotRoute('testosterone', 7) // → 'intramuscular'
 */
export function depotRoute(agent: string, every: number): string | undefined {
  const entrance = Object.hasOwn(ENTRANCES, agent) ? ENTRANCES[agent]! : undefined
  if (entrance?.kind !== 'routes' || !entrance.depot) return undefined
  return every > entrance.depot.apart ? entrance.depot.route : undefined
}

/** The time for which a depot acts: all of it, or one interval after each dose where some are missed. */
function heldSpans({ from, to, every, isTaken }: Regimen): readonly (readonly [number, number])[] {
  if (!isTaken) return [[from, to]]
  return doseDays(from, to, every)
    .filter(isTaken)
    .map((day) => [day, Math.min(to, day + every)] as const)
}

/** The days on which a dose is due; an item with `to` equal to `from` is given once. */
function doseDays(from: number, to: number, every: number): readonly number[] {
  const count = Math.max(1, Math.ceil((to - from) / every - CALENDAR_SLACK))
  return Array.from({ length: count }, (_unused, i) => from + i * every)
}

/** Share of an interval by which a last dose may fall before the end without counting as due on it. */
const CALENDAR_SLACK = 1e-9
