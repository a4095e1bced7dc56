import { join } from 'node:path'
import type { App, Role } from './app.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { staffLinkUrl } from './shared/links.ts'

/**
 * The role is the first argument: nothing (everything), web, worker, chat, mcp (standard input and output), keys, staff, tenants, secret,
 * migrate, audit, doctor or when. Each loads what it needs and no more: the doctor works where the app does not.
 */
const roles: Readonly<Record<string, () => Promise<void>>> = {
  all: () => serve('all'),
  web: () => serve('web'),
  worker: () => serve('worker'),
  chat: async () => (await import('./chat/main.ts')).runChat(readConfig(process.env)),
  migrate: async () => (await import('./run-migrate.ts')).runMigrate(readConfig(process.env), (line) => process.stdout.write(`${line}\n`)),
  audit: async () => {
    process.exitCode = await (await import('./run-audit.ts')).runAudit(readConfig(process.env), (line) => process.stdout.write(`${line}\n`))
  },
  doctor: async () => {
    process.exitCode = await (await import('./doctor.ts')).runDoctor(process.env)
  },
  mcp: async () => (await import('./run-mcp.ts')).runMcp(readConfig(process.env)),
  keys: async () =>
    (await import('./run-keys.ts')).runKeys(readConfig(process.env), process.argv.slice(3), (line) => process.stdout.write(`${line}\n`)),
  staff: async () =>
    (await import('./run-staff.ts')).runStaff(readConfig(process.env), process.argv.slice(3), (line) => process.stdout.write(`${line}\n`)),
  tenants: async () =>
    (await import('./run-tenants.ts')).runTenants(readConfig(process.env), process.argv.slice(3), (line) =>
      process.stdout.write(`${line}\n`),
    ),
  secret: async () =>
    (await import('./run-secret.ts')).runSecret(readConfig(process.env), process.argv.slice(3), (line) =>
      process.stdout.write(`${line}\n`),
    ),
  when: async () => {
    await import('./when/serve.ts')
  },
}

/** A supervisor kills after 20 s. What is then unfinished is safe: turns are recorded as they go, jobs are repeated. */
const longestStopMs = 19_000

const name = process.argv[2] ?? 'all'
const role = roles[name]
if (role === undefined) fail(`There is no role "${name}": use ${Object.keys(roles).join(', ')}.`)
else await role().catch(sayWhy)

async function serve(part: Role): Promise<void> {
  const config = readConfig(process.env)
  const { createApp } = await import('./app.ts')
  const app = await createApp(config, { role: part })
  const stop = stopOnce(app.stop)
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  stopWithShell(stop)
  process.stdout.write(part === 'worker' ? atWork(config, app) : greeting(config, app.publicUrl) + (await wayIn(app)))
}

/**
 * npm runs its scripts in a shell and hands a signal on to that alone: where the shell does not become this process, it ends and leaves us
 * behind. Its end is then the signal.
 */
function stopWithShell(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const shell = process.ppid
  setInterval(() => {
    if (process.ppid !== shell) stop()
  }, 250).unref()
}

function greeting(config: Config, url: string): string {
  const mail = config.showOutbox ? `, mail is kept at ${url}/outbox` : ''
  return `Holdfast is open: ${url}  (answers by ${config.model}${mail})\n`
}

function atWork(config: Config, { url }: App): string {
  const mail = config.smtpUrl === undefined ? `; no SMTP_URL: mail is kept in ${join(config.dataDir, 'outbox')} on this machine` : ''
  return `Holdfast works off its jobs, see ${url}/readyz${mail}\n`
}

/** Until the demo's first owner has come in, each start prints a link for them; the one before it does not work any more. */
async function wayIn({ booking, staff, publicUrl }: App): Promise<string> {
  const demo = await booking.findTenant('demo')
  if (demo === undefined) return ''
  const token = await staff.welcomeFirstOwner({ tenantId: demo.id, locale: demo.locales[0] ?? 'en' })
  return token === undefined
    ? ''
    : `The console waits for its owner, once: ${staffLinkUrl(publicUrl, { tenantSlug: demo.slug, page: 'welcome', token })}\n`
}

function stopOnce(stop: () => Promise<void>): () => void {
  let stopping = false
  return () => {
    if (stopping) return
    stopping = true
    process.stdout.write('Closing: what is under way ends first.\n')
    setTimeout(() => process.exit(0), longestStopMs).unref()
    stop().then(() => process.exit(0), sayWhy)
  }
}

function sayWhy(error: unknown): never {
  if (error instanceof ConfigError) fail(`${error.message}\nNothing was started. \`npm run doctor\` checks everything.`)
  fail(error instanceof Error ? `${error.message}${process.env['LOG_LEVEL'] === 'debug' ? `\n${error.stack ?? ''}` : ''}` : String(error))
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
