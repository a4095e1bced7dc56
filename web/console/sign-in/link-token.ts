/**
 * What a link carries, behind # or as ?token=. It is taken out of the address, so that neither the history nor whoever looks over the
 * shoulder has it; the tab keeps it beside the address, for when the page is loaded again.
 */
export function takeLinkToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? new URLSearchParams(location.search).get('token')
  if (token !== null) history.replaceState({ linkToken: token }, '', location.pathname)
  const kept: unknown = token ?? (history.state as { readonly linkToken?: unknown } | null)?.linkToken
  return typeof kept === 'string' ? kept : ''
}
