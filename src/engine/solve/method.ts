/**
 * A Rosenbrock method in the form without matrix products (Hairer & Wanner 1996, section IV.7, equations 7.25):
 * with W = I/(hγ) − J,
 *
 *     W uᵢ = f(t + αᵢh, y + Σⱼ aᵢⱼ uⱼ) + Σⱼ (cᵢⱼ/h) uⱼ + dᵢ h ∂f/∂t,    y₁ = y + Σᵢ mᵢ uᵢ,
 *
 * whose error is estimated by Σᵢ eᵢ uᵢ, and whose dense output is, with θ between 0 and 1,
 *
 *     y(t + θh) = (1 − θ) y + θ [ y₁ + (1 − θ)(k₁ + θ (k₂ + θ k₃)) ],    kᵢ = Σⱼ hᵢⱼ uⱼ.
 */
export interface Method {
  readonly name: string
  /** Order of the solution that is carried on. */
  readonly order: number
  readonly gamma: number
  /** Rows aᵢ₁ … aᵢ,ᵢ₋₁. A stage whose row is the one before, followed by 0, takes the rates of the stage before. */
  readonly a: readonly (readonly number[])[]
  readonly c: readonly (readonly number[])[]
  readonly alpha: readonly number[]
  readonly d: readonly number[]
  /** The weights m and e; where they are absent, m is the last row of a, followed by 1, and e the last u alone. */
  readonly end?: { readonly m: readonly number[]; readonly e: readonly number[] }
  /** Rows of the dense output. */
  readonly dense: readonly (readonly number[])[]
  readonly source: string
}
