import type { Request } from 'express'
import { hmac } from '../shared/ids.ts'
import { memoize } from '../shared/memoize.ts'
import type { Secrets } from '../shared/secrets.ts'

/** Makes of a caller's address the hash it is counted by; the address itself goes no further. */
export function createAddressHash(secret: Secrets): (request: Request) => string {
  const hash = memoize(10_000, (network: string) => hmac(secret, `address ${network}`).toString('base64url'))
  return (request) => hash(networkOf(request.ip ?? ''))
}

/** One customer commonly has a whole IPv6 /64 to call from: it counts as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
