import type { Redis as Client } from 'ioredis'
import type { Log } from '../shared/logger.ts'
import { createBreaker } from './breaker.ts'
import { connectClient } from './connect-client.ts'
import { createSubscriptions, type Listener } from './subscriptions.ts'

/** What processes share besides the database. Never the truth: whatever stands here can be gone, late or old at any moment. */
export interface Redis {
  /** The answer within the deadline (100 ms), or undefined: Redis is away, slow, or was a moment ago (the breaker is open). Never throws. */
  readonly ask: <T>(command: (client: Client) => Promise<T>) => Promise<T | undefined>
  /** Without waiting for it. Lost when Redis is away. */
  readonly publish: (channel: string, text: string) => void
  /**
   * What any process publishes from now on, this one too. `missed`: the line was cut, or was not there yet, and is there now: something may
   * have been missed. Answers how to stop.
   */
  readonly subscribe: (channel: string, listener: Listener) => () => void
  readonly isUp: () => boolean
  readonly close: () => Promise<void>
}

export interface RedisOptions {
  readonly url: string
  readonly log: Log
  /** Before every key and channel, so that several products, or tests, share one server. */
  readonly keyPrefix?: string
}

/** Answers at once, connected or not: nothing waits for Redis, not even the start. */
export function openRedis({ url, log, keyPrefix = '' }: RedisOptions): Redis {
  const client = connectClient(url, { keyPrefix })
  const breaker = createBreaker(client, log)
  const subscriptions = createSubscriptions(() => connectClient(url, {}), keyPrefix)
  return {
    ask: breaker.ask,
    publish: (channel, text) => {
      if (breaker.isUp()) client.publish(keyPrefix + channel, text).catch(() => {})
    },
    subscribe: subscriptions.subscribe,
    isUp: breaker.isUp,
    close: async () => {
      await breaker.ask((open) => open.quit())
      breaker.close()
      subscriptions.close()
      client.disconnect()
    },
  }
}
