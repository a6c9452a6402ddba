import type { FastifyInstance } from 'fastify'

import { explainRule, ruleIds } from '../../src/clinic/care/index.ts'
import { OsteonError } from '../../src/units/index.ts'
import { outcome } from './outcome.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!)
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}li{margin:.4rem 0;overflow-wrap:anywhere}</style></head><body>${body}</body></html>`
}

/** Every rule behind a card: its words, its source and how certain it is, in one step. */
export function ruleRoutes(server: FastifyInstance): void {
  server.get('/rules', (_request, reply) => {
    const items = ruleIds().map((id) => `<li><a href="/rules/${encodeURIComponent(id)}">${escaped(id)}</a></li>`)
    return reply
      .type('text/html; charset=utf-8')
      .send(page('Osteon: rules', `<h1>Rules</h1><ul>${items.join('')}</ul>`))
  })
  server.get<{ Params: { id: string } }>('/rules/:id', ({ params }, reply) => {
    try {
      const parts = explainRule(params.id).map(
        ({ title, lines }) =>
          `<h1>${escaped(title)}</h1><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
      )
      return reply.type('text/html; charset=utf-8').send(page(params.id, parts.join('')))
    } catch (error) {
      if (!(error instanceof OsteonError)) throw error
      return reply.code(404).send(outcome('not-found', error.message))
    }
  })
}
