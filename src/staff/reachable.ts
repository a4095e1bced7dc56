import { findOutside, isLoopback } from '../shared/address-guard.ts'

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
  return (await findOutside(url.hostname)).kind === 'found'
}
