import { createHash } from 'node:crypto'
import type { Clock } from '../../shared/clock.ts'
import { hmac, newToken, sameSecret } from '../../shared/ids.ts'
import { everyOf, type Secrets } from '../../shared/secrets.ts'
import type { Challenge, Challenged } from './challenge.ts'
import type { SpentProofs } from './spent-proofs.ts'

interface ProofOfWorkDeps {
  readonly secret: Secrets
  readonly clock: Clock
  readonly spent: SpentProofs
}

const lifeMs = 3 * 60_000
/** 16,000 hashes on the average: a third of a second in a browser; each step up is four times that. */
const difficulties = [14, 16, 18] as const

/**
 * Hashcash's idea: find a number so that SHA-256 of "CHALLENGE:NUMBER" begins with so many zero bits. No third party, nothing kept until
 * it is solved: the challenge is random, its difficulty and its end, signed for its caller. It slows a crowd of scripts down; who has the
 * machines for it gets through.
 */
export function createProofOfWork({ secret, clock, spent }: ProofOfWorkDeps): Challenge {
  const signatureOf = (told: string, { tenantId, address }: Challenged, by = secret) =>
    hmac(by, `challenge ${told} ${tenantId} ${address}`).subarray(0, 18).toString('base64url')
  return {
    issue: (caller, trouble) => {
      const difficulty = difficulties[Math.min(trouble, difficulties.length) - 1] ?? difficulties[0]
      const expiresAt = clock.now() + lifeMs
      const told = `${difficulty}.${Math.floor(expiresAt)}.${newToken()}`
      return { kind: 'sha-256', challenge: `${told}.${signatureOf(told, caller)}`, difficulty, expiresAt }
    },
    verify: async (caller, proof) => {
      const [, told = '', signature = '', number = ''] = proofPattern.exec(proof) ?? []
      if (number === '' || !everyOf(secret).some((one) => sameSecret(signature, signatureOf(told, caller, one)))) return false
      const [difficulty = 0, expiresAt = 0] = told.split('.').map(Number)
      if (expiresAt <= clock.now() || zeroBits(`${told}.${signature}:${number}`) < difficulty) return false
      return spent.spend(signature, caller.tenantId, expiresAt - clock.now())
    },
  }
}

const proofPattern = /^(\d{1,2}\.\d{13}\.[\w-]{32})\.([\w-]{24}):(\d{1,12})$/

function zeroBits(text: string): number {
  const digest = createHash('sha256').update(text).digest()
  const first = digest.findIndex((byte) => byte !== 0)
  return first === -1 ? 256 : first * 8 + Math.clz32(digest[first] ?? 0) - 24
}
