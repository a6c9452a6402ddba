import { calibration, ensrud1995, proposal } from '../../evidence/index.ts'
import { clock, defineModule, exp, input, log, variant } from '../../engine/model/index.ts'

/**
 * What DXA sees at one site, relative to the young reference: a weighted sum of the two compartments.
 *
 *     ln B = f (V_T + m_T) + (1 − f)(V_K + m_K) + a_d · 2 ln(1 + e^((age − 60)/2)) − s U
 *
 * The third term is the degenerative gain of the spine of the old, which is bone to the scanner and to nothing else; the
 * last is what a site loses as its load fades.
 */
const skeletalSite = defineModule({
  name: 'skeletal site',

  reads: {
    trabecularMass: { unit: '1', meaning: 'logarithm of trabecular mass' },
    trabecularMineral: { unit: '1', meaning: 'logarithm of trabecular mineral' },
    corticalMass: { unit: '1', meaning: 'logarithm of cortical mass' },
    corticalMineral: { unit: '1', meaning: 'logarithm of cortical mineral' },
    unloaded: { symbol: 'U', unit: '1', meaning: 'logarithm of bone that the hip has lost with its load' },
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
  },

  states: {},

  gives: {
    density: { unit: '1', meaning: 'areal bone mineral density, relative to the young reference' },
  },

  parameters: {
    trabecularShare: { symbol: 'f', value: 0.75, unit: '1', range: [0, 1], meaning: 'weight of trabecular bone',
      origin: 'assumed', source: proposal, where: 'section 5, f_LS (fixes the latent scale)' },
    degeneration: { symbol: 'a_d', value: 0.001992, unit: '/a', meaning: 'degenerative gain per year',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, a_deg' },
    degenerationAge: { symbol: 'age_d', value: 60, unit: 'a', meaning: 'age at which the gain sets in',
      origin: 'assumed', source: proposal, where: 'section 3, sites' },
    degenerationWidth: { symbol: 'w_d', value: 2, unit: 'a', meaning: 'years over which it sets in',
      origin: 'assumed', source: proposal, where: 'section 3, sites' },
    loadShare: { symbol: 's', value: 0, unit: '1', range: [0, 1], meaning: 'share in the loss of the hip by fading load',
      origin: 'assumed', source: ensrud1995, where: 'the hip; the spine of the old is not seen to lose' },
  },

  rates(
    _states,
    { trabecularMass, trabecularMineral, corticalMass, corticalMineral, unloaded, time, ageAtStart },
    { trabecularShare, degeneration, degenerationAge, degenerationWidth, loadShare },
  ) {
    const trabecular = trabecularShare * (trabecularMass + trabecularMineral)
    const cortical = (1 - trabecularShare) * (corticalMass + corticalMineral)
    const beyond = (ageAtStart + time - degenerationAge) / degenerationWidth
    const degenerative = degeneration * degenerationWidth * log(1 + exp(beyond))
    return { density: exp(trabecular + cortical + degenerative - loadShare * unloaded) }
  },
})

const hipLoad = { value: 1, origin: 'assumed', source: ensrud1995, where: 'total hip and its regions alike' } as const
const noDegeneration = { value: 0, origin: 'assumed', source: proposal, where: 'section 3, sites' } as const

/** Lumbar spine. */
export const lumbarSpine = variant(skeletalSite, { name: 'lumbar spine', names: { density: 'lumbarSpineDensity' } })

/** Total hip. */
export const totalHip = variant(skeletalSite, {
  name: 'total hip',
  names: { density: 'totalHipDensity' },
  parameters: {
    trabecularShare: { value: 0.3453, origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, f_TH' },
    degeneration: noDegeneration,
    loadShare: hipLoad,
  },
})

/** Femoral neck. */
export const femoralNeck = variant(skeletalSite, {
  name: 'femoral neck',
  names: { density: 'femoralNeckDensity' },
  parameters: {
    trabecularShare: { value: 0.366, origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, f_FN' },
    degeneration: noDegeneration,
    loadShare: hipLoad,
  },
})

/** One-third radius. */
export const distalRadius = variant(skeletalSite, {
  name: 'distal radius',
  names: { density: 'distalRadiusDensity' },
  parameters: {
    trabecularShare: { value: 0.05, origin: 'assumed', source: proposal, where: 'section 5, f_RAD' },
    degeneration: noDegeneration,
    loadShare: { value: 0.5, origin: 'assumed', source: ensrud1995, where: 'not seen there; between hip and spine: decision 55' },
  },
})
