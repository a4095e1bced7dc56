import * as oidc from 'openid-client'
import { isLoopback } from '../shared/address-guard.ts'
import { faultWords } from '../shared/fault-words.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import { isReachable } from './reachable.ts'
import type { StaffRefusal } from './staff-error.ts'

export interface LoginClient {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Asks the company's login what it is (OpenID Connect Discovery). Every later request of the client goes the same checked way. */
export async function discover(
  deps: Pick<StaffDeps, 'publicUrl' | 'loginHosts'>,
  { issuer, clientId, clientSecret }: LoginClient,
): Promise<Result<oidc.Configuration, StaffRefusal<'login_unusable'>>> {
  if (!URL.canParse(issuer)) return unusable('The issuer is not an address.')
  const server = new URL(issuer)
  const local = isLoopback(server.hostname) && isLoopback(new URL(deps.publicUrl).hostname)
  const options = {
    timeout: 10,
    execute: local ? [oidc.allowInsecureRequests] : [],
    [oidc.customFetch]: async (url: string, request: oidc.CustomFetchOptions) => {
      if (!(await isReachable(new URL(url), deps))) throw new Unreachable()
      return fetch(url, { ...request, body: request.body ?? null, redirect: 'manual' })
    },
  }
  try {
    return ok(await oidc.discovery(server, clientId, clientSecret, undefined, options))
  } catch (error) {
    if (error instanceof Unreachable) return unusable('The issuer has to be an https address that is open to the world.')
    return unusable(`Nothing that is an OpenID Connect login answers at ${server.origin}: ${sayWhy(error)}`)
  }
}

class Unreachable extends Error {}

function unusable(reason: string) {
  return refuse({ code: 'login_unusable' as const, reason })
}

/** The library's own short words; what the other side answered stays out. */
function sayWhy(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : faultWords(error).error
}
