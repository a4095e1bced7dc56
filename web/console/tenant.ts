const LAST = 'holdfast.console.tenant'
const [, named] = /^\/console\/([a-z0-9][a-z0-9-]{0,62})(?:\/|$)/.exec(location.pathname) ?? []

/** The business whose console this is: one for the life of the page. "/console" alone opens the last one, or the demo. */
export const tenant = named ?? remembered() ?? 'demo'

/** Where its pages live, without a slash at the end. */
export const base = `/console/${tenant}`

if (named === undefined) history.replaceState(null, '', base)
try {
  localStorage.setItem(LAST, tenant)
} catch {
  // Storage is blocked: "/console" opens the demo then.
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(LAST) ?? undefined
  } catch {
    return undefined
  }
}
