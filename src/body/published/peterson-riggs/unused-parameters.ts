import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

const unused = (value: number, unit: string, id: string) =>
  ({
    value,
    unit,
    meaning: 'declared by the published edition, read by none of its equations',
    origin: 'assumed',
    source: openBoneMin,
    where: `PARAM ${id}`,
  }) as const

/** Numbers that the published edition declares and never reads, so that what sets them there runs here, and changes nothing. */
export const unusedParameters = defineModule({
  name: 'unused parameters',
  reads: {},
  states: {},
  parameters: {
    t43: unused(1.03856, '1', 'T43'),
    t45: unused(3.85, 'pmol/L', 'T45'),
    t84: unused(0.25, '1', 'T84'),
    pthInfusion: unused(0, 'pmol/h', 'IPTHinf'),
    pthIntake: unused(0, 'pmol/h', 'IPTHint'),
    survivalPower: unused(3.0923, '1', 'LsurvOCCgam'),
    ethnicity: unused(0, '1', 'ETHN'),
    bodyMassIndex: unused(28, 'kg/m2', 'BMI'),
    osteoblastPower: unused(1.2e-5, '1', 'obGAM'),
    teriparatideVolume: unused(7, 'L', 'TERIVD'),
  },
  rates: () => ({}),
})
