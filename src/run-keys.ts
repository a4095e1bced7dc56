import { parseArgs } from 'node:util'
import { createApp, type App } from './app.ts'
import { ConfigError, type Config } from './config.ts'
import { scopes as ofAssistants } from './mcp/index.ts'

/** What a key can be for; `webhooks` is for the REST interface, the others for assistants. */
const scopes: readonly string[] = [...ofAssistants, 'webhooks']

const usage = `Use: keys create --name NAME [--scopes read,hold,book,manage,webhooks] [--trusted] [--tenant demo]
     keys list [--tenant demo]
     keys revoke ID [--tenant demo]`

/** Makes, lists and revokes the keys that assistants present over MCP. A key is shown once, when it is made. */
export async function runKeys(config: Config, args: readonly string[], write: (line: string) => void): Promise<void> {
  const { values, positionals } = readArgs(args)
  const app = await createApp(config, { http: false, jobs: false })
  try {
    const slug = values.tenant ?? config.mcpTenant
    const tenant = await app.booking.findTenant(slug)
    if (tenant === undefined) throw new ConfigError(`There is no business "${slug}" here.`)
    const [verb, id = ''] = positionals
    if (verb === 'create') return await create(app, { tenantId: tenant.id, tenantSlug: tenant.slug, ...values }, write)
    if (verb === 'list') return await list(app, tenant.id, write)
    if (verb !== 'revoke') throw new ConfigError(usage)
    if (!(await app.keys.revoke(tenant.id, id))) throw new ConfigError(`There is no key ${id} that still works: \`keys list\` shows them.`)
    write(`Revoked: ${id}`)
  } finally {
    await app.stop()
  }
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        tenant: { type: 'string' },
        name: { type: 'string' },
        scopes: { type: 'string', default: 'read,hold' },
        trusted: { type: 'boolean', default: false },
      },
    })
  } catch {
    throw new ConfigError(usage)
  }
}

interface NewKey {
  readonly tenantId: number
  readonly tenantSlug: string
  readonly name?: string | undefined
  readonly scopes: string
  readonly trusted: boolean
}

async function create(app: App, { name, scopes: asked, ...of }: NewKey, write: (line: string) => void): Promise<void> {
  const wanted = asked.split(',').map((scope) => scope.trim())
  const unknown = wanted.find((scope) => !scopes.some((one) => one === scope))
  if (name === undefined || unknown !== undefined)
    throw new ConfigError(unknown === undefined ? usage : `There is no scope "${unknown}".\n${usage}`)
  const { id, key } = await app.keys.create({ ...of, name, scopes: wanted })
  write(
    `${key}\nThis is shown once. Its id is ${id}; scopes: ${wanted.join(', ')}${of.trusted ? '; it is trusted to have asked its person' : ''}.`,
  )
  if (!of.trusted && wanted.some((scope) => scope === 'book' || scope === 'manage'))
    write('It is not trusted: people agree on the page it links to. With --trusted, its client asks them, or says yes itself.')
}

async function list(app: App, tenantId: number, write: (line: string) => void): Promise<void> {
  for (const { id, name, scopes: has, trusted, lastUsedAt, revokedAt } of await app.keys.list(tenantId)) {
    const state =
      revokedAt === null
        ? lastUsedAt === null
          ? 'never used'
          : `last used ${lastUsedAt.toISOString()}`
        : `revoked ${revokedAt.toISOString()}`
    write([id, JSON.stringify(name), has.join(','), trusted ? 'trusted' : '-', state].join('  '))
  }
}
