import type { EpochMs } from './clock.ts'
import { seal, unseal } from './seal.ts'
import type { Secrets } from './secrets.ts'

/** What a person is asked on a page of ours, because their assistant cannot ask them or is not believed. */
export interface ConsentAsked {
  readonly tenantId: number
  readonly conversationId: string
  /** `open`: to prove, with the code that was mailed, whose booking it is. */
  readonly action: 'book' | 'move' | 'cancel' | 'open'
  /** Of a booking or a move. */
  readonly holdId: string | null
  /** Of a move, a cancellation or a booking to be opened. */
  readonly reference: string | null
  readonly expiresAt: EpochMs
}

const mark = 'consent'

/** Whoever has the link may say yes: it is given to the assistant for its person, and to nobody else. */
export function consentLink(
  place: { readonly publicUrl: string; readonly tenantSlug: string; readonly secret: Secrets },
  asked: ConsentAsked,
): string {
  return `${place.publicUrl}/${place.tenantSlug}/consent/${sealConsent(place.secret, asked)}`
}

function sealConsent(secret: Secrets, asked: ConsentAsked): string {
  const { tenantId, conversationId, action, holdId, reference, expiresAt } = asked
  const fields = [
    mark,
    tenantId,
    short(conversationId),
    action.charAt(0),
    holdId === null ? '' : short(holdId),
    reference ?? '',
    expiresAt.toString(36),
  ]
  return seal(secret, fields.join(' ')).toString('base64url')
}

/** Undefined for what we did not make, or made for another business; one that ran out is answered and left to the reader. */
export function openConsent(secret: Secrets, tenantId: number, sealed: string): ConsentAsked | undefined {
  const fields = unsealed(secret, sealed)?.split(' ') ?? []
  const [kind, tenant, conversation = '', letter, hold = '', reference = '', expires = ''] = fields
  const action = actions.find((one) => one.charAt(0) === letter)
  if (kind !== mark || tenant !== String(tenantId) || action === undefined) return undefined
  return {
    tenantId,
    conversationId: long(conversation),
    action,
    holdId: hold === '' ? null : long(hold),
    reference: reference === '' ? null : reference,
    expiresAt: parseInt(expires, 36),
  }
}

const actions = ['book', 'move', 'cancel', 'open'] as const

function unsealed(secret: Secrets, sealed: string): string | undefined {
  if (!/^[\w-]{40,400}$/.test(sealed)) return undefined
  try {
    return unseal(secret, Buffer.from(sealed, 'base64url'))
  } catch {
    return undefined
  }
}

/** A UUID in 22 letters. */
export function short(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')
}

export function long(letters: string): string {
  const hex = Buffer.from(letters, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
