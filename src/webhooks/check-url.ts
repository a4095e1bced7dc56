import { findOutside, lookUp, type Address } from '../shared/address-guard.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { WebhookDeps } from './deps.ts'
import type { UrlFault } from './model.ts'

export interface Reachable {
  readonly url: URL
  /** Where the connection goes; undefined: the operator has named the host, and it is looked up as any other. */
  readonly addresses: readonly Address[] | undefined
}

type UrlDeps = Pick<WebhookDeps, 'webhookHosts' | 'lookUp'>

/**
 * Whether an endpoint may be called: https, out in the world, at a port that a web server of one's own has. Asked when it is written down and again
 * with every call, because a name can come to stand for another address.
 */
export async function checkUrl(deps: UrlDeps, text: string): Promise<Result<Reachable, UrlFault>> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) return refuse('not_https')
  if (url.username !== '' || url.password !== '') return refuse('has_credentials')
  if (deps.webhookHosts.includes(url.hostname)) return ok({ url, addresses: undefined })
  if (url.protocol !== 'https:') return refuse('not_https')
  if (url.port !== '' && Number(url.port) < 1024) return refuse('port_refused')
  const found = await findOutside(url.hostname, deps.lookUp ?? lookUp)
  switch (found.kind) {
    case 'found':
      return ok({ url, addresses: found.addresses })
    case 'refused':
      return refuse('address_refused')
    case 'unknown':
      return refuse('name_unknown')
  }
}
