import { calibration, proposal } from '../../evidence/index.ts'
import { defineModule, input, kinkAt, variant } from '../../engine/model/index.ts'

/**
 * A bisphosphonate on the surface of bone, and buried in it.
 *
 *     S' = r − k_s S + k_rel N,   N' = φ k_s S − k_rel N,   y = (S/E)^g
 *
 * What sits on the surface is taken up by resorbing osteoclasts, blocks their farnesyl pyrophosphate synthase and
 * shortens their life. What is buried comes back as bone is remodelled: this is why some of them last for years.
 */
const bisphosphonate = defineModule({
  name: 'bisphosphonate',

  reads: {
    intake: input('mg/d', 0, 'drug taken by mouth, as an even intake'),
  },

  states: {
    onSurface: { symbol: 'S', unit: 'mg', start: 0, scale: 1, meaning: 'drug on resorbing surface, as given dose' },
    buried: { symbol: 'N', unit: 'mg', start: 0, scale: 1, meaning: 'drug buried in bone, as given dose' },
  },

  gives: {
    effect: { unit: '1', meaning: 'effect on osteoclasts before saturation' },
  },

  parameters: {
    surfaceLoss: { symbol: 'k_s', value: 0.7793, unit: '/a', range: [0.6, 12], meaning: 'loss from active surface',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, k_s,zol' },
    buriedShare: { symbol: 'φ', value: 0.3, unit: '1', range: [0.05, 0.85], meaning: 'share of that loss that is buried',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, phi_zol' },
    release: { symbol: 'k_rel', value: 0.04864, unit: '/a', range: [0.03, 0.6], meaning: 'release of what is buried',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, k_rel' },
    halfEffect: { symbol: 'E', value: 0.5487, unit: 'mg', meaning: 'amount on the surface for half effect, as given dose',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, E_zol' },
    power: { symbol: 'g', value: 0.5602, unit: '1', range: [0.3, 1.1], meaning: 'power of the amount–effect curve',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, g_iv' },
    trace: { symbol: 'S_0', value: 1e-9, unit: 'mg', meaning: 'amount below which there is no effect',
      origin: 'assumed', source: proposal, where: 'section 3' },
    arrival: { symbol: 'F', value: 1, unit: '1', meaning: 'fraction that arrives; absorption is part of E',
      origin: 'assumed', source: proposal, where: 'section 4' },
  },

  doses: {
    onSurface: { unit: 'mg', bioavailability: 'arrival', meaning: 'one infusion or tablet' },
  },

  rates({ onSurface, buried }, { intake }, { surfaceLoss, buriedShare, release, halfEffect, power, trace, arrival }) {
    const lost = surfaceLoss * onSurface
    const released = release * buried
    return {
      onSurface: arrival * intake - lost + released,
      buried: buriedShare * lost - released,
      effect: kinkAt(onSurface, trace, 0, (onSurface / halfEffect) ** power),
    }
  },
})

/** Zoledronic acid, by infusion. */
export const zoledronicAcid = variant(bisphosphonate, {
  name: 'zoledronic acid',
  names: {
    intake: 'zoledronicAcidIntake',
    onSurface: 'zoledronicAcidOnSurface',
    buried: 'zoledronicAcidBuried',
    effect: 'zoledronicAcidEffect',
  },
})

const oral = {
  surfaceLoss: { value: 6, origin: 'assumed', source: proposal, where: 'section 5, k_s (onset in 3 months)' },
  power: { value: 0.9, origin: 'assumed', source: proposal, where: 'section 5, g_or (ibandronate 0.913)' },
} as const

/** Alendronic acid, by mouth. */
export const alendronicAcid = variant(bisphosphonate, {
  name: 'alendronic acid',
  names: {
    intake: 'alendronicAcidIntake',
    onSurface: 'alendronicAcidOnSurface',
    buried: 'alendronicAcidBuried',
    effect: 'alendronicAcidEffect',
  },
  parameters: {
    ...oral,
    buriedShare: { value: 0.85, origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, phi_aln' },
    halfEffect: { value: 174.2, origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, E_aln: 0.6331 units of 365.25 mg' },
  },
})

/** Risedronic acid, by mouth. */
export const risedronicAcid = variant(bisphosphonate, {
  name: 'risedronic acid',
  names: {
    intake: 'risedronicAcidIntake',
    onSurface: 'risedronicAcidOnSurface',
    buried: 'risedronicAcidBuried',
    effect: 'risedronicAcidEffect',
  },
  parameters: {
    ...oral,
    buriedShare: { value: 0.1, origin: 'assumed', source: proposal, where: 'section 5, phi_ris (offset within a year)' },
    halfEffect: { value: 303.8, origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, E_ris: 1.068 units of 365.25 mg' },
  },
})

/** Ibandronic acid, by mouth. */
export const ibandronicAcid = variant(bisphosphonate, {
  name: 'ibandronic acid',
  names: {
    intake: 'ibandronicAcidIntake',
    onSurface: 'ibandronicAcidOnSurface',
    buried: 'ibandronicAcidBuried',
    effect: 'ibandronicAcidEffect',
  },
  parameters: {
    ...oral,
    buriedShare: { value: 0.12, origin: 'assumed', source: proposal, where: 'section 5, phi_ibn' },
    halfEffect: { value: 110.4, origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, E_ibn: 0.2751 units of 365.25 mg' },
  },
})

/**
 * What all bisphosphonates together do to osteoclasts and to modelling.
 *
 *     y = Σ yᵢ,   Inh = I_max y/(1 + y),   M_B = 1 − q Inh
 */
export const bisphosphonateAction = defineModule({
  name: 'bisphosphonate action',

  reads: {
    zoledronicAcidEffect: { unit: '1', meaning: 'effect of zoledronic acid before saturation' },
    alendronicAcidEffect: { unit: '1', meaning: 'effect of alendronic acid before saturation' },
    risedronicAcidEffect: { unit: '1', meaning: 'effect of risedronic acid before saturation' },
    ibandronicAcidEffect: { unit: '1', meaning: 'effect of ibandronic acid before saturation' },
  },

  states: {},

  gives: {
    osteoclastInhibition: { unit: '1', meaning: 'share of osteoclast life that bisphosphonates take' },
    modellingLeft: { unit: '1', meaning: 'share of modelling formation that bisphosphonates leave' },
  },

  parameters: {
    most: { symbol: 'I_max', value: 0.72, unit: '1', range: [0.7, 0.95], meaning: 'largest share of osteoclast life taken',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, I_max' },
    modellingLoss: { symbol: 'q', value: 0.1095, unit: '1', range: [0.02, 0.8], meaning: 'direct effect on modelling formation',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, q_B' },
  },

  rates(
    _states,
    { zoledronicAcidEffect, alendronicAcidEffect, risedronicAcidEffect, ibandronicAcidEffect },
    { most, modellingLoss },
  ) {
    const all = zoledronicAcidEffect + alendronicAcidEffect + risedronicAcidEffect + ibandronicAcidEffect
    const osteoclastInhibition = (most * all) / (1 + all)
    return { osteoclastInhibition, modellingLeft: 1 - modellingLoss * osteoclastInhibition }
  },
})
