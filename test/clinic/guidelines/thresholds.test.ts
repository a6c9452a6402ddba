import { describe, expect, it } from 'vitest'

import { collect, decide, turnsAt } from '../../../src/clinic/decide/index.ts'
import type { AnyTable, Condition } from '../../../src/clinic/decide/index.ts'
import { TABLES, tableOf } from '../../../src/clinic/rules/index.ts'

/**
 * Every threshold as the guidance prints it, entered a second time: table, row, input, sign, number.
 *
 * Strict and not strict are told apart: −2.0 is not below −2.0.
 */
const PRINTED = `
hadji-2017.bone-drug H1 tScore < -2.0
hadji-2017.bone-drug H2 tScore < -1.5
hadji-2017.bone-drug H2 riskFactors >= 1
hadji-2017.bone-drug H3 riskFactors >= 2
hadji-2017.bone-drug H4 tScore >= -1.5
hadji-2017.bone-drug H4 riskFactors = 0
hadji-2017.change-of-drug H6b monthsOnTablets >= 12
hadji-2017.fast-loss H7a annualLoss >= 10
hadji-2017.fast-loss H7b annualLoss >= 4
esmo-2020.bone-drug E1 tScore < -2.0
esmo-2020.bone-drug E2a riskFactors >= 2
esmo-2020.bone-drug E2b tScore < -1.5
esmo-2020.bone-drug E2b riskFactors >= 1
esmo-2020.bone-drug E3 tScore > -2.0
esmo-2020.bone-drug E3 riskFactors = 0
asco-2019.bone-drug A6a tScore <= -2.5
asco-2019.bone-drug A6b fraxMajor >= 20
asco-2019.bone-drug A6c fraxHip >= 3
asco-2019.bone-drug A6d tScore <= -2.0
asco-2019.bone-drug A6d riskFactors >= 1
asco-2019.risk A1 riskFactors >= 1
asco-2019.risk A0 riskFactors = 0
asco-2019.scan A3a riskFactors >= 1
asco-2019.scan A3c riskFactors = 0
asco-2019.scan A4a monthsSinceScan >= 24
asco-2019.scan A4b monthsSinceScan < 24
reid-2008.algorithm-2 R2 age >= 75
reid-2008.algorithm-2 R2 riskFactors >= 1
reid-2008.algorithm-2 R3 tScore < -2.0
reid-2008.algorithm-2 R4 tScore >= -2.0
reid-2008.algorithm-2 R4 tScore < -1.0
reid-2008.algorithm-2 R5 tScore >= -1.0
reid-2008.algorithm-1 P1 tScore < -1.0
reid-2008.algorithm-1 P2 tScore < -2.0
reid-2008.algorithm-1 P3 tScore >= -1.0
reid-2008.algorithm-1 P4 tScore >= -2.0
reid-2008.fast-loss L1 annualLoss > 4
nogg-2021.pause NP1 monthsOnTablets >= 120
nogg-2021.pause NP2 monthsOnInfusions >= 72
nogg-2021.pause NP3 longCourse >= 1
nogg-2021.pause NP4 monthsOnTablets >= 60
nogg-2021.pause NP4 longCourse = 0
nogg-2021.pause NP5 monthsOnInfusions >= 36
nogg-2021.pause NP5 longCourse = 0
nogg-2021.pause NP6 monthsOnTablets < 60
nogg-2021.pause NP6 monthsOnInfusions < 36
bhof-2022.bone-drug B2 tScore <= -2.5
bhof-2022.bone-drug B3 tScore < -1.0
bhof-2022.bone-drug B3 fraxMajor >= 20
bhof-2022.bone-drug B4 tScore < -1.0
bhof-2022.bone-drug B4 fraxHip >= 3
bhof-2022.bone-drug B5 tScore < -1.0
bhof-2022.everyday-care BC1 age >= 51
bhof-2022.everyday-care BC2 age >= 71
bhof-2022.everyday-care BC3 age >= 50
bhof-2022.everyday-care BC3 age < 71
bhof-2022.pause BP2 tScore <= -2.5
bhof-2022.pause BP3 monthsOnTablets >= 60
bhof-2022.pause BP3 tScore > -2.5
bhof-2022.pause BP4 monthsOnInfusions >= 36
bhof-2022.pause BP4 tScore > -2.5
bhof-2022.pause BP5 monthsOnTablets < 60
bhof-2022.pause BP5 monthsOnInfusions < 36
bhof-2022.imaging-by-height BV1 heightLostFromPeak >= 4
bhof-2022.imaging-by-height BV2 heightLostSinceVisit >= 2
bhof-2022.imaging-by-height BV4 heightLostFromPeak < 4
bhof-2022.imaging-by-height BV4 heightLostSinceVisit < 2
bhof-2022.imaging-by-density BI1 age >= 65
bhof-2022.imaging-by-density BI1 tScore <= -1.0
bhof-2022.imaging-by-density BI2 age >= 80
bhof-2022.imaging-by-density BI2 tScore <= -1.0
bhof-2022.imaging-by-density BI3 age >= 70
bhof-2022.imaging-by-density BI3 tScore <= -1.5
aace-2020.bone-drug C2 tScoreEver <= -2.5
aace-2020.bone-drug C3 tScoreEver < -1.0
aace-2020.bone-drug C3 fraxMajor >= 20
aace-2020.bone-drug C4 tScoreEver < -1.0
aace-2020.bone-drug C4 fraxHip >= 3
aace-2020.bone-drug C5 tScoreEver < -1.0
aace-2020.tier CT1 reasons >= 1
aace-2020.tier CT2 tScore < -3.0
aace-2020.tier CT3 fraxMajor > 30
aace-2020.tier CT4 fraxHip > 4.5
aace-2020.tier CT5 reasons = 0
aace-2020.everyday-care CC1 age >= 50
aace-2020.pause CP2 monthsOnTablets >= 120
aace-2020.pause CP3 monthsOnInfusions >= 72
aace-2020.pause CP5 monthsOnTablets >= 60
aace-2020.pause CP6 monthsOnInfusions >= 36
aace-2020.pause CP7 monthsOnTablets < 60
aace-2020.pause CP7 monthsOnInfusions < 36
men.bone-drug M1 tScore <= -2.5
men.bone-drug M2 fraxMajor >= 20
men.bone-drug M3 fraxHip >= 3
men.bone-drug M5 zScore <= -2.0
men.bone-drug M6 zScore > -2.0
consensus.thigh-pain K2a months > 36
consensus.thigh-pain K2c months <= 36
gate.renal-zoledronate-5 R1 clearance < 35
gate.renal-zoledronate-5 R2 filtration < 35
gate.renal-zoledronate-4 R1 clearance < 30
gate.renal-zoledronate-4 R2 filtration < 30
gate.renal-rise C1 baseline < 1.4
gate.renal-rise C1 rise >= 0.5
gate.renal-rise C2 baseline >= 1.4
gate.renal-rise C2 rise >= 1.0
gate.renal-alendronate R1 clearance < 35
gate.renal-alendronate R2 filtration < 35
gate.renal-risedronate R1 clearance < 30
gate.renal-risedronate R2 filtration < 30
gate.renal-ibandronate R1 clearance < 30
gate.renal-ibandronate R2 filtration < 30
gate.renal-clodronate R1 clearance < 30
gate.renal-clodronate R2 filtration < 30
gate.renal-denosumab D1 filtration < 30
gate.renal-denosumab D2 clearance < 30
gate.dose-zoledronate-4 Z1 clearance > 60
gate.dose-zoledronate-4 Z2 clearance >= 50
gate.dose-zoledronate-4 Z3 clearance >= 40
gate.dose-zoledronate-4 Z4 clearance >= 30
gate.dose-zoledronate-4 Z5 clearance < 30
gate.minerals Ca1 calcium < 2.2
gate.minerals D1 vitaminD < 50
gate.anabolic T4 phosphatase > 130
gate.anabolic T5 calcium > 2.6
gate.anabolic-course T6 months >= 24
gate.atypical-femur F2 months > 36
gate.calcium-supplement K1 calcium > 2.6
gate.calcium-supplement K3 intake > 2000
gate.vitamin-d-supplement W1 calcium > 2.6
gate.vitamin-d-supplement W3 dose > 100
denosumab.follow-on X1 monthsCovered > 30
denosumab.follow-on X3 monthsCovered <= 30
`

