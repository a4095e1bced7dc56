import type { Redis as Client } from 'ioredis'
import type { Log } from '../shared/logger.ts'
import { createDeadline, deadlineMs } from './deadline.ts'

const probeMs = 250
/** An unanswered connection may be one whose other end is gone without a word: after so many probes another one is made. */
const mostProbes = 8

export interface Breaker {
  readonly ask: <T>(command: (client: Client) => Promise<T>) => Promise<T | undefined>
  readonly isUp: () => boolean
  readonly close: () => void
}

/**
 * Opens when one answer is late, and whoever waits then goes on without theirs: a slow Redis costs one deadline, not one for each request.
 * While it is open it is not requests that try whether Redis is back: a ping does.
 */
export function createBreaker(client: Client, log: Log): Breaker {
  const deadline = createDeadline(client, log)
  let probing: NodeJS.Timeout | undefined
  let isOpen = false
  const isUp = (): boolean => !isOpen && client.status === 'ready'

  const open = (): void => {
    if (isOpen) return
    isOpen = true
    log.warn({ deadlineMs }, 'redis is too slow: going on without it')
    deadline.cutShort()
    probe(1)
  }
  const probe = (count: number): void => {
    probing = setTimeout(async () => {
      const isBack = client.status === 'ready' && (await deadline.inTime((alive) => alive.ping())) === 'PONG'
      if (isBack) return shut()
      if (count % mostProbes === 0 && client.status === 'ready') client.disconnect(true)
      probe(count + 1)
    }, probeMs)
    probing.unref()
  }
  const shut = (): void => {
    isOpen = false
    log.info({}, 'redis answers in time again')
  }

  client.on('ready', () => log.info({}, 'redis is there'))
  client.on('close', () => deadline.cutShort())
  return {
    ask: async (command) => (isUp() ? deadline.inTime(command, open) : undefined),
    isUp,
    close: () => {
      isOpen = true
      clearTimeout(probing)
      deadline.cutShort()
    },
  }
}
