import { maskKnown, maskText, type Known } from '../../shared/mask.ts'
import { problem } from '../problem.ts'
import type { Reply } from '../reply.ts'

/**
 * An answer as somebody sees it who may not see personal data: addresses and numbers wherever they stand, and customers' names wherever
 * they are said. Done once for every call of the console, so that no route can forget it. In its JSON a customer stands under `customer`.
 */
export function maskReply(reply: Reply): Reply {
  if (reply.body === '' || reply.stream !== undefined || reply.events !== undefined) return reply
  if (!/^application\/(problem\+)?json/.test(reply.headers['content-type'] ?? ''))
    return problem('role_missing', 'Whoever sees personal data only in part cannot take it out as a file.')
  const value: unknown = JSON.parse(reply.body)
  return { ...reply, body: JSON.stringify(walk(value, [...new Set(namesIn(value))])) }
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (!isObject(value)) return []
  const { customer } = value
  const own = isObject(customer) && typeof customer['name'] === 'string' && customer['name'].trim() !== '' ? [customer['name']] : []
  return [...own, ...Object.values(value).flatMap(namesIn)]
}

function walk(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return names.reduce((text, name) => maskText(text, { name }), maskText(value))
  if (Array.isArray(value)) return value.map((item) => walk(item, names))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, isOwn(key, value) ? item : walkField(key, item, names)]))
}

function walkField(key: string, value: unknown, names: readonly string[]): unknown {
  return key === 'customer' && isObject(value) ? walk(maskCustomer(value), []) : walk(value, names)
}

function maskCustomer(customer: Fields): Fields {
  const { name, email, phone } = customer
  const known: Known = { name: textOr(name), email: textOr(email), phone: textOr(phone) }
  const masked = Object.entries(maskKnown(known)).filter(([key]) => key in customer)
  return { ...customer, ...Object.fromEntries(masked) }
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A colleague's own address: who works here is no secret among them. */
function isOwn(key: string, { role }: Fields): boolean {
  return key === 'email' && typeof role === 'string'
}
