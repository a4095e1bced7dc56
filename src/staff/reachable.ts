import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

/**
 * Whether an address that an owner typed may be asked by this server: over https and out in the world. What lies within one's own network is only
 * what the operator has named; on somebody's own machine, for trying out, that machine as well.
 */
export async function isReachable(
  url: URL,
  { loginHosts, publicUrl }: { readonly loginHosts: readonly string[]; readonly publicUrl: string },
): Promise<boolean> {
  const own = isLoopback(new URL(publicUrl).hostname)
  if (own && isLoopback(url.hostname)) return true
  if (url.protocol !== 'https:') return false
  if (loginHosts.includes(url.hostname)) return true
  const found = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => [])
  return found.length > 0 && found.every(({ address }) => ipaddr.process(address).range() === 'unicast')
}

/** A name that is this machine, without asking anybody. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
