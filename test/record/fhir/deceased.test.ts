import { describe, expect, it } from 'vitest'

import { SERVICES, answerCall, readBundle, readCdsRequest, refuseDeceased } from '../../../src/record/fhir/index.ts'
import { run } from '../../app/fixtures/world.ts'
import { bundleOf, order, patient, rxnorm } from './sample.ts'
import type { Piece } from './sample.ts'

const TODAY = '2026-11-24'
const anastrozole = order('ai', rxnorm('84857', 'anastrozole'), { authoredOn: '2017-01-10' })

/** The record of a woman on anastrozole, with what it says of her death. */
function recordOf(death: Piece): Piece {
  const [, ...rest] = bundleOf(anastrozole)['entry'] as readonly Piece[]
  return { ...bundleOf(), entry: [{ resource: { ...patient, ...death } }, ...rest] }
}

const died = { deceasedDateTime: '2019-05-14T19:08:38+00:00' }

describe('a record of somebody who has died', () => {
  it.each(['forecast', 'advise'])('is refused by %s, with the reason and the day in one line', (verb) => {
    const { status, output, notes } = run([verb, 'record.json'], { read: () => JSON.stringify(recordOf(died)) })
    expect(status).toBe(1)
    expect(output).toBe('')
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain('record.json: Patient.deceased: the record says that this person died on 2019-05-14.')
  })

  it('is refused where only the death is told', () => {
    const facts = readBundle(recordOf({ deceasedBoolean: true }))
    expect(() => refuseDeceased(facts, TODAY)).toThrow('this person died. Nothing is forecast or advised')
  })

  it('is read for a day on which she lived', () => {
    const facts = readBundle(recordOf(died))
    expect(() => refuseDeceased(facts, '2019-05-13')).not.toThrow()
    expect(() => refuseDeceased(facts, '2019-05-14')).toThrow('died on 2019-05-14')
    const { status } = run(['advise', 'record.json', '--on', '2018-05-14'], {
      read: () => JSON.stringify(recordOf(died)),
    })
    expect(status).toBe(0)
  })

  it('is read where the record says that nobody died', () => {
    expect(() => refuseDeceased(readBundle(recordOf({ deceasedBoolean: false })), TODAY)).not.toThrow()
  })

  it.each(SERVICES)('gets no card from $id', (service) => {
    const draft = { resource: order('d', rxnorm('993449', 'denosumab'), { status: 'draft' }) }
    const context = {
      userId: 'Practitioner/example',
      patientId: 'p',
      encounterId: 'e',
      selections: [],
      draftOrders: { resourceType: 'Bundle', entry: [draft] },
    }
    const cardsFor = (death: Piece) => {
      const body = { hook: service.hook, hookInstance: 'one', context, prefetch: { record: recordOf(death) } }
      return answerCall(readCdsRequest(body, service), { on: TODAY, base: 'https://osteon.example.org' })
    }
    expect(cardsFor(died)).toEqual([])
    expect(cardsFor({ deceasedBoolean: true })).toEqual([])
    expect(cardsFor({}).length).toBeGreaterThan(0)
  })
})
