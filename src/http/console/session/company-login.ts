import { sessionOperations } from '../../contract/console/session.ts'
import { problem } from '../../problem.ts'
import type { Reply } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import { openEndpoint, type OpenCall } from '../console-route.ts'
import { cookieSetting, dropCookie, readCookie, sessionCookies, setCookie } from '../cookies.ts'
import { placeOf } from './let-in.ts'
import { endFormer, noteStranger } from './sign-in.ts'

const pendingSeconds = 600

/** Where the company's login sends people back to; to be registered there. */
export function redirectUriOf({ publicUrl }: Pick<ConsoleDeps, 'publicUrl'>, { slug }: { readonly slug: string }): string {
  return `${publicUrl}/api/console/${slug}/sign-in/company/back`
}

export const beginCompanyLogin = openEndpoint(sessionOperations.beginCompanyLogin, async (deps, call) => {
  const { tenant, query } = call
  const redirectUri = redirectUriOf(deps, tenant)
  const begun = await deps.staff.beginLogin({
    tenantId: tenant.id,
    redirectUri,
    to: within(tenant.slug, query.to),
    again: query.again === 'yes',
  })
  if (begun === undefined) return problem('not_found', 'This business has no login of its own.')
  if (!begun.ok) return back(call, 'login_unusable')
  const cookie = setCookie('login', begun.value.kept, { ...cookieSetting(deps, tenant), seconds: pendingSeconds })
  return { ...goTo(begun.value.url), cookies: [cookie] }
})

/** A page of the browser's own and no call of ours: whatever comes of it is shown there. */
export const endCompanyLogin = openEndpoint(sessionOperations.endCompanyLogin, async (deps, call) => {
  const { tenant, request } = call
  const setting = cookieSetting(deps, tenant)
  const at = request.url.indexOf('?')
  const url = new URL(redirectUriOf(deps, tenant) + (at === -1 ? '' : request.url.slice(at)))
  const kept = readCookie(request, 'login', setting)
  const locale = tenant.locales[0] ?? 'en'
  const ended = await deps.staff.endLogin({ tenantId: tenant.id, url, kept, locale, place: placeOf(call) })
  const done = dropCookie('login', setting)
  if (!ended.ok) {
    const code = ended.error.code === 'login_refused' ? ended.error.why : ended.error.code
    await noteStranger(deps, call, { operation: 'signIn', status: 401, code })
    return { ...back(call, code), cookies: [done] }
  }
  await endFormer(deps, call)
  const { opened, to } = ended.value
  const line = { tenantId: tenant.id, memberId: opened.member.id, operation: 'signIn', status: 200, address: call.address }
  await deps.staff.writeAuditLine({ ...line, detail: { method: 'login' } })
  return { ...goTo(to), cookies: [...sessionCookies(opened, { ...setting, now: deps.clock.now() }), done] }
})

/** Only to a page of this very console: a link to our sign-in must not lead anywhere else. */
function within(slug: string, to: string | undefined): string {
  const home = `/console/${slug}`
  return to !== undefined && !to.includes('..') && to.startsWith(`${home}/`) && /^[\w./?=&%~+-]*$/.test(to) ? to : home
}

function back({ tenant }: OpenCall, code: string): Reply {
  return goTo(`/console/${tenant.slug}/sign-in?refused=${code}`)
}

function goTo(location: string): Reply {
  return { status: 303, headers: { location }, body: '' }
}
