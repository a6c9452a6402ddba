import { aaceGuideline } from './aace-2020.ts'
import { ascoGuideline } from './asco-2019.ts'
import { ascoOntarioGuideline } from './asco-ontario-2022.ts'
import { bhofGuideline } from './bhof-2022.ts'
import { consensusGuideline } from './consensus.ts'
import { esmoGuideline } from './esmo-2020.ts'
import type { Guideline } from './guideline.ts'
import { hadjiGuideline } from './hadji-2017.ts'
import { menGuideline } from './men.ts'
import { niceGuideline, noggGuideline } from './uk.ts'

/** Every guideline, in the order in which verdicts are shown. */
export const GUIDELINES: readonly Guideline[] = [
  hadjiGuideline,
  esmoGuideline,
  ascoGuideline,
  ascoOntarioGuideline,
  niceGuideline,
  noggGuideline,
  bhofGuideline,
  aaceGuideline,
  menGuideline,
  consensusGuideline,
]
