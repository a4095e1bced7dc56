import type { Browser, BrowserContextOptions } from 'playwright-core'
import type { StaffClient } from '../../console/support/sign-in-as.ts'
import type { TestApp } from '../../http/support/app.ts'
import { desktop, visit, type Visit } from './visit.ts'

/** The console in the browser of somebody who is signed in; `path` below /console/{tenant}. */
export function visitConsole(
  browser: Browser,
  { app, staff, path = '' }: { readonly app: TestApp; readonly staff: Pick<StaffClient, 'cookie' | 'me'>; readonly path?: string },
  options: BrowserContextOptions = desktop,
): Promise<Visit> {
  const cookies = staff.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return {
      name,
      value: value.join('='),
      domain: new URL(app.base).hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax' as const,
    }
  })
  return visit(browser, `${app.base}/console/${staff.me.business.slug}${path}`, { ...options, storageState: { cookies, origins: [] } })
}
