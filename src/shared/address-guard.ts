import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

export interface Address {
  readonly address: string
  readonly family: number
}

/** Every address of a name; none when there is no such name. */
export type LookUp = (host: string) => Promise<readonly Address[]>

export const lookUp: LookUp = (host) => lookup(host, { all: true }).catch(() => [])

/**
 * The addresses behind a host that somebody else wrote, for this server to connect to: these and no others, since the name may stand for other ones a
 * moment later. Refused when any of them is not out in the world. `host` as URLs have it: there an IPv4 address is in its usual form, however it was written.
 */
export async function findOutside(
  host: string,
  ask: LookUp = lookUp,
): Promise<{ readonly kind: 'found'; readonly addresses: readonly Address[] } | { readonly kind: 'refused' | 'unknown' }> {
  const bare = host.replace(/^\[|\]$/g, '')
  const addresses = ipaddr.isValid(bare) ? [{ address: bare, family: bare.includes(':') ? 6 : 4 }] : await ask(bare)
  if (addresses.length === 0) return { kind: 'unknown' }
  return addresses.every(({ address }) => isOutside(address)) ? { kind: 'found', addresses } : { kind: 'refused' }
}

/**
 * Out in the world: not private, of this machine, of this link, shared by a carrier, multicast, set aside, or one of IPv6's ways of writing another
 * address (mapped ones count as what they stand for). IPv6 hands out 2000::/3 only; elsewhere lie forms that some system may yet translate.
 */
export function isOutside(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20
}

/** A URL's host or a socket's address that is this machine, without asking anybody. */
export function isLoopback(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host) || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(host)
}
