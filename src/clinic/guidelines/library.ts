import { esmoGuideline } from './esmo-2020.ts'
import type { Guideline } from './guideline.ts'
import { hadjiGuideline } from './hadji-2017.ts'

/** Every guideline, in the order in which verdicts are shown. */
export const GUIDELINES: readonly Guideline[] = [hadjiGuideline, esmoGuideline]
