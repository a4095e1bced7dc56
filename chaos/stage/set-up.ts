import { createApp } from '../../src/app.ts'
import type { Tenant } from '../../src/booking/index.ts'
import { readConfig } from '../../src/config.ts'
import { noLog } from '../../src/shared/logger.ts'
import { tenants } from './business.ts'

export interface SetUp {
  /** By marker. */
  readonly businesses: ReadonlyMap<string, Tenant>
  /** What each business's webhooks are signed with, by slug. */
  readonly hookSecrets: ReadonlyMap<string, string>
}

/** Through the product itself, before anything is broken: each business as the product reads it, with a webhook endpoint. */
export async function setUp(env: Readonly<Record<string, string>>, hookPort: number): Promise<SetUp> {
  const app = await createApp(readConfig(env), { http: false, jobs: false, log: noLog })
  const businesses = new Map<string, Tenant>()
  const hookSecrets = new Map<string, string>()
  for (const { id, slug, marker } of tenants) {
    const tenant = await app.booking.findTenant(slug)
    if (tenant === undefined) throw new Error(`${slug} was not seeded`)
    businesses.set(marker, tenant)
    const made = await app.webhooks.createEndpoint(id, {
      url: `http://127.0.0.1:${hookPort}/${slug}`,
      description: 'chaos',
      events: ['booking.confirmed', 'booking.moved', 'booking.cancelled'],
      personalData: true,
    })
    if (!made.ok) throw new Error(`no webhook endpoint: ${JSON.stringify(made.error)}`)
    hookSecrets.set(slug, made.value.secret)
  }
  await app.stop()
  return { businesses, hookSecrets }
}
