import { describe, expect, it } from 'vitest'

import { TrialRunner } from '../../../src/body/trials/index.ts'
import { anastrozole, arm, denosumab, small } from './small.ts'

const protocol = small({
  arms: [
    arm('missed doses', anastrozole, { ...denosumab, adherence: 0.7 }),
    arm('rescued', anastrozole, { ...denosumab, from: 'when bmd.lumbarSpine <= -3' }),
  ],
  outcomes: ['bmd.lumbarSpine', 'ctx'],
  months: [6, 12],
})

describe('subjects side by side', () => {
  it('come to the bits that each comes to alone, whoever goes beside whom', () => {
    const runner = new TrialRunner(protocol)
    const alone = [0, 1, 2, 3, 4].map((index) => runner.run(index))
    expect(runner.runAll([0, 1, 2, 3, 4])).toEqual(alone)
    expect(runner.runAll([4, 1])).toEqual([alone[4], alone[1]])
  })

  it('are none where none are asked for', () => {
    expect(new TrialRunner(protocol).runAll([])).toEqual([])
  })
})
