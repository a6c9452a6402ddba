import { describe, expect, it } from 'vitest'

import { readTargets } from '../../src/body/fitting/index.ts'
import { readPerson, readPlan, readProtocol, readScenario } from '../../src/person/index.ts'
import { contractPerson, contractPlan } from './contract.ts'

const bare = ({ osteon: _kind, ...fields }: Readonly<Record<string, unknown>>): object => fields

describe('a document of another kind', () => {
  it.each([
    [
      'a person for a scenario',
      () => readScenario(contractPerson),
      'scenario.osteon: this is a person ("person/1"), not a scenario ("scenario/1"); forecast and advise take it.',
    ],
    [
      'a person that does not say what it is',
      () => readScenario(bare(contractPerson)),
      'scenario: this is a person ("person/1"), not a scenario',
    ],
    [
      'a FHIR record for a scenario',
      () => readScenario({ resourceType: 'Bundle' }),
      'scenario: this is a FHIR record, not',
    ],
    ['a plan for a person', () => readPerson(contractPlan), 'person.osteon: this is a plan ("plan/1"), not a person'],
    [
      'a scenario for a plan',
      () => readPlan({ osteon: 'scenario/1' }),
      'plan.osteon: this is a scenario ("scenario/1"), not a plan ("plan/1"); simulate and cite take it.',
    ],
    ['a scenario for a protocol', () => readProtocol({ person: {}, plan: {} }), 'this is a scenario ("scenario/1")'],
    ['a protocol for targets', () => readTargets({ osteon: 'protocol/1' }), 'targets.osteon: this is a protocol'],
  ])('%s is told as what it is, and which verb takes it', (_what, read, message) => {
    expect(read).toThrow(message)
  })

  it('is not seen where a document only has a fault of its own', () => {
    expect(() =>
      readScenario({ osteon: 'scenario/1', sex: 'male', person: contractPerson, plan: contractPlan }),
    ).toThrow('scenario.sex: is not a known field.')
    expect(() => readPlan({ osteon: 'plans/1', items: [] })).toThrow(
      'plan.osteon: "plans/1" is not known. Did you mean "plan/1"?',
    )
  })
})
