import { OutOfRange } from '../units/index.ts'
import type { Agent } from './names.ts'

/**
 * The largest single dose that labels know of each drug by any route and for any use, in mg; of supplements the largest
 * that is given at once. From knowledge of the labels; not held against their text.
 */
const LARGEST_KNOWN: Readonly<Record<Agent, number>> = {
  anastrozole: 1,
  letrozole: 2.5,
  exemestane: 25,
  tamoxifen: 40,
  goserelin: 10.8,
  testosterone: 1000,
  estradiol: 10,
  'zoledronic-acid': 5,
  'risedronic-acid': 150,
  'ibandronic-acid': 150,
  'alendronic-acid': 70,
  denosumab: 120,
  raloxifene: 60,
  teriparatide: 0.02,
  abaloparatide: 0.08,
  romosozumab: 210,
  calcium: 1500,
  colecalciferol: 15,
  'menaquinone-7': 0.36,
  magnesium: 500,
}

/**
 * How many times the largest known dose is believed: trials that looked for a dose went so far, a slip between mg and ug
 * goes further. Origin: assumed.
 */
const BELIEVED = 10

/**
 * The largest single dose of a drug that is believed.
 *
 * @param agent - the drug
 * @returns ten times the largest dose that labels know, in mg
 *
 * @example
 * largestDose('anastrozole') // → 10
 */
export function largestDose(agent: Agent): number {
  return BELIEVED * LARGEST_KNOWN[agent]
}

/**
 * Refuses a dose that must be a slip of the pen or of the unit.
 *
 * @param at - path of the dose, for the message
 * @param agent - the drug
 * @param milligrams - one dose, in mg
 * @throws OutOfRange - it is more than ten times the largest dose that labels know
 */
export function refuseLargeDose(at: string, agent: Agent, milligrams: number): void {
  const largest = largestDose(agent)
  if (milligrams > largest) throw new OutOfRange(at, milligrams, 'mg', [0, largest])
}
