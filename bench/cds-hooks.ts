/**
 * `node bench/cds-hooks.ts [RECORD]`: how long `patient-view` takes on a large record, HTTP and JSON included.
 *
 * The record is handed over as prefetch, as a record system would; without one, a record of 4,000 observations is made.
 * The server answers one call after another in this process, so that the network is left out and the parsing is not.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

import { osteonServer } from '../app/server/index.ts'

const CALLS = 120
const WARM_UP = 10

interface Entry {
  readonly resource: { readonly resourceType: string; readonly id?: string }
}

/** A record of a woman on anastrozole with many laboratory values, about 3 MB. */
function made(): { readonly entry: readonly Entry[] } {
  const subject = { reference: 'Patient/p' }
  const observations = Array.from({ length: 4000 }, (_unused, i) => ({
    resource: {
      resourceType: 'Observation',
      id: `o${i}`,
      status: 'final',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
      ],
      code: { coding: [{ system: 'http://loinc.org', code: i % 2 === 0 ? '2160-0' : '6299-2', display: 'a value' }] },
      subject,
      encounter: { reference: `Encounter/e${i % 50}` },
      effectiveDateTime: `20${String(10 + (i % 15)).padStart(2, '0')}-03-01T10:00:00Z`,
      valueQuantity: { value: 0.8, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
    },
  }))
  const drug = { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '84857' }] }
  const order = { resourceType: 'MedicationRequest', id: 'm', status: 'active', intent: 'order', subject }
  return {
    entry: [
      {
        resource: { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1962-04-11' } as Entry['resource'],
      },
      { resource: { ...order, medicationCodeableConcept: drug, authoredOn: '2024-01-10' } as Entry['resource'] },
      ...observations,
    ],
  }
}

const [path] = process.argv.slice(2)
const record = path === undefined ? made() : (JSON.parse(readFileSync(path, 'utf8')) as { entry: readonly Entry[] })
const patient = record.entry.find(({ resource }) => resource.resourceType === 'Patient')!.resource
const body = JSON.stringify({
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/example', patientId: patient.id },
  prefetch: { record: { resourceType: 'Bundle', type: 'collection', ...record } },
})
const server = osteonServer({ today: () => '2026-11-24', keep: () => undefined, allowed: [], fetch: globalThis.fetch })

async function once(): Promise<number> {
  const begin = performance.now()
  const answer = await server.inject({
    method: 'POST',
    url: '/cds-services/osteon-patient-view',
    headers: { 'content-type': 'application/json' },
    payload: body,
  })
  if (answer.statusCode !== 200)
    throw new Error(`patient-view answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
  return performance.now() - begin
}

for (let i = 0; i < WARM_UP; i++) await once()
const times: number[] = []
const before = process.cpuUsage()
for (let i = 0; i < CALLS; i++) times.push(await once())
const { user, system } = process.cpuUsage(before)
times.sort((a, b) => a - b)
const share = (part: number): string =>
  `${times[Math.min(times.length - 1, Math.floor(part * times.length))]!.toFixed(0)} ms`
process.stdout.write(
  `patient-view, ${(body.length / 1e6).toFixed(1)} MB, ${record.entry.length} resources, ${CALLS} calls, ${cpus().length} cores (${cpus()[0]?.model ?? ''}), Node ${process.version}\n` +
    `median ${share(0.5)}, p95 ${share(0.95)}, p99 ${share(0.99)}; time of the processor ${((user + system) / 1000 / CALLS).toFixed(0)} ms a call\n`,
)
await server.close()
