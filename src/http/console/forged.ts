import type { Request } from 'express'

/** What our own pages send with every call. A form cannot, and a script of another site only after asking, which is refused. */
export const pageHeader = 'x-holdfast-console'

/**
 * Whether a change could have been sent by another site in the name of who is signed in. The cookie's SameSite says no to most of it;
 * this says no to what is left, another host of the same site among it. Browsers say by themselves where a request comes from
 * (Sec-Fetch-Site); those that do not, over plain http, name the origin.
 */
export function isForged(request: Request, publicUrl: string): boolean {
  if (request.get(pageHeader) === undefined) return true
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin'
  const origin = request.get('origin')
  return origin !== undefined && !isOurs(origin, request.get('host'), publicUrl)
}

function isOurs(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const { origin: asked, host: askedHost } = new URL(origin)
  return asked === new URL(publicUrl).origin || askedHost === host
}
