import { CLIENT_CAPABILITIES_META_KEY, CLIENT_INFO_META_KEY, type McpServer, type ServerContext } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { ClientSide } from './deps.ts'

const infoShape = z.object({ name: z.string(), version: z.string() })
const capabilitiesShape = z.looseObject({
  elicitation: z.looseObject({ form: z.unknown().optional(), url: z.unknown().optional() }).optional(),
})

/**
 * What the client says of itself: with every request since 2026-07-28, when it connected before that. A 2025 client over HTTP has said it
 * in a request we do not remember: it gets the name its requests go by, and no question it could not answer.
 */
export function clientSideOf(server: McpServer, context: ServerContext, fallbackName: string): ClientSide {
  const envelope: Readonly<Record<string, unknown>> = { ...context.mcpReq.envelope }
  const info = infoShape.safeParse(envelope[CLIENT_INFO_META_KEY] ?? server.server.getClientVersion())
  const said = capabilitiesShape.safeParse(envelope[CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities())
  const elicitation = said.success ? said.data.elicitation : undefined
  return {
    name: info.success ? `${info.data.name} ${info.data.version}`.slice(0, 120) : fallbackName,
    // An empty declaration is the older way to say forms.
    asksForms: elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined),
    opensPages: elicitation?.url !== undefined,
  }
}
