import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Secrets } from './shared/secrets.ts'

/** What this process makes with, and the one before it where there is one. */
export async function secretsOf({ secret, secretPrevious: before, dataDir }: SecretSettings): Promise<Secrets> {
  const now = secret ?? (await keepSecret(dataDir))
  return before === undefined || before === now ? now : { now, before }
}

type SecretSettings = Pick<Config, 'secret' | 'secretPrevious' | 'dataDir'>

/**
 * The secret of this DATA_DIR, made at the first start. Whoever has it can make slot ids and manage tokens, and without it those
 * given out are void. Two processes that start together get the same one: the file appears whole, once.
 */
export async function keepSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const known = await readFile(path, 'utf8').catch(() => undefined)
  if (known !== undefined) return checked(known, path)
  await mkdir(dataDir, { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(33).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  return checked(await readFile(path, 'utf8'), path)
}

function checked(text: string, path: string): string {
  const secret = text.trim()
  if (secret.length >= 32) return secret
  throw new Error(
    `${path} is damaged: it has fewer than 32 characters. Restore it, or remove it to have a new one made; links in mails already sent will then no longer open.`,
  )
}
