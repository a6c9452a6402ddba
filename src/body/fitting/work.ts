import { compile } from '../../engine/kernel/index.ts'
import { parameterVector } from '../../engine/model/index.ts'
import type { Settings } from '../../engine/model/index.ts'
import { rodas4 } from '../../engine/solve/index.ts'
import { UnknownName } from '../../units/index.ts'
import { skeletonOnly } from '../simulate/index.ts'
import { QUANTITIES, Rehearsal, families, lotOf, readEvidence } from '../validation/index.ts'
import type { Quantity, Study } from '../validation/index.ts'
import { aimsOf } from './aims.ts'
import { coordinatesOf } from './coordinates.ts'
import type { Loss } from './least-squares.ts'
import type { Work } from './misfit.ts'
import type { Targets } from './targets.ts'

/** Relative tolerance of the runs of a fit; a hundred times finer moves no density by 0.0001 points, no marker by 0.002. */
export const TOLERANCE = 1e-5
export const SQUARES: Loss = { huber: Infinity }

/** Every study that is run, once each. */
const ALL_STUDIES = [...new Set(families.flatMap(({ studies }) => studies.map(({ id }) => id)))]

/** Ids of the studies that a fit sees. */
export function seenStudies({ studies }: Targets, leaveOut: readonly string[]): readonly string[] {
  return (studies.length === 0 ? ALL_STUDIES : studies).filter((id) => !leaveOut.includes(id))
}

/** What a fit of targets works on; studies that are left out are not seen. */
export function workOf(
  text: string,
  targets: Targets,
  { leaveOut = [], settings = {} }: { readonly leaveOut?: readonly string[]; readonly settings?: Settings },
): Work {
  targets.studies.forEach((id, i) => refuseUnknown(`targets.studies[${i}]`, id))
  for (const id of leaveOut) refuseUnknown('--leave-out', id)
  const seen = seenStudies(targets, leaveOut)
  const studies = families.flatMap((family) => family.studies.filter(({ id }) => seen.includes(id)).map(ofTheSkeleton))
  const lot = lotOf(studies.filter(({ readings }) => readings.length > 0))
  const typical = parameterVector(skeletonOnly, settings)
  return {
    rehearsal: new Rehearsal(compile(skeletonOnly), lot, { method: rodas4, relative: TOLERANCE }),
    aims: aimsOf(lot.readings, readEvidence(text), targets.rows),
    coordinates: coordinatesOf(skeletonOnly, targets.parameters, typical),
    typical,
    prior: targets.prior,
  }
}

/** A study without its fractures: those rest on numbers outside the skeleton, which are not fitted here. */
function ofTheSkeleton(study: Study): Study {
  const isFracture = (quantity: Quantity): boolean => QUANTITIES[quantity].kind === 'fracture'
  return { ...study, readings: study.readings.filter(({ quantities }) => !quantities.some(isFracture)) }
}

function refuseUnknown(at: string, id: string): void {
  if (!ALL_STUDIES.includes(id)) throw new UnknownName(at, id, ALL_STUDIES)
}

/** The present values. */
export function startOf({ coordinates }: Work): Float64Array {
  return Float64Array.from(coordinates, ({ start }) => start)
}
