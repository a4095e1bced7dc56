import type { Config } from '../config.ts'
import { runTerminalChat } from './terminal.ts'

const TENANT = 'demo'

/** The chat in a terminal: with the instance that runs already, else with one of its own for as long as it lasts. */
export async function runChat(config: Config): Promise<void> {
  const streams = { input: process.stdin, output: process.stdout }
  const running = await findRunning(config)
  if (running !== undefined) return runTerminalChat({ baseUrl: running, tenant: TENANT, ...streams })
  const { createApp } = await import('../app.ts')
  // Its own port is nobody's business; links point to where the server will be when it is started.
  const app = await createApp({
    ...config,
    port: 0,
    publicUrl: config.publicUrl ?? addressOf(config),
    logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel,
  })
  try {
    await runTerminalChat({ baseUrl: app.url, tenant: TENANT, ...streams })
  } finally {
    await app.stop()
  }
}

async function findRunning(config: Config): Promise<string | undefined> {
  const candidates = [addressOf(config), ...(config.publicUrl === undefined ? [] : [config.publicUrl])]
  for (const url of candidates) if (await isHoldfast(url)) return url
  return undefined
}

function addressOf({ host, port }: Config): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

// Some other program may listen there: it has to know the business.
async function isHoldfast(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/api/v1/tenants/${TENANT}`, { signal: AbortSignal.timeout(2_000) })
    const body: unknown = answer.ok ? await answer.json() : undefined
    return typeof body === 'object' && body !== null && 'timeZone' in body
  } catch {
    return false
  }
}
