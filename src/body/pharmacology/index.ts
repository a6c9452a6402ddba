/**
 * Pharmacology: how each drug moves and where it acts.
 *
 * @module
 */
export { abaloparatide } from './abaloparatide.ts'
export { anastrozole } from './anastrozole.ts'
export { alendronicAcid, bisphosphonateAction, ibandronicAcid, risedronicAcid, zoledronicAcid } from './bisphosphonates.ts'
export { exemestane } from './exemestane.ts'
export { letrozole } from './letrozole.ts'
export { ranklBlockade } from './rankl-blockade.ts'
export { romosozumab } from './romosozumab.ts'
export { serms } from './serms.ts'
export { sexSteroids } from './sex-steroids.ts'
export { teriparatide } from './teriparatide.ts'
