import type { IncomingMessage } from 'node:http'
import type { Tenant } from '../../booking/index.ts'
import type { OpenedSession } from '../../staff/index.ts'
import type { ConsoleDeps } from './console-deps.ts'

export interface CookieSetting {
  readonly tenantSlug: string
  /** Reached over https: the cookie then goes over nothing else and cannot be set by a neighbouring host (`__Host-`). */
  readonly secure: boolean
}

/** Of this server and this business. */
export function cookieSetting({ publicUrl }: Pick<ConsoleDeps, 'publicUrl'>, { slug }: Pick<Tenant, 'slug'>): CookieSetting {
  return { tenantSlug: slug, secure: publicUrl.startsWith('https:') }
}

/** What a browser keeps of its staff. Each business has its own: one browser may be signed in at two. */
export type StaffCookie = 'session' | 'device' | 'login'

export function readCookie(request: IncomingMessage, which: StaffCookie, setting: CookieSetting): string | undefined {
  const name = nameOf(which, setting)
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** No script reads it, and a site that sends somebody here by a form does not send it along. */
export function setCookie(which: StaffCookie, value: string, setting: CookieSetting & { readonly seconds: number }): string {
  const secure = setting.secure ? '; Secure' : ''
  return `${nameOf(which, setting)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.max(0, Math.ceil(setting.seconds))}${secure}`
}

export function dropCookie(which: StaffCookie, setting: CookieSetting): string {
  return setCookie(which, '', { ...setting, seconds: 0 })
}

const yearSeconds = 365 * 24 * 60 * 60

/** Of a browser that has just been let in. */
export function sessionCookies(opened: OpenedSession, setting: CookieSetting & { readonly now: number }): readonly string[] {
  return [
    setCookie('session', opened.token, { ...setting, seconds: (opened.expiresAt - setting.now) / 1000 }),
    setCookie('device', opened.device, { ...setting, seconds: yearSeconds }),
  ]
}

function nameOf(which: StaffCookie, { tenantSlug, secure }: CookieSetting): string {
  return `${secure ? '__Host-' : ''}holdfast-${which}-${tenantSlug}`
}
