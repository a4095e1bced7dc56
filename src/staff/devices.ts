import { hmac, newToken, sameSecret } from '../shared/ids.ts'
import { everyOf, type Secrets } from '../shared/secrets.ts'
import type { StaffDeps } from './deps.ts'
import { emailKeyOf } from './member-row.ts'
import type { StaffMember } from './model.ts'

/**
 * What a browser keeps after a sign-in: proof that this very account was opened from it once. It opens nothing. It only says that wrong
 * passwords from here are counted apart, so that strangers who use up an account's tries do not lock out whoever it belongs to.
 */
export function makeDevice({ secret }: Pick<StaffDeps, 'secret'>, { tenantId, email }: StaffMember): string {
  const nonce = newToken()
  return `${nonce}.${sign(secret, tenantId, { nonce, email })}`
}

/** Undefined when this browser has not opened this account before. */
export function knownDevice(
  { secret }: Pick<StaffDeps, 'secret'>,
  { tenantId, email, device }: { readonly tenantId: number; readonly email: string; readonly device: string | undefined },
): string | undefined {
  const [nonce = '', proof = ''] = (device ?? '').split('.')
  const isProof = everyOf(secret).some((one) => sameSecret(proof, sign(one, tenantId, { nonce, email })))
  return nonce !== '' && isProof ? nonce : undefined
}

function sign(secret: Secrets, tenantId: number, { nonce, email }: { readonly nonce: string; readonly email: string }): string {
  return hmac(secret, `staff device ${tenantId} ${nonce} ${emailKeyOf(email)}`).toString('base64url')
}
