import { jorg2022 } from '../../../evidence/index.ts'
import { defineModule, saturation } from '../../../engine/model/index.ts'

/**
 * Density of the total hip, and what turnover leaves in blood.
 *
 *     f = λ_B d(s/s_Ω) (1 + ν_Ω u(C/r_Ω)) B,    q = λ_C C
 *     ρ' = f − q,    c' = γ (c₀ + β_D u(D) − c),    BMD = ρ c
 *     CTX = (q/q₀)^q_CTX,    P1NP = (f/f₀)^q_P1NP,    BSAP = (f/f₀)^q_BSAP
 *
 * Nothing calls ρ back to its start: a small loss with age is built in, and it depends on the difference of the two λ.
 */
export const hipDensity = defineModule({
  name: 'hip density',

  reads: {
    osteoblasts: { symbol: 'B', unit: '1', meaning: 'osteoblasts' },
    osteoclasts: { symbol: 'C', unit: '1', meaning: 'osteoclasts' },
    sclerostin: { symbol: 's', unit: '1', meaning: 'free sclerostin' },
    denosumabSignal: { symbol: 'D', unit: '1', meaning: 'denosumab signal' },
  },

  states: {
    boneDensity: { symbol: 'ρ', unit: '1', start: 1, meaning: 'bone, relative to the start' },
    mineral: { symbol: 'c', unit: '1', start: 'derived', meaning: 'mineral fraction of bone' },
  },

  gives: {
    totalHipDensity: { unit: '1', meaning: 'areal bone mineral density of the total hip, times the mineral fraction of the start' },
    ctx: { unit: '1', meaning: 'C-telopeptide of type I collagen, relative to the start' },
    p1np: { unit: '1', meaning: 'procollagen type I N-propeptide, relative to the start' },
    bsap: { unit: '1', meaning: 'bone-specific alkaline phosphatase, relative to the start' },
  },

  parameters: {
    formationRate: { symbol: 'λ_B', value: 1.29e-6, unit: '/d', meaning: 'bone that an osteoblast lays down without sclerostin',
      origin: 'fitted', source: jorg2022, where: 'lambda_B, three digits; model facts, part 6.2' },
    sclerostinHalf: { symbol: 's_Ω', value: 3039.645954, unit: '1', meaning: 'sclerostin that halves it',
      origin: 'fitted', source: jorg2022, where: 's_Omega; model facts, part 6.2' },
    coupling: { symbol: 'ν_Ω', value: 107.5332737, unit: '1', meaning: 'formation that osteoclasts call for',
      origin: 'fitted', source: jorg2022, where: 'nu_Omega; model facts, part 6.2' },
    couplingHalf: { symbol: 'r_Ω', value: 1024.4198, unit: '1', meaning: 'osteoclasts that call for half of it',
      origin: 'fitted', source: jorg2022, where: 'r_Omega; model facts, part 6.2' },
    resorptionRate: { symbol: 'λ_C', value: 3.82e-6, unit: '/d', meaning: 'bone that an osteoclast takes away',
      origin: 'fitted', source: jorg2022, where: 'lambda_C, three digits; model facts, part 6.2' },
    mineralisation: { symbol: 'γ', value: 0.006654662, unit: '/d', meaning: 'turnover of the mineral fraction',
      origin: 'fitted', source: jorg2022, where: 'gamma; model facts, part 6.2' },
    restingMineral: { symbol: 'c_0', value: 0.8, unit: '1', meaning: 'mineral fraction at rest',
      origin: 'assumed', source: jorg2022, where: 'c_0; model facts, part 6.2' },
    denosumabMineral: { symbol: 'β_D', value: 0.015764123, unit: '1', meaning: 'mineral fraction that denosumab adds',
      origin: 'fitted', source: jorg2022, where: 'beta_min; model facts, part 6.2' },
    ctxPower: { symbol: 'q_CTX', value: 1.160526444, unit: '1', meaning: 'CTX against resorption, as powers',
      origin: 'fitted', source: jorg2022, where: 'q_CTX; model facts, part 6.2' },
    p1npPower: { symbol: 'q_P1NP', value: 1.453273548, unit: '1', meaning: 'P1NP against formation, as powers',
      origin: 'fitted', source: jorg2022, where: 'q_P1NP; model facts, part 6.2' },
    bsapPower: { symbol: 'q_BSAP', value: 0.923890022, unit: '1', meaning: 'BSAP against formation, as powers',
      origin: 'fitted', source: jorg2022, where: 'q_BSAP; model facts, part 6.2' },
  },

  rates(
    { boneDensity, mineral },
    { osteoblasts, osteoclasts, sclerostin, denosumabSignal },
    {
      formationRate,
      sclerostinHalf,
      coupling,
      couplingHalf,
      resorptionRate,
      mineralisation,
      restingMineral,
      denosumabMineral,
      ctxPower,
      p1npPower,
      bsapPower,
    },
    baseline,
  ) {
    const called = 1 + coupling * saturation(osteoclasts, couplingHalf)
    const formation = (formationRate * called * osteoblasts) / (1 + sclerostin / sclerostinHalf)
    const calledAtStart = 1 + coupling * saturation(baseline.osteoclasts, couplingHalf)
    const heldAtStart = 1 + baseline.sclerostin / sclerostinHalf
    const formationAtStart = (formationRate * calledAtStart * baseline.osteoblasts) / heldAtStart
    const wantedMineral = restingMineral + denosumabMineral * saturation(denosumabSignal, 1)
    return {
      boneDensity: formation - resorptionRate * osteoclasts,
      mineral: mineralisation * (wantedMineral - mineral),
      totalHipDensity: boneDensity * mineral,
      ctx: (osteoclasts / baseline.osteoclasts) ** ctxPower,
      p1np: (formation / formationAtStart) ** p1npPower,
      bsap: (formation / formationAtStart) ** bsapPower,
    }
  },

  starts: ({ restingMineral }) => ({ mineral: restingMineral }),
})
