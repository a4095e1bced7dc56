import { parseArgs } from 'node:util'
import { createApp } from './app.ts'
import { ConfigError, type Config } from './config.ts'
import { staffLinkUrl } from './shared/links.ts'

const usage = `Use: tenants create --slug NAME --name "WHAT CUSTOMERS READ" [--zone Europe/London] [--currency GBP] [--languages en,de] [--email MAIL]
The slug is its name in addresses: small letters, digits and hyphens.`

/** Makes a business with nothing in it yet, and says where its owner sets it up. */
export async function runTenants(config: Config, args: readonly string[], write: (line: string) => void): Promise<void> {
  const { values, positionals } = readArgs(args)
  const { slug, name, zone, currency, languages, email } = values
  if (positionals[0] !== 'create' || slug === undefined || name === undefined) throw new ConfigError(usage)
  const app = await createApp(config, { http: false, jobs: false })
  try {
    const locales = languages.split(',').map((tag) => tag.trim())
    const made = await app.booking.catalogue.createTenant({ slug, name, timeZone: zone, currency, locales, email })
    if (!made.ok) throw new ConfigError(why(made.error, slug))
    const token = await app.staff.welcomeFirstOwner({ tenantId: made.value.id, locale: locales[0] ?? 'en' })
    write(`${name} is there: ${app.publicUrl}/${slug}`)
    if (token === undefined) throw new Error('a business just made has an owner already')
    write(`Its owner comes in here, once, and sets it up: ${staffLinkUrl(app.publicUrl, { tenantSlug: slug, page: 'welcome', token })}`)
  } finally {
    await app.stop()
  }
}

function why(
  refusal: { readonly code: string; readonly issues?: readonly { readonly field: string; readonly code: string }[] },
  slug: string,
) {
  if (refusal.issues === undefined) return `There is a business "${slug}" here already.`
  const wrong = refusal.issues.map(({ field, code }) => `${flags[field] ?? field}: ${code.replaceAll('_', ' ')}`)
  return `${wrong.join('\n')}\n${usage}`
}

const flags: Readonly<Record<string, string>> = {
  timeZone: '--zone',
  currency: '--currency',
  locales: '--languages',
  slug: '--slug',
  name: '--name',
  'contact.email': '--email',
}

function readArgs(args: readonly string[]) {
  const text = (usual: string) => ({ type: 'string', default: usual }) as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        slug: { type: 'string' },
        name: { type: 'string' },
        zone: text('Europe/London'),
        currency: text('GBP'),
        languages: text('en'),
        email: text(''),
      },
    })
  } catch {
    throw new ConfigError(usage)
  }
}
