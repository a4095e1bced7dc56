import * as oidc from 'openid-client'
import { z } from 'zod'
import { ok, refuse, type Result } from '../shared/result.ts'
import { seal, unseal } from '../shared/seal.ts'
import type { StaffDeps } from './deps.ts'
import { admit } from './admit.ts'
import { discover } from './login-client.ts'
import { findLoginClient, type LoginSettings } from './login-settings.ts'
import type { OpenedSession, SignInPlace } from './model.ts'
import { openSession } from './sessions.ts'
import type { StaffRefusal } from './staff-error.ts'

/** A sign-in on its way, for the browser to keep until it comes back: sealed, good for ten minutes. */
const pending = z.object({
  tenantId: z.number(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where in the console they were going. */
  to: z.string(),
  at: z.number(),
})
const pendingMs = 10 * 60 * 1000

export interface BegunLogin {
  /** Where the browser goes now. */
  readonly url: string
  readonly kept: string
}

export interface BeginLogin {
  readonly tenantId: number
  readonly redirectUri: string
  readonly to: string
  /** Not by having signed in there some time ago: the company is to ask who it is. */
  readonly again?: boolean
}

/** Code flow with PKCE, state and nonce. Undefined: this business has no login of its own. */
export async function beginLogin(
  deps: StaffDeps,
  { tenantId, redirectUri, to, again = false }: BeginLogin,
): Promise<Result<BegunLogin, StaffRefusal<'login_unusable'>> | undefined> {
  const client = await findLoginClient(deps, tenantId)
  if (client === undefined) return undefined
  const found = await discover(deps, client)
  if (!found.ok) return found
  const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
  const url = oidc.buildAuthorizationUrl(found.value, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    ...(again ? { prompt: 'login' } : {}),
  })
  const kept = seal(deps.secret, JSON.stringify({ tenantId, to, at: deps.clock.now(), ...begun }))
  return ok({ url: url.href, kept: kept.toString('base64url') })
}

export interface EndLogin {
  readonly tenantId: number
  /** Where the browser came back to, with code and state. */
  readonly url: URL
  readonly kept: string | undefined
  readonly locale: string
  readonly place: SignInPlace
}

export interface EndedLogin {
  readonly opened: OpenedSession
  readonly to: string
}

export async function endLogin(
  deps: StaffDeps,
  { tenantId, url, kept, locale, place }: EndLogin,
): Promise<Result<EndedLogin, StaffRefusal<'login_refused' | 'login_unusable'>>> {
  const begun = readPending(deps, kept)
  const client = await findLoginClient(deps, tenantId)
  if (begun === undefined || begun.tenantId !== tenantId || client === undefined) return refuse({ code: 'login_refused', why: 'failed' })
  const found = await discover(deps, client)
  if (!found.ok) return found
  const person = await identify(found.value, { url, ...begun })
  if (person === undefined) return refuse({ code: 'login_refused', why: 'failed' })
  const member = await admit(deps, { tenantId, locale, settings: client, person: { ...person, issuer: client.issuer } })
  if (!member.ok) return member
  return ok({ opened: await openSession(deps, { member: member.value, method: 'login', place }), to: begun.to })
}

function readPending(deps: StaffDeps, kept: string | undefined): z.output<typeof pending> | undefined {
  try {
    const begun = pending.parse(JSON.parse(unseal(deps.secret, Buffer.from(kept ?? '', 'base64url'))))
    return begun.at + pendingMs > deps.clock.now() ? begun : undefined
  } catch {
    // Nothing kept, altered, or of another server.
    return undefined
  }
}

/** Whom the company's login has let in, by its own word. */
export interface Person {
  readonly subject: string
  readonly email: string | undefined
  readonly emailConfirmed: boolean
  readonly name: string | undefined
}

interface Returned {
  readonly url: URL
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Undefined when the other side refused, or what it sent is not for us: which of it is the other side's to log. */
async function identify(config: oidc.Configuration, { url, state, nonce, verifier }: Returned): Promise<Person | undefined> {
  try {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
    const tokens = await oidc.authorizationCodeGrant(config, url, checks)
    const claims = tokens.claims()
    if (claims === undefined) return undefined
    const told = claims['email'] === undefined ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : claims
    const { email, email_verified: confirmed, name } = claimsShape.parse(told)
    return { subject: claims.sub, email, emailConfirmed: confirmed === true, name }
  } catch (error) {
    if (error instanceof oidc.ClientError || error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
      return undefined
    throw error
  }
}

const claimsShape = z.object({ email: z.string().optional(), email_verified: z.boolean().optional(), name: z.string().optional() })

export type { LoginSettings }
