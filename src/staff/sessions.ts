import { newToken, sha256, uuidV7 } from '../shared/ids.ts'
import type { StaffDeps } from './deps.ts'
import { makeDevice } from './devices.ts'
import { roleOf } from './member-row.ts'
import type { OpenedSession, SignedIn, SignInMethod, SignInPlace, StaffMember, StaffSession } from './model.ts'

const hourMs = 60 * 60 * 1000
/** A working day's browser may rest this long, */
export const idleMs = 12 * hourMs
/** and nobody stays signed in for longer than this. */
export const longestMs = 7 * 24 * hourMs

interface NewSession {
  readonly member: StaffMember
  readonly method: SignInMethod
  readonly place: SignInPlace
}

export async function openSession(deps: StaffDeps, { member, method, place }: NewSession): Promise<OpenedSession> {
  const now = deps.clock.now()
  const token = newToken()
  const expiresAt = now + longestMs
  const at = new Date(now)
  await deps.prisma.staffSession.create({
    data: {
      tenantId: member.tenantId,
      id: uuidV7(now),
      memberId: member.id,
      tokenHash: sha256(token),
      method,
      agent: place.agent.slice(0, 300),
      address: place.address,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(expiresAt),
    },
    select: { id: true },
  })
  return { member, token, device: makeDevice(deps, member), expiresAt }
}

interface FoundRow {
  readonly sessionId: string
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly masked: boolean
  readonly locale: string
  readonly secondStep: boolean
  readonly createdAt: number
  readonly provedAt: number
  readonly hasPassword: boolean
}

// One statement for every request. That somebody was seen is written to the minute, so that a page that asks often does not write often.
const findSql = `
  WITH seen AS (
    UPDATE staff_session SET last_seen_at = $3::timestamptz
    WHERE tenant_id = $1 AND token_hash = $2 AND last_seen_at BETWEEN $4::timestamptz AND $3::timestamptz - interval '1 minute'
  )
  SELECT s.id AS "sessionId", m.id, m.name, m.email, m.role, m.masked, m.locale, m.totp_secret IS NOT NULL AS "secondStep",
    extract(epoch FROM m.created_at)::float8 * 1000 AS "createdAt",
    extract(epoch FROM coalesce(s.proved_at, s.created_at))::float8 * 1000 AS "provedAt", m.password_hash IS NOT NULL AS "hasPassword"
  FROM staff_session s JOIN staff_member m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
  WHERE s.tenant_id = $1 AND s.token_hash = $2 AND s.expires_at > $3::timestamptz AND s.last_seen_at > $4::timestamptz
    AND m.deactivated_at IS NULL`

/** Undefined for a token that was never given out, has run out, was ended or belongs to another business: the same answer for all. */
export async function findSession(deps: StaffDeps, tenantId: number, token: string): Promise<SignedIn | undefined> {
  const now = deps.clock.now()
  const values = [tenantId, sha256(token), new Date(now).toISOString(), new Date(now - idleMs).toISOString()]
  const name = deps.statementName('staff_session_find')
  const { rows } = await deps.pool.query<FoundRow>(name === undefined ? { text: findSql, values } : { name, text: findSql, values })
  const row = rows[0]
  if (row === undefined) return undefined
  const { sessionId, role, provedAt, hasPassword, ...member } = row
  const provesBy = hasPassword ? 'password' : 'login'
  return { sessionId, provedAt, provesBy, member: { ...member, tenantId, role: roleOf(role), deactivatedAt: null } }
}

export async function listSessions(deps: StaffDeps, tenantId: number, memberId: string): Promise<readonly StaffSession[]> {
  const now = deps.clock.now()
  const rows = await deps.prisma.staffSession.findMany({
    where: { tenantId, memberId, expiresAt: { gt: new Date(now) }, lastSeenAt: { gt: new Date(now - idleMs) } },
    orderBy: { lastSeenAt: 'desc' },
  })
  return rows.map(({ id, method, agent, createdAt, lastSeenAt, expiresAt }) => ({
    id,
    method: methods.find((one) => one === method) ?? 'password',
    agent,
    createdAt: createdAt.getTime(),
    lastSeenAt: lastSeenAt.getTime(),
    expiresAt: expiresAt.getTime(),
  }))
}

const methods: readonly SignInMethod[] = ['password', 'recovery', 'link', 'login']

/** False when the member has no such session. */
export async function endSession(deps: StaffDeps, session: { tenantId: number; memberId: string; id: string }): Promise<boolean> {
  return (await deps.prisma.staffSession.deleteMany({ where: session })).count > 0
}

/** All of a member's, or all but one. */
export async function endSessions(
  deps: Pick<StaffDeps, 'prisma'>,
  { tenantId, memberId, but }: { readonly tenantId: number; readonly memberId: string; readonly but?: string | undefined },
): Promise<number> {
  return (await deps.prisma.staffSession.deleteMany({ where: { tenantId, memberId, ...(but === undefined ? {} : { id: { not: but } }) } }))
    .count
}

/** The same session under a new token: whoever had copied the old one is out. Asks for whoever it is to have shown so just now. */
export async function renewSession(deps: StaffDeps, { member, sessionId }: SignedIn): Promise<OpenedSession> {
  const token = newToken()
  const { expiresAt } = await deps.prisma.staffSession.update({
    where: { tenantId_id: { tenantId: member.tenantId, id: sessionId } },
    data: { tokenHash: sha256(token), provedAt: new Date(deps.clock.now()) },
    select: { expiresAt: true },
  })
  return { member, token, device: makeDevice(deps, member), expiresAt: expiresAt.getTime() }
}

/** Removes those that nobody can use any more; tells how many. */
export async function sweepSessions({ prisma, clock }: StaffDeps): Promise<number> {
  const now = clock.now()
  const where = { OR: [{ expiresAt: { lt: new Date(now) } }, { lastSeenAt: { lt: new Date(now - idleMs) } }] }
  return (await prisma.staffSession.deleteMany({ where })).count
}
