import type { Site } from '../../person/index.ts'

/** Makers of densitometers. */
export type Maker = 'Hologic' | 'Lunar' | 'Norland'

/** By what name a maker is known. */
const MAKERS: readonly (readonly [RegExp, Maker])[] = [
  [/hologic|horizon|discovery|delphi|\bqdr\b/i, 'Hologic'],
  [/lunar|prodigy|idxa|\bge\b/i, 'Lunar'],
  [/norland|\bxr-?\d+/i, 'Norland'],
]

/** The maker that a device's name tells. */
export function makerOf(device: string | undefined): Maker | undefined {
  return MAKERS.find(([pattern]) => pattern.test(device ?? ''))?.[1]
}

/** sBMD = 1000 (p + q · BMD), in mg/cm2. Source: clinical guidance 2.4. */
const HIP: Readonly<Record<'totalHip' | 'femoralNeck', Readonly<Record<Maker, readonly [p: number, q: number]>>>> = {
  femoralNeck: { Hologic: [0.019, 1.087], Lunar: [-0.023, 0.939], Norland: [0.006, 0.985] },
  totalHip: { Hologic: [0.006, 1.008], Lunar: [-0.031, 0.979], Norland: [0.026, 1.012] },
}
/** sBMD = slope · (BMD − own mean) + 1.0436, in g/cm2. Source: clinical guidance 2.4. */
const SPINE: Readonly<Record<Maker, readonly [slope: number, mean: number]>> = {
  Hologic: [1.055, 0.972],
  Lunar: [0.9683, 1.1],
  Norland: [0.9743, 0.969],
}
const SPINE_MEAN = 1.0436
const MILLIGRAMS = 1000

/** Error of the standardised density of one person, in percent. Source: clinical guidance 2.4. */
export const STANDARDISATION_ERROR = 3.5

/**
 * The density that any maker's machine would tell, in mg/cm2.
 *
 * For display beside scans of another maker only: one person's error is about 3.5 %, so it never says that bone changed.
 *
 * @param density - in g/cm2, as the machine told it
 * @param site - skeletal site
 * @param maker - who made the machine
 * @returns standardised density in mg/cm2; `undefined` for the forearm, for which there is no formula here
 *
 * @example
 * standardisedDensity(0.972, 'lumbarSpine', 'Hologic') // → 1043.6
 */
export function standardisedDensity(density: number, site: Site, maker: Maker): number | undefined {
  if (site === 'distalRadius') return undefined
  if (site === 'lumbarSpine') {
    const [slope, mean] = SPINE[maker]
    return MILLIGRAMS * (slope * (density - mean) + SPINE_MEAN)
  }
  const [p, q] = HIP[site][maker]
  return MILLIGRAMS * (p + q * density)
}
