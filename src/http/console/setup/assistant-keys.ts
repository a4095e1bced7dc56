import { formatInstant } from '../../../shared/instant.ts'
import { problem } from '../../problem.ts'
import { empty, json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'

export const listKeys: ConsoleRoute = async ({ keys }, { tenant }) => {
  const found = await keys.list(tenant.id)
  return json(200, {
    keys: found.toReversed().map(({ id, name, scopes, trusted, createdAt, lastUsedAt, revokedAt }) => ({
      id,
      name,
      scopes,
      trusted,
      createdAt: instantOf(createdAt),
      lastUsedAt: instantOf(lastUsedAt),
      revokedAt: instantOf(revokedAt),
    })),
  })
}

interface NewKey {
  readonly name: string
  readonly scopes: readonly string[]
  readonly trusted: boolean
}

export const createKey: ConsoleRoute<NewKey> = async ({ keys }, { tenant, body }) =>
  json(201, await keys.create({ tenantId: tenant.id, tenantSlug: tenant.slug, ...body, scopes: [...new Set(body.scopes)] }))

export const revokeKey: ConsoleRoute = async ({ keys }, { tenant, param }) =>
  (await keys.revoke(tenant.id, param('key'))) ? empty(204) : problem('key_not_found', 'There is no key of that id that still works.')

function instantOf(date: Date | null): string | null {
  return date === null ? null : formatInstant(date.getTime())
}
