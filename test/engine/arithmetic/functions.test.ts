import { describe, expect, it } from 'vitest'

import { exp, log, power, stream, tanh } from '../../../src/engine/arithmetic/index.ts'
import { exactExp, exactLog, exactTanh, fixed, times, unitsOff } from './exact.ts'

const SAMPLES = 3000
const chance = stream(2026, 1)
const between = (low: number, high: number): number => low + (high - low) * chance.uniform()
const many = <T>(make: () => T): T[] => Array.from({ length: SAMPLES }, make)
const worst = (errors: readonly number[]): number => errors.reduce((most, error) => Math.max(most, error), 0)

describe('the exponential', () => {
  it.each([
    ['its whole range', () => between(-708, 709.78)],
    ['a few units around 0', () => between(-2, 2)],
    ['numbers near 0 of every size', () => between(-1, 1) * 2 ** between(-60, 0)],
  ])('is right to one unit in the last place over %s', (_range, draw) => {
    expect(worst(many(draw).map((x) => unitsOff(exp(x), exactExp(fixed(x)))))).toBeLessThan(1)
  })

  it.each([
    [0, 1],
    [-0, 1],
    [-708.1, 0],
    [-Infinity, 0],
    [Number.NaN, Number.NaN],
  ])('of %f is %f', (x, value) => {
    expect(exp(x)).toBe(value)
  })
})

describe('beyond its range the exponential', () => {
  it('stays where it is, so that a quotient of large powers has its limit', () => {
    expect(exp(Infinity)).toBe(exp(709.78))
    expect(exp(1e4) / (1 + exp(1e4))).toBe(1)
  })
})

describe('the logarithm', () => {
  it.each([
    ['its whole range', () => 2 ** between(-1022, 1023.9)],
    ['numbers near 1', () => 1 + between(-0.5, 1) * 2 ** between(-45, 0)],
  ])('is right to one unit in the last place over %s', (_range, draw) => {
    const numbers = many(draw).filter((x) => x !== 1)
    expect(worst(numbers.map((x) => unitsOff(log(x), { value: exactLog(x), power: 0n })))).toBeLessThan(1)
  })

  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [Number.MIN_VALUE, -Infinity],
    [Infinity, 1024 * Math.LN2],
    [-1, Number.NaN],
    [-Infinity, Number.NaN],
    [Number.NaN, Number.NaN],
  ])('of %f is %f', (x, value) => {
    expect(log(x)).toBe(value)
  })
})

describe('the power', () => {
  it.each([
    ['ordinary bases and exponents', () => [2 ** between(-10, 10), between(-30, 30)] as const],
    ['bases of every size', () => [2 ** between(-1070, 1020), between(-0.9, 0.9)] as const],
    ['bases near 1 and large exponents', () => [1 + between(-1e-3, 1e-3), between(-6e5, 6e5)] as const],
  ])('is right to one unit in the last place over %s', (_range, draw) => {
    const errors = many(draw).map(([x, n]) => unitsOff(power(x, n), exactExp(times(fixed(n), exactLog(x)))))
    expect(worst(errors)).toBeLessThan(1)
  })

  it.each([
    [2, 10, 1024],
    [10, 3, 1000],
    [2, -1074, Number.MIN_VALUE],
    [-2, 3, -8],
    [-2, 0.5, Number.NaN],
    [0, 2, 0],
    [0, -2, Infinity],
    [Infinity, -1, 0],
    [7, 0, 1],
    [2, 1e300, Infinity],
    [0.5, 1e300, 0],
    [Number.NaN, 1, Number.NaN],
    [2, Number.NaN, Number.NaN],
  ])('%f to the %f is %f', (x, n, value) => {
    expect(power(x, n)).toBe(value)
  })
})

describe('the hyperbolic tangent', () => {
  it.each([
    ['the whole range', () => between(-25, 25)],
    ['numbers near 0 of every size', () => between(-1, 1) * 2 ** between(-40, 0)],
  ])('is right to two and a half units in the last place over %s', (_range, draw) => {
    expect(worst(many(draw).map((x) => unitsOff(tanh(x), { value: exactTanh(x), power: 0n })))).toBeLessThan(2.5)
  })

  it('is odd, keeps the sign of nought, and ends at one', () => {
    expect(tanh(-0.3)).toBe(-tanh(0.3))
    expect(tanh(-0)).toBe(-0)
    expect([tanh(30), tanh(-Infinity)]).toEqual([1, -1])
    expect(tanh(Number.NaN)).toBeNaN()
  })
})
