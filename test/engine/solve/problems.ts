import type { Rates } from '../../../src/engine/solve/index.ts'

/** A stiff reference problem with its truth at the end. */
export interface Problem {
  readonly name: string
  readonly size: number
  readonly rates: Rates
  readonly jacobian?: Rates
  readonly start: readonly number[]
  readonly to: number
  readonly truth: readonly number[]
  /** Absolute tolerance of each component at relative tolerance 1e-8. */
  readonly absolute: readonly number[]
}

/** Eight species of plant physiology. */
export const hires: Problem = {
  name: 'HIRES',
  size: 8,
  start: [1, 0, 0, 0, 0, 0, 0, 0.0057],
  to: 321.8122,
  truth: [
    0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2, 0.2386356198831331e-2,
    0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2,
  ],
  absolute: Array<number>(8).fill(1e-12),
  rates(_time, y, out) {
    out[0] = -1.71 * y[0]! + 0.43 * y[1]! + 8.32 * y[2]! + 0.0007
    out[1] = 1.71 * y[0]! - 8.75 * y[1]!
    out[2] = -10.03 * y[2]! + 0.43 * y[3]! + 0.035 * y[4]!
    out[3] = 8.32 * y[1]! + 1.71 * y[2]! - 1.12 * y[3]!
    out[4] = -1.745 * y[4]! + 0.43 * y[5]! + 0.43 * y[6]!
    out[5] = -280 * y[5]! * y[7]! + 0.69 * y[3]! + 1.71 * y[4]! - 0.43 * y[5]! + 0.69 * y[6]!
    out[6] = 280 * y[5]! * y[7]! - 1.81 * y[6]!
    out[7] = -out[6]
  },
}

/** Three species, followed over eleven orders of time. */
export const rober: Problem = {
  name: 'ROBER to 1e11',
  size: 3,
  start: [1, 0, 0],
  to: 1e11,
  truth: [0.2083340149701255e-7, 0.8333360770334713e-13, 0.999999979166505],
  absolute: [1e-18, 1e-24, 1e-18],
  rates(_time, y, out) {
    out[0] = -0.04 * y[0]! + 1e4 * y[1]! * y[2]!
    out[2] = 3e7 * y[1]! * y[1]!
    out[1] = -out[0] - out[2]
  },
  jacobian(_time, y, out) {
    out.set([-0.04, 1e4 * y[2]!, 1e4 * y[1]!])
    out.set([0.04, -1e4 * y[2]! - 6e7 * y[1]!, -1e4 * y[1]!], 3)
    out.set([0, 6e7 * y[1]!, 0], 6)
  },
}

/** The oscillator of van der Pol with a small parameter of 1e-6. */
export const vdpol: Problem = {
  name: 'VDPOL',
  size: 2,
  start: [2, 0],
  to: 2,
  truth: [0.1706167732170483e1, -0.8928097010247975],
  absolute: [1e-10, 1e-10],
  rates(_time, y, out) {
    out[0] = y[1]!
    out[1] = ((1 - y[0]! * y[0]!) * y[1]! - y[0]!) / 1e-6
  },
}

/** Twenty species of air pollution. */
export const pollution: Problem = {
  name: 'POLLU',
  size: 20,
  start: [0, 0.2, 0, 0.04, 0, 0, 0.1, 0.3, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.007, 0, 0, 0],
  to: 60,
  truth: [
    0.5646255480022769e-1, 0.1342484130422339, 0.4139734331099427e-8, 0.5523140207484359e-2, 0.2018977262302196e-6,
    0.1464541863493966e-6, 0.7784249118997964e-1, 0.3245075353396018, 0.7494013383880406e-2, 0.1622293157301561e-7,
    0.1135863833257075e-7, 0.2230505975721359e-2, 0.208716288279863e-3, 0.1396921016840158e-4, 0.8964884856898295e-2,
    0.4352846369330103e-17, 0.6899219696263405e-2, 0.1007803037365946e-3, 0.1772146513969984e-5, 0.5682943292316392e-4,
  ],
  absolute: Array<number>(20).fill(1e-18),
  rates(_time, y, out) {
    out.fill(0)
    for (const { rate, takes, gives } of REACTIONS) {
      const speed = takes.reduce((product, species) => product * y[species]!, rate)
      for (const species of takes) out[species] = out[species]! - speed
      for (const species of gives) out[species] = out[species]! + speed
    }
  },
}

