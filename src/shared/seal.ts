import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { everyOf, newestOf, type Secrets } from './secrets.ts'

/** The first byte says how the rest was made, and is sealed with it. Values from before there was one begin with their nonce. */
const version = Buffer.from([1])

/** Encrypts text for keeping (AES-256-GCM: version, random nonce, tag, text): what is stored cannot be read without the secret. */
export function seal(secrets: Secrets, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(newestOf(secrets)), nonce).setAAD(version)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([version, nonce, cipher.getAuthTag(), body])
}

/** Throws when the text was altered or sealed with another secret. */
export function unseal(secrets: Secrets, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  for (const secret of everyOf(secrets)) {
    const text = unsealWith(secret, bytes)
    if (text !== undefined) return text
  }
  throw new Error('Altered, or sealed with another SECRET')
}

/** Whether it is as it would be made now: with the newest secret, in this version's way. */
export function isSealedAnew(secrets: Secrets, sealed: Uint8Array): boolean {
  return opened(newestOf(secrets), Buffer.from(sealed), version) !== undefined
}

function unsealWith(secret: string, bytes: Buffer): string | undefined {
  return opened(secret, bytes, version) ?? opened(secret, bytes, undefined)
}

function opened(secret: string, bytes: Buffer, marked: Buffer | undefined): string | undefined {
  if (marked !== undefined && bytes[0] !== marked[0]) return undefined
  const from = marked?.length ?? 0
  if (bytes.length < from + 28) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(from, from + 12))
    decipher.setAuthTag(bytes.subarray(from + 12, from + 28))
    if (marked !== undefined) decipher.setAAD(marked)
    return Buffer.concat([decipher.update(bytes.subarray(from + 28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function keyFrom(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'holdfast seal', 32))
}
