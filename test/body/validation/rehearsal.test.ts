import { describe, expect, it } from 'vitest'

import { compile } from '../../../src/engine/kernel/index.ts'
import { parameterVector } from '../../../src/engine/model/index.ts'
import { rodas4 } from '../../../src/engine/solve/index.ts'
import { skeletonOnly } from '../../../src/body/simulate/index.ts'
import { Rehearsal, families, lotOf } from '../../../src/body/validation/index.ts'

const tamoxifen = families
  .flatMap(({ studies }) => studies)
  .filter(({ id, arms }) => id === 'ATAC_BONE_5Y' && Object.hasOwn(arms, 'tamoxifen'))
const rehearsal = new Rehearsal(compile(skeletonOnly), lotOf(tamoxifen), { method: rodas4, relative: 1e-5 })
const valuesWith = (equivalent: number, before?: Parameters<Rehearsal['play']>[1]): Float64Array =>
  rehearsal.values(rehearsal.play(parameterVector(skeletonOnly, { 'serms.tamoxifenEquivalent': equivalent }), before))

describe('a lot that is run again in part', () => {
  const played = rehearsal.play(parameterVector(skeletonOnly, { 'serms.tamoxifenEquivalent': 40 }))
  const courses = new Set(rehearsal.lot.sequels.keys())

  it('goes from an old history on with the new numbers, as if all were run', () => {
    const again = valuesWith(60, { played, part: { histories: new Set(), courses } })
    expect(again).toEqual(valuesWith(60))
    expect(again).not.toEqual(rehearsal.values(played))
  })

  it('leaves courses that are not run as they went', () => {
    const part = { histories: new Set<number>(), courses: new Set<number>() }
    expect(valuesWith(60, { played, part })).toEqual(rehearsal.values(played))
  })
})
