import { Redis } from 'ioredis'
import type { Config } from '../config.ts'
import type { Finding } from './finding.ts'

/** Asks for its version and stores nothing. */
export async function checkRedis({ redisUrl }: Config): Promise<Finding[]> {
  if (redisUrl === undefined)
    return [{ state: 'note', about: 'redis', says: 'no REDIS_URL: this is the only process that answers requests' }]
  const { host } = new URL(redisUrl)
  const client = new Redis(redisUrl, { lazyConnect: true, connectTimeout: 5_000, commandTimeout: 5_000, retryStrategy: null })
  let why = ''
  client.on('error', (error: Error) => (why = remedyFor(error)))
  try {
    await client.connect()
    const version = /^redis_version:(\S+)/m.exec(await client.info('server'))?.[1] ?? 'of an unknown version'
    return [{ state: 'well', about: 'redis', says: `Redis ${version} at ${host}` }]
  } catch (error) {
    const remedy = why === '' && error instanceof Error ? remedyFor(error) : why
    return [{ state: 'wrong', about: 'redis', says: `${host} does not answer: ${remedy}` }]
  } finally {
    client.disconnect()
  }
}

/** Never the message itself: the password is in the URL. */
function remedyFor(error: Error): string {
  if (/^(NOAUTH|WRONGPASS)/.test(error.message)) return 'the user or password in REDIS_URL is not accepted'
  return 'is it running, and is REDIS_URL right? The product works without it, slower: each process for itself'
}
