import type { Method } from './method.ts'

const stage3 = [1.867943637803922, 0.2344449711399156] as const

/**
 * ROS4: order 4 with three evaluations of the rates in four stages, L-stable, with an embedded order 3.
 *
 * The method for speed where a thousandth is accurate enough; its error grows faster than that of Rodas4 where the
 * tolerance is tight. Dense output of order 2: the weights m + (1 − θ) k₁ meet the conditions of order 2 at every θ, with
 * the smallest weights of θ².
 *
 * Source: Hairer & Wanner (1996) Solving Ordinary Differential Equations II, 2nd edition, section IV.7, table 7.2, and the
 * coefficients of its code ROS4 (L-stable).
 */
export const ros4: Method = {
  name: 'ROS4',
  order: 4,
  gamma: 0.57282,
  a: [[], [2], stage3, [...stage3, 0]],
  c: [
    [],
    [-7.13761503641231],
    [2.580708087951457, 0.6515950076447975],
    [-2.137148994382534, -0.3214669691237626, -0.6949742501781779],
  ],
  alpha: [0, 1.14564, 0.65521686381559, 0.65521686381559],
  d: [0.57282, -1.769193891319233, 0.7592633437920482, -0.104902108710045],
  end: {
    m: [2.255570073418735, 0.2870493262186792, 0.435317943184018, 1.093502252409163],
    e: [-0.2815431932141155, -0.0727619912493492, -0.1082196201495311, -1.093502252409163],
  },
  dense: [[2.367041657229803, 0.5964751004487554, -0.4000357467568088, -0.0297780540441399]],
  source: 'Hairer & Wanner (1996) Solving Ordinary Differential Equations II, section IV.7',
}
