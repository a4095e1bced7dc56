import { completable, type McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Tenant } from '../booking/index.ts'
import type { Connection } from './deps.ts'

/** A start for a person who picks it from their client's menu. What they type is quoted: it is their wish, not a command to the model. */
export function registerPrompts(server: McpServer, { tenant }: Connection): void {
  const argsSchema = z.object({
    service: completable(z.string().max(200), (typed) => servicesLike(tenant, typed))
      .optional()
      .describe('what to book'),
    when: z.string().max(300).optional().describe('when, in your own words'),
  })
  server.registerPrompt(
    'book',
    { title: `Book at ${tenant.name}`, description: 'Finds a time, holds it and has you agree to it.', argsSchema },
    ({ service, when }) => ({ messages: [{ role: 'user', content: { type: 'text', text: wish(tenant, service, when) } }] }),
  )
}

function wish({ name }: Tenant, service: string | undefined, when: string | undefined): string {
  const what = service === undefined ? 'Help me choose a service' : `Book ${JSON.stringify(service)} for me`
  const time = when === undefined ? 'Ask me when it suits me.' : `When it should be, in my words: ${JSON.stringify(when)}.`
  return `${what} at ${JSON.stringify(name)}. ${time} Show me the free times, hold the one I choose, and let me agree to exactly what is held.`
}

function servicesLike(tenant: Tenant, typed: string): string[] {
  const words = typed.trim().toLowerCase()
  return tenant.services.map(({ name }) => name).filter((name) => name.toLowerCase().includes(words))
}
