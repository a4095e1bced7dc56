/**
 * What a link carries, behind # or as ?token=. It is read once and taken out of the address: neither the history nor whoever looks over the
 * shoulder has it then.
 */
export function takeLinkToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? new URLSearchParams(location.search).get('token')
  if (token !== null) {
    kept = token
    history.replaceState(history.state, '', location.pathname)
  }
  return kept
}

let kept = ''
