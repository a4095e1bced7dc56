import { randomBytes } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Finding } from './finding.ts'

export async function checkDataDir({ dataDir, secret }: Config): Promise<Finding[]> {
  const probe = join(dataDir, `.doctor-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(dataDir, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return [
      {
        state: 'wrong',
        about: 'DATA_DIR',
        says: `${dataDir} cannot be written (${code}): give this user the right to, or set DATA_DIR to another`,
      },
    ]
  }
  return [
    { state: 'well', about: 'DATA_DIR', says: `${dataDir} can be written` },
    ...(secret === undefined ? await checkSecret(dataDir) : []),
  ]
}

async function checkSecret(dataDir: string): Promise<Finding[]> {
  const file = join(dataDir, 'secret')
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return [{ state: 'note', about: 'secret', says: 'none yet: the first start makes one' }]
  const isOpen = process.platform !== 'win32' && (found.mode & 0o077) !== 0
  return isOpen
    ? [{ state: 'wrong', about: 'secret', says: `others can read ${file}: chmod 600 ${file}` }]
    : [{ state: 'well', about: 'secret', says: 'only this user can read it' }]
}
