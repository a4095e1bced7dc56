import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Who works at the company, by what they type as their login. */
export type People = Record<string, { readonly email: string; readonly email_verified?: boolean; readonly name?: string }>

export interface CompanyServer {
  readonly issuer: string
  readonly client: { readonly clientId: string; readonly clientSecret: string }
  readonly close: () => Promise<void>
}

/** A real OpenID provider on a free port, with one confidential client that has to use PKCE. */
export async function startCompanyServer(people: People, redirectUris: readonly string[]): Promise<CompanyServer> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'console', clientSecret: 'the secret of the client' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: redirectUris,
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    scopes: ['openid', 'email', 'profile'],
    cookies: { keys: ['for tests only'] },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId, ...people[accountId] }) }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  })
  server.on('request', provider.callback())
  return {
    issuer,
    client,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface Browser {
  /** Goes there and follows where it leads, with its cookies, until a page is shown; answers where it is then. */
  readonly go: (url: string, form?: Record<string, string>) => Promise<string>
  /** What it would send to this host. */
  readonly cookieFor: (url: string) => string
}

/** Every address that is "localhost" is asked at 127.0.0.1. `stopAt`: before this is asked for. */
export function createBrowser(stopAt?: (url: string) => boolean): Browser {
  const kept = new Map<string, Map<string, string>>()
  const cookieFor = (url: string) => [...(kept.get(new URL(url).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (url: string, response: Response) => {
    const cookies = kept.get(new URL(url).host) ?? new Map<string, string>()
    for (const set of response.headers.getSetCookie()) {
      const pair = set.split(';')[0] ?? ''
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    kept.set(new URL(url).host, cookies)
  }
  const go = async (start: string, form?: Record<string, string>): Promise<string> => {
    let url = start
    let body = form === undefined ? undefined : new URLSearchParams(form)
    for (let hops = 0; hops < 15 && stopAt?.(url) !== true; hops++) {
      const asked = url.replace('//localhost', '//127.0.0.1')
      const method = body === undefined ? 'GET' : 'POST'
      const response = await fetch(asked, {
        method,
        redirect: 'manual',
        headers: { cookie: cookieFor(url) },
        ...(body === undefined ? {} : { body }),
      })
      keep(url, response)
      const location = response.headers.get('location')
      if (location === null) return url
      url = new URL(location, url).href
      body = undefined
    }
    return url
  }
  return { go, cookieFor }
}
