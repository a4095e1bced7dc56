import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's figures for Argon2id: 19 MiB, two passes, one lane. About 40 ms here. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

/** In the notation the reference implementation has, so that a later version knows what each was made with. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, { salt, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(salt)}$${bare(tag)}`
}

/**
 * Whether it is this account's password. Without a hash (no such account, or one that signs in elsewhere) the same work is done
 * and the answer is no: how long it takes tells nobody which it was.
 */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const kept = form.exec(hash ?? nobodys)
  if (kept?.groups === undefined) throw new Error('A password hash that is not Argon2id')
  const { m = '', t = '', p = '', salt = '', tag = '' } = kept.groups
  const expected = Buffer.from(tag, 'base64')
  const made = await tagOf(password, { salt: Buffer.from(salt, 'base64'), memory: Number(m), passes: Number(t), parallelism: Number(p) })
  return made.length === expected.length && timingSafeEqual(made, expected) && hash !== null && hash !== undefined
}

const form = /^\$argon2id\$v=19\$m=(?<m>\d{4,7}),t=(?<t>\d{1,2}),p=(?<p>\d{1,2})\$(?<salt>[A-Za-z0-9+/]+)\$(?<tag>[A-Za-z0-9+/]+)$/
const nobodys = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(randomBytes(16))}$${bare(randomBytes(tagLength))}`

interface Making {
  readonly salt: Buffer
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

function tagOf(password: string, { salt, ...figures }: Making): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength, ...figures })
}

function bare(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

export const shortestPassword = 12

/** Why it cannot be somebody's password: long enough and not what is tried first. Nothing is asked of its letters (NIST SP 800-63B). */
export function weaknessOf(password: string, about: readonly string[]): 'too_short' | 'too_common' | undefined {
  const letters = [...password.normalize('NFKC')]
  if (letters.length < shortestPassword) return 'too_short'
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (new Set(letters).size < 5 || isRun(letters)) return 'too_common'
  const known = [...common, ...about.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))]
  const rest = known.filter((word) => word.length >= 3).reduce((left, word) => left.replaceAll(word, ''), plain)
  return rest.replace(/\d+/g, '').length < 4 && rest.length < 8 ? 'too_common' : undefined
}

/** "abcdefghijkl", "987654321098". */
function isRun(letters: readonly string[]): boolean {
  const steps = letters.slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0))
  return new Set(steps.map((step) => (step === 9 || step === -9 ? -Math.sign(step) : step))).size === 1
}

// What lists of leaked passwords are full of: alone, repeated, or with a number behind.
const common = [
  'password',
  'passwort',
  'kennwort',
  'qwertyuiop',
  'qwertzuiop',
  'qwerty',
  'qwertz',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  'letmein',
  'welcome',
  'willkommen',
  'iloveyou',
  'ichliebedich',
  'administrator',
  'admin',
  'dragon',
  'monkey',
  'football',
  'baseball',
  'princess',
  'sunshine',
  'superman',
  'trustno',
  'changeme',
  'secret',
  'geheim',
  'hallo',
  'hello',
  'holdfast',
  'master',
  'login',
  'summer',
  'sommer',
  'winter',
]
