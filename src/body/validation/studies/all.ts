import type { Family } from '../study.ts'
import { aromataseInhibitors } from './aromatase-inhibitors.ts'
import { romosozumab, teriparatide } from './bone-builders.ts'
import { denosumabOn, denosumabStopped } from './denosumab.ts'
import { fracturesAndHabits, fracturesUnderDrugs, fracturesUnderInhibitors } from './fractures.ts'
import { hormones } from './hormones.ts'
import { exercise, nutrition, smoking, suppliedPlacebo } from './lifestyle.ts'
import { menopauseAndAgeing } from './menopause-and-ageing.ts'
import { oralBisphosphonates } from './oral-bisphosphonates.ts'
import { ovarianSuppression } from './ovarian-suppression.ts'
import { serms } from './serms.ts'
import { zoledronate } from './zoledronate.ts'

/** Every study that is run, by mechanism. */
export const families: readonly Family[] = [
  aromataseInhibitors,
  serms,
  menopauseAndAgeing,
  oralBisphosphonates,
  zoledronate,
  denosumabOn,
  denosumabStopped,
  ovarianSuppression,
  teriparatide,
  romosozumab,
  exercise,
  suppliedPlacebo,
  nutrition,
  smoking,
  hormones,
  fracturesUnderDrugs,
  fracturesUnderInhibitors,
  fracturesAndHabits,
]