interface Printed {
  readonly table: string
  readonly row: string
  readonly input: string
  readonly sign: string
  readonly value: number
}

const printed = PRINTED.trim()
  .split('\n')
  .map((line): Printed => {
    const [table, row, input, sign, value] = line.split(' ') as [string, string, string, string, string]
    return { table, row, input, sign, value: Number(value) }
  })

const SIGNS: Readonly<Record<string, readonly [boolean, boolean, boolean]>> = {
  '<': [true, false, false],
  '<=': [true, true, false],
  '=': [false, true, false],
  '>=': [false, true, true],
  '>': [false, false, true],
}

/** Whether the condition of one row on one input holds at a value, as the table itself finds it. */
function heldAt(table: AnyTable, { row, input }: Printed, value: number): boolean | undefined {
  let found: boolean | undefined
  const observe = (at: string, name: string, truth: boolean | undefined): void => {
    if (at === row && name === input) found = truth
  }
  const concerned = Object.keys(table.concerns?.when ?? {})
  const facts = { ...Object.fromEntries(concerned.map((name) => [name, undefined])), [input]: value }
  if (table.hits === 'first') decide(table, facts, observe)
  else collect(table, facts, observe)
  return found
}

/** A threshold with the other bound of the same condition, which is told apart by its own line. */
const isRange = ({ table, row, input }: Printed): boolean =>
  printed.filter((one) => one.table === table && one.row === row && one.input === input).length > 1

describe('every threshold', () => {
  it.each(printed.map((one) => [`${one.table} ${one.row}: ${one.input} ${one.sign} ${one.value}`, one] as const))(
    '%s holds just below, at and just above as printed',
    (_line, one) => {
      const step = Number.isInteger(one.value) && isCount(one) ? 1 : 0.01
      const at = [one.value - step, one.value, one.value + step].map((value) =>
        heldAt(tableOf(one.table).table, one, value),
      )
      expect(at).toEqual(SIGNS[one.sign])
      expect(isRange(one)).toBe(one.row === 'R4' || one.row === 'BC3')
    },
  )

  it('of every table is in the list, and no other', () => {
    const own = TABLES.flatMap(({ table }) =>
      table.rows.flatMap(({ id, when }) =>
        Object.entries(when).flatMap(([input, condition]) =>
          turnsAt(condition as Condition).map((value) => `${table.id} ${id} ${input} ${value}`),
        ),
      ),
    )
    expect(printed.map(({ table, row, input, value }) => `${table} ${row} ${input} ${value}`).toSorted()).toEqual(
      own.toSorted(),
    )
  })
})

function isCount({ table, input }: Printed): boolean {
  return tableOf(table).table.reads[input]!.kind === 'count'
}
