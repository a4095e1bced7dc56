import { createApp, type App } from './app.ts'
import { ConfigError, type Config } from './config.ts'
import { serveOverStdio, whoCalls, type Connection } from './mcp/index.ts'
import { tenantOfKey } from './shared/assistant-keys.ts'

/**
 * `npm run mcp`: an assistant on this machine starts us as its own process. The pages on which its person agrees are served as well,
 * unless another Holdfast listens here already: then it serves them, from the same database.
 */
export async function runMcp(config: Config): Promise<void> {
  const app = await openApp(config)
  const stop = (): void => void app.stop().finally(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  try {
    await serveOverStdio(app.mcp, await connectionOf(app), process.stdin)
  } finally {
    await app.stop()
  }
  process.exit(0)
}

async function openApp(config: Config): Promise<App> {
  try {
    return await createApp(config)
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : undefined
    if (!(cause instanceof Error) || Reflect.get(cause, 'code') !== 'EADDRINUSE') throw error
    return createApp(config, { http: false })
  }
}

async function connectionOf({ booking, keys, config, publicUrl }: App): Promise<Connection> {
  const { mcpKey } = config
  const slug = (mcpKey === undefined ? undefined : tenantOfKey(mcpKey)) ?? config.mcpTenant
  const tenant = await booking.findTenant(slug)
  if (tenant === undefined) throw new ConfigError(`MCP_TENANT names no business here: "${slug}".`)
  const authorization = mcpKey === undefined ? undefined : `Bearer ${mcpKey}`
  const known = await whoCalls({ keys, tokens: undefined }, { authorization, tenant, resource: new URL(publicUrl) }).catch(() => {
    throw new ConfigError('MCP_KEY is not valid here, or not any more: `node src/main.ts keys create` makes one.')
  })
  return { tenant, caller: known.caller, address: 'stdio', locale: tenant.locales[0] ?? 'en' }
}
