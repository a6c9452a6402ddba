/**
 * Models as they were published, and those of their modules that the whole person shares.
 *
 * @module
 */
export { jorg } from './jorg/jorg.ts'
export { calcitriol } from './peterson-riggs/calcitriol.ts'
export { denosumab } from './peterson-riggs/denosumab.ts'
export { extracellularCalcium } from './peterson-riggs/extracellular-calcium.ts'
export { gutCalcium } from './peterson-riggs/gut-calcium.ts'
export { kidneyFunction } from './peterson-riggs/kidney-function.ts'
export { kidney } from './peterson-riggs/kidney.ts'
export { parathyroidGland } from './peterson-riggs/parathyroid-gland.ts'
export { parathyroidHormone } from './peterson-riggs/parathyroid-hormone.ts'
export { petersonRiggs } from './peterson-riggs/peterson-riggs.ts'
export { phosphate } from './peterson-riggs/phosphate.ts'
export { rankRanklOpg } from './peterson-riggs/rank-rankl-opg.ts'
export { teriparatide as teriparatidePulses } from './peterson-riggs/teriparatide.ts'
export { tgfBeta } from './peterson-riggs/tgf-beta.ts'