const [NO2, NO, O3P, O3, HO2, OH, HCHO, CO, ALD, MEO2] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const [C2O3, CO2, PAN, CH3O, HNO3, O1D, SO2, SO4, NO3, N2O5] = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const

interface Reaction {
  readonly rate: number
  readonly takes: readonly number[]
  readonly gives: readonly number[]
}

function reaction(rate: number, takes: readonly number[], gives: readonly number[]): Reaction {
  return { rate, takes, gives }
}

/** Source: Verwer (1994) SIAM J Sci Comput 15:1243-1259. */
const REACTIONS: readonly Reaction[] = [
  reaction(0.35, [NO2], [NO, O3P]),
  reaction(26.6, [NO, O3], [NO2]),
  reaction(12300, [HO2, NO], [NO2, OH]),
  reaction(0.86e-3, [HCHO], [HO2, HO2, CO]),
  reaction(0.82e-3, [HCHO], [CO]),
  reaction(15000, [HCHO, OH], [HO2, CO]),
  reaction(0.13e-3, [ALD], [MEO2, HO2, CO]),
  reaction(24000, [ALD, OH], [C2O3]),
  reaction(16500, [C2O3, NO], [NO2, MEO2, CO2]),
  reaction(9000, [C2O3, NO2], [PAN]),
  reaction(0.022, [PAN], [C2O3, NO2]),
  reaction(12000, [MEO2, NO], [CH3O, NO2]),
  reaction(1.88, [CH3O], [HCHO, HO2]),
  reaction(16300, [NO2, OH], [HNO3]),
  reaction(4.8e6, [O3P], [O3]),
  reaction(0.35e-3, [O3], [O1D]),
  reaction(0.0175, [O3], [O3P]),
  reaction(1e8, [O1D], [OH, OH]),
  reaction(4.44e11, [O1D], [O3P]),
  reaction(1240, [SO2, OH], [SO4, HO2]),
  reaction(2.1, [NO3], [NO]),
  reaction(5.78, [NO3], [NO2, O3P]),
  reaction(0.0474, [NO2, O3], [NO3]),
  reaction(1780, [NO3, NO2], [N2O5]),
  reaction(3.12, [N2O5], [NO3, NO2]),
]

/** Grid points of the Brusselator. */
const CELLS = 20

/** The Brusselator with diffusion in one dimension; it has no printed truth, so two methods are held against each other. */
export const brusselator: Omit<Problem, 'truth'> = {
  name: 'Brusselator with diffusion',
  size: 2 * CELLS,
  start: Array.from({ length: 2 * CELLS }, (_unused, i) =>
    i % 2 === 0 ? 1 + Math.sin((2 * Math.PI * (i / 2 + 1)) / (CELLS + 1)) : 3,
  ),
  to: 10,
  absolute: Array<number>(2 * CELLS).fill(1e-10),
  rates(_time, y, out) {
    const diffusion = 0.02 * (CELLS + 1) ** 2
    for (let i = 0; i < CELLS; i++) {
      const [u, v] = [y[2 * i]!, y[2 * i + 1]!]
      const [leftU, rightU] = [y[2 * i - 2] ?? 1, y[2 * i + 2] ?? 1]
      const [leftV, rightV] = [y[2 * i - 1] ?? 3, y[2 * i + 3] ?? 3]
      out[2 * i] = 1 + u * u * v - 4 * u + diffusion * (leftU - 2 * u + rightU)
      out[2 * i + 1] = 3 * u - u * u * v + diffusion * (leftV - 2 * v + rightV)
    }
  },
}
