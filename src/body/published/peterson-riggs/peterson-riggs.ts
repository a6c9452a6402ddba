import { assemble } from '../../../engine/model/index.ts'
import { femoralNeckDensity, lumbarSpineDensity, spineDensityOnDenosumab } from './bone-density.ts'
import { boneMineralExchange } from './bone-mineral-exchange.ts'
import { calcitriol } from './calcitriol.ts'
import { denosumab } from './denosumab.ts'
import { estrogen } from './estrogen.ts'
import { extracellularCalcium } from './extracellular-calcium.ts'
import { gutCalcium } from './gut-calcium.ts'
import { kidneyFunction } from './kidney-function.ts'
import { kidney } from './kidney.ts'
import { osteoblastApoptosis } from './osteoblast-apoptosis.ts'
import { osteoblastLineage } from './osteoblast-lineage.ts'
import { osteoblastSurvival } from './osteoblast-survival.ts'
import { osteoclasts } from './osteoclasts.ts'
import { parathyroidGland } from './parathyroid-gland.ts'
import { parathyroidHormone } from './parathyroid-hormone.ts'
import { phosphate } from './phosphate.ts'
import { publishedParameters, publishedQuantities, publishedStates } from './published-names.ts'
import { rankRanklOpg } from './rank-rankl-opg.ts'
import { sparePharmacokinetics } from './spare-pharmacokinetics.ts'
import { teriparatide } from './teriparatide.ts'
import { tgfBeta } from './tgf-beta.ts'
import { turnoverMarkers } from './turnover-markers.ts'
import { unusedParameters } from './unused-parameters.ts'

/**
 * The published model of calcium homeostasis and bone remodelling, exactly: 43 states, in the published order.
 *
 * Every resting quantity of its equations is the value at the start of the run, so that a run that starts from the
 * end of another has another resting state. It tells time in hours.
 */
export const petersonRiggs = assemble({
  name: 'peterson-riggs',
  about: 'The published model of calcium homeostasis and bone remodelling by Peterson and Riggs, exactly.',
  clockUnit: 'h',
  modules: [
    // what comes from outside
    denosumab,
    teriparatide,
    sparePharmacokinetics,
    estrogen,
    kidneyFunction,

    // bone cells
    rankRanklOpg,
    tgfBeta,
    osteoblastSurvival,
    osteoblastApoptosis,
    osteoblastLineage,
    osteoclasts,

    // calcium and phosphate
    boneMineralExchange,
    extracellularCalcium,
    kidney,
    gutCalcium,
    phosphate,
    calcitriol,
    parathyroidGland,
    parathyroidHormone,

    // what is measured
    turnoverMarkers,
    lumbarSpineDensity,
    spineDensityOnDenosumab,
    femoralNeckDensity,
    unusedParameters,
  ],
  order: Object.values(publishedStates),
  aliases: { ...publishedStates, ...publishedParameters, ...publishedQuantities },
})
