import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'

/**
 * A port of loopback for programs that cannot choose one themselves. From below those that the system gives to whoever asks for any: one of
 * these could be a stranger's by the time it is wanted, or while the program that had it is down.
 */
export async function freePort(): Promise<number> {
  const end = await firstGivenAway()
  for (;;) {
    const port = end - 1 - Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
}

async function firstGivenAway(): Promise<number> {
  const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '')
  // Without Linux: what IANA says.
  return Math.max(Number(/^\d+/.exec(range)?.[0] ?? 49_152), 14_000)
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  const listens = await Promise.race([once(server, 'listening').then(() => true), once(server, 'error').then(() => false)]).catch(
    () => false,
  )
  if (!listens) return false
  server.close()
  await once(server, 'close')
  return true
}
