/**
 * Models as they were published, and those of their modules that the whole person shares.
 *
 * @module
 */
export { jorg } from './jorg/jorg.ts'
export { denosumab } from './peterson-riggs/denosumab.ts'
export { osteoblastSurvival } from './peterson-riggs/osteoblast-survival.ts'
export { petersonRiggs } from './peterson-riggs/peterson-riggs.ts'
export { rankRanklOpg } from './peterson-riggs/rank-rankl-opg.ts'
export { tgfBeta } from './peterson-riggs/tgf-beta.ts'
