import { parseArgs } from 'node:util'
import { createApp, type App } from './app.ts'
import { ConfigError, type Config } from './config.ts'
import { staffLinkUrl } from './shared/links.ts'
import type { StaffRole } from './staff/index.ts'

const usage = `Use: staff invite --email ADDRESS [--role owner|manager|reviewer] [--tenant demo]
     staff list [--tenant demo]
     staff reset-second-step --email ADDRESS [--tenant demo]
     staff deactivate --email ADDRESS [--tenant demo]`

/** For operators, when nobody can sign in any more: prints links, lists and closes accounts. A link is shown once, when it is made. */
export async function runStaff(config: Config, args: readonly string[], write: (line: string) => void): Promise<void> {
  const { values, positionals } = readArgs(args)
  const app = await createApp(config, { http: false, jobs: false })
  try {
    const tenant = await app.booking.findTenant(values.tenant)
    if (tenant === undefined) throw new ConfigError(`There is no business "${values.tenant}" here.`)
    const of = { app, tenantId: tenant.id, tenantSlug: tenant.slug, locale: tenant.locales[0] ?? 'en', ...values }
    const [verb] = positionals
    if (verb === 'invite') return await invite(of, write)
    if (verb === 'list') return await list(of, write)
    if (verb === 'reset-second-step') return await resetSecondStep(of, write)
    if (verb === 'deactivate') return await deactivate(of, write)
    throw new ConfigError(usage)
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
        tenant: { type: 'string', default: 'demo' },
        email: { type: 'string' },
        role: { type: 'string', default: 'owner' },
      },
    })
  } catch {
    throw new ConfigError(usage)
  }
}

interface Asked {
  readonly app: App
  readonly tenantId: number
  readonly tenantSlug: string
  readonly locale: string
  readonly email?: string | undefined
  readonly role: string
}

const roles: readonly StaffRole[] = ['reviewer', 'manager', 'owner']

async function invite(asked: Asked, write: (line: string) => void): Promise<void> {
  const { app, tenantId, tenantSlug, locale, email } = asked
  const role = roles.find((one) => one === asked.role)
  if (role === undefined || email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new ConfigError(usage)
  const invited = await app.staff.invite({ tenantId, email, role, masked: false, locale, mailed: false })
  if (!invited.ok)
    throw new ConfigError(`Somebody works there as ${email} already: \`staff list\` shows them; a new password comes by mail.`)
  await note(asked, 'invite', invited.value.id)
  write(
    `${staffLinkUrl(app.publicUrl, { tenantSlug, page: 'welcome', token: invited.value.token })}\nThis works once, for a week, for ${email}.`,
  )
}

async function list({ app, tenantId }: Asked, write: (line: string) => void): Promise<void> {
  for (const { id, name, email, role, secondStep, deactivatedAt } of await app.staff.listEverybody(tenantId))
    write(
      [id, role, email, JSON.stringify(name), secondStep ? 'with a second step' : '-', deactivatedAt === null ? '-' : 'closed'].join('  '),
    )
}

async function resetSecondStep(asked: Asked, write: (line: string) => void): Promise<void> {
  const member = await find(asked)
  await asked.app.staff.resetSecondStep(member)
  await note(asked, 'resetPersonSecondStep', member.id)
  write(`${member.email} signs in with the password alone now, and has been signed out everywhere.`)
}

async function deactivate(asked: Asked, write: (line: string) => void): Promise<void> {
  const member = await find(asked)
  const closed = await asked.app.staff.deactivateMember(member)
  if (!closed.ok) throw new ConfigError(`${member.email} is the only owner: invite another one first.`)
  await note(asked, 'deactivatePerson', member.id)
  write(`${member.email} has no account any more, and has been signed out everywhere.`)
}

async function find({ app, tenantId, email }: Asked) {
  const member = (await app.staff.listMembers(tenantId)).find((one) => one.email.toLowerCase() === email?.toLowerCase())
  if (member === undefined) throw new ConfigError(`Nobody works there as ${email ?? '(no --email)'}: \`staff list\` shows who does.`)
  return member
}

/** What an operator does is written down with the rest. */
async function note({ app, tenantId }: Asked, operation: string, subject: string): Promise<void> {
  await app.staff.writeAuditLine({ tenantId, operation, subject, status: 200, address: '', detail: { by: 'operator' } })
}
