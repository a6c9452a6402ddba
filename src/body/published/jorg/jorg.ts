import { assemble } from '../../../engine/model/index.ts'
import { alendronate, denosumab, romosozumab } from './drugs.ts'
import { estrogen } from './estrogen.ts'
import { hipDensity } from './hip-density.ts'
import { osteoblasts } from './osteoblasts.ts'
import { osteoclasts } from './osteoclasts.ts'
import { preOsteoblasts } from './pre-osteoblasts.ts'
import { publishedParameters, publishedQuantities, publishedStates } from './published-names.ts'
import { sclerostin } from './sclerostin.ts'
import { teriparatide } from './teriparatide.ts'

/** The amounts of drugs, after the nine published states. */
const drugAmounts = ['denosumab', 'romosozumab', 'alendronate', 'teriparatide']

/**
 * The published model of bone with pools of precursors, exactly: nine states, and one for each of four drugs.
 *
 * It starts at its own equilibrium, at estrogen 1 and without a drug; bone itself is never at rest. One parameter of the
 * source, r_B* = 111.9483271, is read by no equation and left out.
 */
export const jorg = assemble({
  name: 'jorg',
  about: 'The published model of bone with pools of precursors by Jörg and others, exactly: our second opinion at the hip.',
  clockUnit: 'd',
  modules: [
    estrogen,
    denosumab,
    romosozumab,
    alendronate,
    teriparatide,
    osteoblasts,
    sclerostin,
    preOsteoblasts,
    osteoclasts,
    hipDensity,
  ],
  order: [...Object.values(publishedStates), ...drugAmounts],
  aliases: { ...publishedStates, ...publishedParameters, ...publishedQuantities },
})
