import { createHmac, randomBytes } from 'node:crypto'
import { seal, unseal } from '../shared/seal.ts'
import type { Secrets } from '../shared/secrets.ts'

const prefix = 'whsec_'

/** What an endpoint's owner is told: 192 random bits, as Standard Webhooks writes them. */
export function newSecret(): string {
  return prefix + randomBytes(24).toString('base64')
}

/** Kept sealed and not hashed: it is needed again with every call. */
export function sealSecret(deps: { readonly secret: Secrets }, secret: string): Buffer {
  return seal(deps.secret, secret)
}

export interface Signing {
  readonly id: string
  /** Of this try, by the world's own clock: receivers refuse what is minutes old. */
  readonly timestamp: number
  readonly body: string
}

/** The three headers (Standard Webhooks, "Signature scheme"): one signature for each secret that is valid. */
export function signedHeaders(
  deps: { readonly secret: Secrets },
  { id, timestamp, body }: Signing,
  sealedSecrets: readonly Uint8Array[],
): Readonly<Record<string, string>> {
  const signed = `${id}.${timestamp}.${body}`
  const signatures = sealedSecrets.map((sealed) => {
    const key = Buffer.from(unseal(deps.secret, sealed).slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') }
}
