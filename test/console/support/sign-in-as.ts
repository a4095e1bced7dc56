import { randomBytes } from 'node:crypto'
import type { AnswerOf, BodyOf, ConsoleOperation, QueryOf, Role } from '../../../src/http/contract/console/operation.ts'
import { meShape, type Me } from '../../../src/http/contract/console/session.ts'
import { read, type Answer } from '../../http/support/client.ts'
import type { TestApp } from '../../http/support/app.ts'
import { must } from '../../support/core.ts'

export interface StaffClient {
  readonly me: Me
  readonly password: string
  /** What the browser would send: `Cookie`. */
  readonly cookie: string
  /** `path` below /api/console/{tenant}, with the header our pages send. Changes are JSON. */
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Answer>
  /** The call of an operation; throws unless it answers 2xx with what its schema says. */
  readonly call: <One extends ConsoleOperation>(operation: One, input?: InputOf<One>) => Promise<AnswerOf<One>>
}

export interface SendOptions {
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

interface InputOf<One extends ConsoleOperation> {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: QueryOf<One>
  readonly body?: BodyOf<One>
}

export interface Who {
  readonly tenant?: string
  /** Sees personal data only in part. */
  readonly masked?: boolean
  readonly name?: string
  readonly email?: string
}

export const staffPassword = 'correct horse battery'

/** Somebody new of this role, who came by an invitation as everybody does, in a browser of their own. */
export async function signInAs(app: TestApp, role: Role, who: Who = {}): Promise<StaffClient> {
  const { tenant: slug = 'demo', masked = false, name = `Robin ${role}` } = who
  const tenant = await app.app.booking.findTenant(slug)
  if (tenant === undefined) throw new Error(`There is no business ${slug}`)
  const email = who.email ?? `${role}-${randomBytes(4).toString('hex')}@harbour.example`
  const { token } = must(await app.app.staff.invite({ tenantId: tenant.id, email, role, masked, locale: 'en', mailed: false }))
  const nobody = clientOf(app.base, slug, '')
  const answer = await nobody.send('POST', '/links/accept', { body: { token, name, password: staffPassword } })
  const me = read(meShape, 200, answer)
  return { me, password: staffPassword, ...clientOf(app.base, slug, cookiesOf(answer)) }
}

/** Somebody who is not signed in, or in whichever way `cookie` says. */
export function clientOf(base: string, tenant: string, cookie: string): Pick<StaffClient, 'cookie' | 'send' | 'call'> {
  const send: StaffClient['send'] = async (method, path, { query, body, headers = {} } = {}) => {
    const search = query === undefined ? '' : `?${new URLSearchParams(query)}`
    const content = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(`${base}/api/console/${tenant}${path}${search}`, {
      method,
      redirect: 'manual',
      headers: { 'x-holdfast-console': '1', ...(cookie === '' ? {} : { cookie }), ...content, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return { cookie, send, call: (operation, input) => callOf(send, operation, input) }
}

async function callOf<One extends ConsoleOperation>(
  send: StaffClient['send'],
  operation: One,
  { params = {}, query, body }: InputOf<One> = {},
): Promise<AnswerOf<One>> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked: Record<string, string> = {}
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) asked[key] = String(value)
  const answer = await send(operation.method.toUpperCase(), path, {
    ...(query === undefined ? {} : { query: asked }),
    ...(body === undefined ? {} : { body }),
  })
  if (answer.status >= 300) throw new Error(`${operation.method} ${path}: ${answer.status} ${answer.text.slice(0, 500)}`)
  const value = operation.answer === undefined ? undefined : read(operation.answer, answer.status, answer)
  return value as AnswerOf<One>
}

/** What a browser keeps of an answer, as it sends it back. */
export function cookiesOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
