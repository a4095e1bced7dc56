import type { Transcript } from '../transcripts/index.ts'
import type { CustomerMessage } from './index.ts'
import type { ToolCaller } from './tool-caller.ts'

/** The tool that checks a code, which only the server calls. */
export const CHECK_CODE = 'checkBookingCode'

export interface CodeInput {
  readonly caller: ToolCaller
  readonly message: CustomerMessage
  /** As it stood before this message. */
  readonly transcript: Transcript
}

/**
 * Tries the six digits in the customer's own message, when a code is awaited in this conversation: before any model is asked, so that
 * none can guess codes or pass them. The message stays in the transcript as it was written: a code works once, in this
 * conversation only, and for ten minutes.
 */
export async function tryBookingCode({ caller, message, transcript }: CodeInput): Promise<void> {
  const code = message.kind === 'text' ? readCode(message.text) : undefined
  if (code !== undefined && isCodeAwaited(transcript)) await caller.call('server', CHECK_CODE, { code })
}

// Not part of a longer number, a time, a telephone number, a reference or an address. No blanks are needed around it in Japanese.
const SIX_DIGITS = /(?<![a-z\d+])(?<!\d[ .,:/-])(\d{3})[ -]?(\d{3})(?![a-z\d@])(?![ .,:/-]\d)/giu

/** The one six-digit number of a message ("it is 482 913"); undefined when there is none, or more than one. */
export function readCode(text: string): string | undefined {
  const found = new Set([...text.normalize('NFKC').matchAll(SIX_DIGITS)].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`))
  const [only, ...others] = found
  return others.length === 0 ? only : undefined
}

/** A message without its code, for who reads what else it says. */
export function withoutCode(text: string): string {
  return text.normalize('NFKC').replace(SIX_DIGITS, ' ').trim()
}

// From the moment one was asked for until one was right; how long a code lives is the core's to say.
function isCodeAwaited({ toolCalls }: Transcript): boolean {
  const last = toolCalls.findLast((call) => call.name === CHECK_CODE || call.code === 'identity_required')
  return last !== undefined && last.code !== null
}
