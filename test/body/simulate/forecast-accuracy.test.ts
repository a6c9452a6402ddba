import { describe, expect, it } from 'vitest'

import { FORECAST_ACCURACY } from '../../../src/body/simulate/forecast.ts'
import { Walker, drawPerson, skeletonOnly, treatmentsOf, typicalPerson } from '../../../src/body/simulate/index.ts'
import type { Accuracy, Course, Treatment } from '../../../src/body/simulate/index.ts'
import { compile } from '../../../src/engine/kernel/index.ts'
import { rodas5p } from '../../../src/engine/solve/index.ts'
import { aWoman } from '../../support/person-course.ts'

const DRAWS = 12
const YEAR = 365.25
const { parameters, reference } = typicalPerson(skeletonOnly, 'female')
const anastrozole = treatmentsOf('anastrozole', { dose: 1, every: 1, from: -400, to: 4 * YEAR, adherence: 1 })!
const denosumab = treatmentsOf('denosumab', { dose: 60, every: YEAR / 2, from: 0, to: 3 * YEAR, adherence: 1 })!
const zoledronicAcid = treatmentsOf('zoledronic-acid', { dose: 5, every: YEAR, from: 0, to: 3 * YEAR, adherence: 1 })!
const plans: readonly (readonly Treatment[])[] = [
  anastrozole,
  [...anastrozole, ...denosumab],
  [...anastrozole, ...zoledronicAcid],
]
const saveDays = Float64Array.from({ length: 41 }, (_unused, i) => (i * YEAR) / 4)

/** Different women under every plan, as a forecast runs them. */
function coursesAt(accuracy: Accuracy): readonly Course[] {
  const walker = new Walker(compile(skeletonOnly), accuracy)
  return Array.from({ length: DRAWS }, (_unused, index) => {
    const draw = drawPerson(skeletonOnly, parameters, { seed: 1, index })
    const walk = walker.load(aWoman(61, 11), draw.parameters, reference)
    const { end } = walker.go(walk, 0, anastrozole, new Float64Array(0))
    return plans.map((treatments) => walker.go(end, 10 * YEAR, treatments, saveDays))
  }).flat()
}

const told = coursesAt(FORECAST_ACCURACY)
const exact = coursesAt({ method: rodas5p, relative: 1e-10 })

/** The largest distance of a signal from its exact course, as a share of what it is today. */
function distanceOf(name: string): number {
  const place = skeletonOnly.signals.findIndex((signal) => signal.name === name)
  const distances = told.flatMap(({ signals }, i) =>
    signals.map((row, day) => {
      const right = exact[i]!.signals
      return Math.abs(row[place]! - right[day]![place]!) / right[0]![place]!
    }),
  )
  return Math.max(...distances)
}

describe('a skeleton of a forecast is followed closely enough', () => {
  it.each(['lumbarSpineDensity', 'totalHipDensity', 'femoralNeckDensity', 'distalRadiusDensity'])(
    '%s errs by less than a ten-thousandth, a hundredth of what a scan can repeat',
    (name) => expect(distanceOf(name)).toBeLessThan(1e-4),
  )

  it.each(['ctx', 'p1np', 'bsap', 'ntx', 'estradiol'])(
    '%s errs by less than half a point of its change, a tenth of what a laboratory can repeat at best',
    (name) => expect(distanceOf(name)).toBeLessThan(5e-3),
  )
})
