import type { IncomingMessage } from 'node:http'
import type { ProblemCode } from './contract/problem.ts'
import { readBytes } from '../shared/read-bytes.ts'
import { refuse, ok, type Result } from '../shared/result.ts'
import { parseStrictJson } from '../shared/strict-json.ts'

const maxBodyBytes = 64 * 1024

/** Why a body was not read: a problem's code and its sentence. */
export interface Unreadable {
  readonly code: Extract<ProblemCode, 'invalid_input' | 'body_too_large' | 'unsupported_media_type'>
  readonly detail: string
}

/** The body as one JSON object; nothing at all reads as {}. Refuses before parsing what is too large, and then what parseStrictJson does. */
export async function readJson(request: IncomingMessage): Promise<Result<object, Unreadable>> {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > maxBodyBytes) return refuse(tooLarge)
  if (declared === 0 && request.headers['transfer-encoding'] === undefined) return ok({})
  if (!isJson(request.headers['content-type']) || request.headers['content-encoding'] !== undefined) return refuse(notJson)
  const bytes = await readBytes(request, maxBodyBytes)
  if (bytes === 'gone') throw new ClientGone()
  return bytes === 'too_large' ? refuse(tooLarge) : parse(bytes)
}

const tooLarge: Unreadable = { code: 'body_too_large', detail: `A body may have ${maxBodyBytes / 1024} kB.` }
const notJson: Unreadable = { code: 'unsupported_media_type', detail: 'Send JSON, uncompressed, with Content-Type: application/json.' }

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType)
}

/** The client went away before its body was whole: nobody is there to answer. */
export class ClientGone extends Error {}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(bytes: Buffer): Result<object, Unreadable> {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return refuse({ code: 'invalid_input', detail: 'The body is not JSON in UTF-8.' })
  }
  const parsed = parseStrictJson(text)
  if (!parsed.ok) return refuse({ code: 'invalid_input', detail: `The body ${parsed.fault}.` })
  const { value } = parsed
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return ok(value)
  return refuse({ code: 'invalid_input', detail: 'The body has to be a JSON object.' })
}
