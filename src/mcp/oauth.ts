import { OAuthError, OAuthErrorCode, verifyBearerToken, type AuthInfo } from '@modelcontextprotocol/server'
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'

/** Checks tokens of one authorization server. They are read here and go no further. */
export interface TokenVerifier {
  readonly issuer: string
  /** Throws an OAuthError for what is not a living token of that server for exactly this resource. */
  readonly verify: (authorization: string, resource: URL) => Promise<AuthInfo>
}

const discoveryShape = z.looseObject({ issuer: z.string(), jwks_uri: z.url() })

/** The server's keys are fetched when the first token comes, and again when one is signed with a key not seen before. */
export function createTokenVerifier(issuer: string): TokenVerifier {
  let keys: Promise<JWTVerifyGetKey> | undefined
  const keysOf = (): Promise<JWTVerifyGetKey> =>
    (keys ??= discover(issuer).catch((cause: unknown) => {
      keys = undefined
      throw new OAuthError(OAuthErrorCode.ServerError, `The authorization server cannot be reached: ${String(cause)}`)
    }))
  return {
    issuer,
    verify: (authorization, resource) => {
      const verifyAccessToken = async (token: string): Promise<AuthInfo> => read(token, { issuer, resource, keys: await keysOf() })
      return verifyBearerToken(authorization, { verifier: { verifyAccessToken }, expectedResource: resource })
    },
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const base = issuer.replace(/\/$/, '')
  const response = await fetch(`${base}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000), redirect: 'error' })
  if (!response.ok) throw new Error(`discovery answered ${response.status}`)
  const found = discoveryShape.parse(await response.json())
  // RFC 8414 §3.3: a document that names another issuer is not this one's.
  if (found.issuer.replace(/\/$/, '') !== base) throw new Error('discovery names another issuer')
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: 5_000 })
}

const claimsShape = z.looseObject({
  sub: z.string().min(1),
  exp: z.number(),
  scope: z.string().optional(),
  client_id: z.string().optional(),
  azp: z.string().optional(),
  gty: z.string().optional(),
})

interface Reading {
  readonly issuer: string
  readonly resource: URL
  readonly keys: JWTVerifyGetKey
}

// Only asymmetric algorithms: a key that is published must not be usable as a shared secret.
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'RS384', 'RS512', 'ES384', 'ES512', 'PS384', 'PS512']

async function read(token: string, { issuer, resource, keys }: Reading): Promise<AuthInfo> {
  const verified = await jwtVerify(token, keys, {
    issuer,
    audience: resource.href,
    algorithms,
    requiredClaims: ['exp', 'sub', 'aud'],
  }).catch(() => undefined)
  const claims = claimsShape.safeParse(verified?.payload)
  if (!claims.success || !isAccessToken(verified?.protectedHeader.typ))
    throw new OAuthError(OAuthErrorCode.InvalidToken, 'This token is not valid here.')
  const { sub, exp, scope = '' } = claims.data
  const client = claims.data.client_id ?? claims.data.azp
  return {
    token: '',
    clientId: client ?? sub,
    scopes: scope.split(' ').filter((one) => one !== ''),
    expiresAt: exp,
    resource,
    extra: { sub, isPerson: client !== undefined && !isProgram(claims.data, client) },
  }
}

/** RFC 9068 §2.1 names them so; many servers say JWT or nothing. What a server calls otherwise (a logout token) is none. */
function isAccessToken(typ: string | undefined): boolean {
  return typ === undefined || /^(application\/)?(at\+)?jwt$/i.test(typ)
}

/** RFC 9068 §2.2: where no person is involved the client is its own subject. Two servers say it in ways of their own as well. */
function isProgram({ sub, gty }: z.output<typeof claimsShape>, client: string): boolean {
  return sub === client || sub === `${client}@clients` || gty === 'client-credentials'
}
