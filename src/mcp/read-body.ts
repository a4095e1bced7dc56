import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { readBytes } from '../shared/read-bytes.ts'
import { parseStrictJson } from '../shared/strict-json.ts'

/** Larger than any call of ours needs; the SDK's own bound is 4 MiB. */
export const MOST_BYTES = 64 * 1024

/** A request's body: JSON, text that is none, JSON that nobody should send, more than is read, or nobody there any more. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly fault: string }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'gone' }

/** Stops at the bound; what its client still sends is left to Node, which discards it. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return { kind: 'too_large' }
  const bytes = await readBytes(request, MOST_BYTES)
  if (typeof bytes === 'string') return { kind: bytes }
  return isUtf8(bytes) ? parse(bytes.toString('utf8')) : { kind: 'refused', fault: 'is not UTF-8' }
}

function parse(text: string): Body {
  const parsed = parseStrictJson(text)
  if (parsed.ok) return { kind: 'json', value: parsed.value }
  return parsed.fault === 'is not JSON' ? { kind: 'text', text } : { kind: 'refused', fault: parsed.fault }
}
