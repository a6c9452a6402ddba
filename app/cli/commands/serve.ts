import { appendFileSync } from 'node:fs'

import { osteonServer } from '../../server/index.ts'
import { command } from '../command.ts'
import { BadOption } from '../trouble.ts'

export default command({
  name: 'serve',
  about: 'Answer CDS Hooks on this machine alone, and show the rules behind every card. Ctrl-C ends it.',

  options: {
    port: {
      kind: 'number',
      whole: true,
      range: [0, 65_535],
      default: 8787,
      meaning: 'port on 127.0.0.1; 0 takes a free one',
    },
    allowFhir: {
      kind: 'text',
      shape: 'URL',
      many: true,
      meaning: 'a FHIR server that may be asked for what was not handed over; none without it; may be given again',
    },
    feedback: { kind: 'file', meaning: 'keep what was done with cards in this file, a JSON document a line' },
  },

  examples: [
    {
      run: 'osteon serve',
      shows: 'http://127.0.0.1:8787/cds-services, with patient-view, order-select, order-sign and encounter-start',
    },
  ],

  run({ port, allowFhir, feedback }, world) {
    for (const url of allowFhir) if (!URL.canParse(url)) throw new BadOption('--allow-fhir', `"${url}" is not a URL.`)
    const server = osteonServer({
      today: world.day,
      allowed: allowFhir,
      fetch: globalThis.fetch,
      keep: (entries) => {
        if (feedback !== undefined) appendFileSync(feedback, entries.map((one) => `${JSON.stringify(one)}\n`).join(''))
      },
    })
    world.write(
      'CDS Hooks at /cds-services, the rules behind its cards at /rules. Nothing leaves this machine. Ctrl-C ends it.\n',
    )
    world.hold(async () => {
      const address = await server.listen({ host: '127.0.0.1', port }).catch((error: unknown) => {
        throw new BadOption(
          '--port',
          `${port} cannot be used: ${error instanceof Error ? error.message : 'no reason is told'}.`,
        )
      })
      world.note(`answers on ${address}`)
    })
    return 0
  },
})
