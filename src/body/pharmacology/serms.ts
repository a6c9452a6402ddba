import { calibration, proposal } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Tamoxifen and raloxifene at the estrogen receptor of bone.
 *
 *     O' = k (taken − O),   x = (1 − 0.9 O) x + 0.9 O E
 *
 * Each takes the place of estradiol and stands for a fixed amount of it: more than a woman has after menopause, less
 * than before it. So tamoxifen protects the bone of the one and costs the bone of the other.
 */
export const serms = defineModule({
  name: 'serms',

  reads: {
    estradiolOfBone: { unit: 'pmol/L', meaning: 'estradiol as bone feels it' },
    tamoxifenTaken: input('1', 0, 'tamoxifen 20 mg a day: share of days taken'),
    raloxifeneTaken: input('1', 0, 'raloxifene 60 mg a day: share of days taken'),
  },

  states: {
    tamoxifenOccupancy: { symbol: 'O_tam', unit: '1', start: 0, scale: 1, meaning: 'receptors held by tamoxifen' },
    raloxifeneOccupancy: { symbol: 'O_ral', unit: '1', start: 0, scale: 1, meaning: 'receptors held by raloxifene' },
  },

  gives: {
    receptorEstrogen: { unit: 'pmol/L', meaning: 'estradiol and what acts in its place at the receptor of bone' },
  },

  parameters: {
    tamoxifenTurnover: { symbol: 'k_tam', value: 14.71, unit: '/a', range: [8, 18], meaning: 'onset and offset of tamoxifen',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 3' },
    raloxifeneTurnover: { symbol: 'k_ral', value: 60, unit: '/a', meaning: 'onset and offset of raloxifene',
      origin: 'assumed', source: proposal, where: 'section 3' },
    held: { symbol: 'o', value: 0.9, unit: '1', meaning: 'share of receptors held at full intake',
      origin: 'assumed', source: proposal, where: 'section 3' },
    tamoxifenEquivalent: { symbol: 'E_tam', value: 47.4, unit: 'pmol/L', range: [10, 150], meaning: 'estradiol that tamoxifen stands for',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, E_tam' },
    raloxifeneEquivalent: { symbol: 'E_ral', value: 57.93, unit: 'pmol/L', range: [10, 150], meaning: 'estradiol that raloxifene stands for',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, E_ral' },
  },

  rates(
    { tamoxifenOccupancy, raloxifeneOccupancy },
    { estradiolOfBone, tamoxifenTaken, raloxifeneTaken },
    { tamoxifenTurnover, raloxifeneTurnover, held, tamoxifenEquivalent, raloxifeneEquivalent },
  ) {
    const byTamoxifen = held * tamoxifenOccupancy
    const byRaloxifene = held * raloxifeneOccupancy
    const withTamoxifen = (1 - byTamoxifen) * estradiolOfBone + byTamoxifen * tamoxifenEquivalent
    return {
      tamoxifenOccupancy: tamoxifenTurnover * (tamoxifenTaken - tamoxifenOccupancy),
      raloxifeneOccupancy: raloxifeneTurnover * (raloxifeneTaken - raloxifeneOccupancy),
      receptorEstrogen: (1 - byRaloxifene) * withTamoxifen + byRaloxifene * raloxifeneEquivalent,
    }
  },
})
