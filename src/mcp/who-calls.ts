import { OAuthError, OAuthErrorCode, type AuthInfo } from '@modelcontextprotocol/server'
import type { Tenant } from '../booking/index.ts'
import type { AssistantKeys } from '../shared/assistant-keys.ts'
import { sha256 } from '../shared/ids.ts'
import { scopes, type Caller } from './caller.ts'
import type { TokenVerifier } from './oauth.ts'

export interface WhoCallsDeps {
  readonly keys: AssistantKeys
  readonly tokens: TokenVerifier | undefined
}

export interface KnownCaller {
  readonly caller: Caller
  /** Of a token: what the protocol's own challenges for more scope go by. */
  readonly authInfo?: AuthInfo
}

/**
 * From what the request presents. Nothing presented is nobody in particular; something wrong presented is refused, never served as nobody:
 * throws an OAuthError.
 */
export async function whoCalls(
  { keys, tokens }: WhoCallsDeps,
  { authorization, tenant, resource }: { readonly authorization: string | undefined; readonly tenant: Tenant; readonly resource: URL },
): Promise<KnownCaller> {
  if (authorization === undefined) return { caller: { kind: 'public' } }
  const bearer = /^Bearer +([\w.~+/=-]{1,8192})$/i.exec(authorization)?.[1]
  if (bearer === undefined) throw new OAuthError(OAuthErrorCode.InvalidToken, 'Present a key or a token as "Bearer …".')
  if (bearer.startsWith('hk_')) return { caller: await byKey(keys, tenant, bearer) }
  if (tokens === undefined)
    throw new OAuthError(OAuthErrorCode.InvalidToken, 'This is no key of this business, and tokens are not taken here.')
  const authInfo = await tokens.verify(authorization, resource)
  const subject = sha256(`${tokens.issuer} ${String(authInfo.extra?.['sub'])}`)
  const has = scopes.filter((scope) => authInfo.scopes.includes(scope))
  return { caller: { kind: 'token', subject, scopes: has, isPerson: authInfo.extra?.['isPerson'] === true }, authInfo }
}

async function byKey(keys: AssistantKeys, tenant: Tenant, bearer: string): Promise<Caller> {
  const key = await keys.find(tenant.id, bearer)
  if (key === undefined) throw new OAuthError(OAuthErrorCode.InvalidToken, 'This key is not valid here, or not any more.')
  return { kind: 'key', subject: key.id, scopes: scopes.filter((scope) => key.scopes.includes(scope)), trusted: key.trusted }
}
