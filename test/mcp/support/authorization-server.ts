import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface AuthorizationServer {
  readonly issuer: string
  /** Signs this person in, has them agree, and exchanges the code (PKCE) for a token for `resource`. */
  readonly personToken: (person: string, resource: string, scope: string) => Promise<string>
  /** Client credentials. */
  readonly programToken: (resource: string, scope: string) => Promise<string>
  readonly close: () => Promise<void>
}

const redirect = 'http://127.0.0.1:9/callback'

/** A real authorization server on a free port, with one public client for people and one confidential for programs. */
export async function startAuthorizationServer(): Promise<AuthorizationServer> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', new Provider(issuer, configuration).callback())
  return {
    issuer,
    personToken: (person, resource, scope) => byCode(issuer, { person, resource, scope }),
    programToken: async (resource, scope) => {
      const basic = Buffer.from('desk:desk-secret').toString('base64')
      return tokenFrom(issuer, { grant_type: 'client_credentials', resource, scope }, { authorization: `Basic ${basic}` })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const configuration = {
  clients: [
    {
      client_id: 'assistant',
      token_endpoint_auth_method: 'none',
      application_type: 'native',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [redirect],
    },
    { client_id: 'desk', client_secret: 'desk-secret', grant_types: ['client_credentials'], response_types: [], redirect_uris: [] },
  ],
  scopes: ['openid', 'read', 'hold', 'book', 'manage'],
  cookies: { keys: ['for tests only'] },
  findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context: unknown, audience: string) => ({
        audience,
        scope: 'read hold book manage',
        accessTokenFormat: 'jwt',
      }),
    },
  },
}

async function byCode(issuer: string, { person, resource, scope }: { person: string; resource: string; scope: string }): Promise<string> {
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    client_id: 'assistant',
    response_type: 'code',
    redirect_uri: redirect,
    scope: `openid ${scope}`,
    resource,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const browser = createBrowser()
  let at = await browser(`${issuer}/auth?${asked}`)
  for (const form of [{ prompt: 'login', login: person, password: 'any' }, { prompt: 'consent' }]) at = await browser(at, form)
  const code = new URL(at).searchParams.get('code')
  if (code === null) throw new Error(`no code: ${at}`)
  return tokenFrom(issuer, {
    grant_type: 'authorization_code',
    client_id: 'assistant',
    code,
    redirect_uri: redirect,
    code_verifier: verifier,
    resource,
  })
}

async function tokenFrom(issuer: string, body: Record<string, string>, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', headers, body: new URLSearchParams(body) })
  const answer = (await response.json()) as { access_token?: string }
  if (answer.access_token === undefined) throw new Error(JSON.stringify(answer))
  return answer.access_token
}

/** Follows redirects with its cookies until a page is shown or the way leads to the client; answers where it is. */
function createBrowser() {
  const cookies = new Map<string, string>()
  return async (start: string, form?: Record<string, string>): Promise<string> => {
    let url = start
    let body = form === undefined ? undefined : new URLSearchParams(form)
    for (let hops = 0; hops < 10 && !url.startsWith(redirect); hops++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const method = body === undefined ? 'GET' : 'POST'
      const response = await fetch(url, { method, redirect: 'manual', headers: { cookie }, ...(body === undefined ? {} : { body }) })
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      const location = response.headers.get('location')
      if (location === null) return url
      url = new URL(location, url).href
      body = undefined
    }
    return url
  }
}
