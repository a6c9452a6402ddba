import type { Treatment } from './subject.ts'

type Level = Treatment & { readonly kind: 'level' }

/** Hours in a day, and micrograms in a milligram. */
const [HOURS, MICROGRAMS] = [24, 1000] as const

/**
 * Tells injections of teriparatide and abaloparatide one by one, for a model that follows them by the hour.
 *
 * Of doses that are missed by chance, every so many-th is left out.
 *
 * @param treatments - what happens
 * @param until - last day
 * @returns the treatments, with doses in the place of the averages of their days
 *
 * @example
 * injectionByInjection([], 7) // → []
 */
export function injectionByInjection(treatments: readonly Treatment[], until: number): readonly Treatment[] {
  const levels = treatments.filter((treatment) => treatment.kind === 'level')
  return treatments.flatMap((treatment) => {
    const stem = treatment.kind === 'level' ? STEM.exec(treatment.input)?.[0] : undefined
    if (treatment.kind !== 'level' || stem === undefined) return [treatment]
    const beside = (name: string): number | undefined =>
      levels.find(({ input, from, to }) => input === `${stem}${name}` && from === treatment.from && to === treatment.to)
        ?.value
    return injections(treatment, {
      stem,
      every: (beside('Interval') ?? HOURS) / HOURS,
      taken: beside('Taken') ?? 1,
      until,
    })
  })
}

/** The stem of an input that tells the average of a day's injections. */
const STEM = /^(?:teri|abalo)paratide(?=Dose$)/

function injections(
  { value, from, to }: Level,
  {
    stem,
    every,
    taken,
    until,
  }: { readonly stem: string; readonly every: number; readonly taken: number; readonly until: number },
): readonly Treatment[] {
  const due = Math.max(0, Math.ceil((Math.min(until, to) - from) / every))
  const days = Array.from({ length: due }, (_unused, i) => i)
    .filter((i) => Math.floor((i + 1) * taken) > Math.floor(i * taken))
    .map((i) => from + i * every)
  return [{ kind: 'doses', into: `${stem}AtInjection`, amount: (value * every) / taken / MICROGRAMS, days }]
}
