import type { Request } from 'express'
import type { Operation } from './contract/operation.ts'

/** The bearer token; for a booking's plain links also `?token=`, since a link cannot carry a header. */
export function bearerToken(request: Request, operation: Operation): string | undefined {
  const bearer = /^Bearer +([\w.~+/=-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined || operation.token !== 'booking' || operation.method !== 'get') return bearer
  const token = searchOf(request).get('token')
  return token === null || !/^[\w.~+/=-]{1,200}$/.test(token) ? undefined : token
}

/** Query parameters as text; one that is repeated is joined by commas. Only read where the operation takes any. */
export function readQuery(request: Request, operation: { readonly query?: unknown }): Readonly<Record<string, string>> {
  if (operation.query === undefined) return {}
  const found = new Map<string, string>()
  for (const [name, value] of searchOf(request)) {
    const before = found.get(name)
    found.set(name, before === undefined ? value : `${before},${value}`)
  }
  return Object.fromEntries(found)
}

function searchOf(request: Request): URLSearchParams {
  const at = request.url.indexOf('?')
  return new URLSearchParams(at === -1 ? '' : request.url.slice(at + 1))
}
