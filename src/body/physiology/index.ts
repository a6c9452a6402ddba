/**
 * Physiology: one cell, hormone or tissue per file, as a pharmacologist reads it.
 *
 * @module
 */
export { adrenalAndrogens } from './adrenal-androgens.ts'
export { aromatase } from './aromatase.ts'
export { corticalBone, trabecularBone } from './bone-compartment.ts'
export { calciumSupply } from './calcium-supply.ts'
export { cellDensities } from './cell-densities.ts'
export { circulatingSteroids } from './circulating-steroids.ts'
export { estrogenSignal } from './estrogen-signal.ts'
export { gonadotrophins } from './gonadotrophins.ts'
export { liningCells } from './lining-cells.ts'
export { mineralExchange } from './mineral-exchange.ts'
export { osteoblasts } from './osteoblasts.ts'
export { osteoclastPrecursors } from './osteoclast-precursors.ts'
export { osteoclasts } from './osteoclasts.ts'
export { ovary } from './ovary.ts'
export { peripheralEstrogen } from './peripheral-estrogen.ts'
export { ranklDrive } from './rankl-drive.ts'
export { sexHormoneBinding } from './sex-hormone-binding.ts'
export { distalRadius, femoralNeck, lumbarSpine, totalHip } from './skeletal-sites.ts'
export { testosterone } from './testosterone.ts'
export { turnoverMarkers } from './turnover-markers.ts'
