import type { Database } from '../../src/db/client.ts'
import { short } from '../../src/shared/consent-link.ts'
import { newToken, sha256, uuidV7 } from '../../src/shared/ids.ts'

/** Fewer than a session may hold at once. */
const HOLDS_OF_EACH = 2

/** Sessions of nobody in particular that were begun before anything is measured, each given out twice: as if each had looked around first. */
export async function sessionSupply({ prisma }: Database, tenantId: number, count: number, now: number): Promise<() => string> {
  const at = new Date(now)
  const begun = Array.from({ length: count }, () => ({ id: uuidV7(now), token: newToken() }))
  await prisma.conversation.createMany({
    data: begun.map(({ id, token }) => ({
      tenantId,
      id,
      tokenHash: sha256(token),
      channel: 'mcp',
      locale: 'en',
      timeZone: 'Europe/London',
      customer: {},
      client: 'bench 1',
      createdAt: at,
      updatedAt: at,
    })),
  })
  const handles = begun.flatMap(({ id, token }) => Array.from({ length: HOLDS_OF_EACH }, () => `${short(id)}${token}`))
  return () => {
    const handle = handles.pop()
    if (handle === undefined) throw new Error('All sessions are used up: begin more of them')
    return handle
  }
}
