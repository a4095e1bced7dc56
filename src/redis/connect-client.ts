import { Redis as Client } from 'ioredis'

/** Connects, and connects again for as long as it is not told to stop. Without these settings a request waits for seconds on a Redis that is away. */
export function connectClient(url: string, { keyPrefix = '' }: { readonly keyPrefix?: string }): Client {
  const client = new Client(url, {
    keyPrefix,
    lazyConnect: true,
    connectTimeout: 1_000,
    // Clears away what will never be answered. Nobody waits that long: the breaker's deadline is far shorter.
    commandTimeout: 2_000,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    // A command of a connection that broke was given up long ago; sent again it could undo what came after it.
    autoResendUnfulfilledCommands: false,
    // Ours to do: whoever listens has to hear that something may have been missed.
    autoResubscribe: false,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 2_000) * (0.75 + Math.random() / 2),
  })
  // Without a listener each failed attempt is printed.
  client.on('error', () => {})
  client.connect().catch(() => {})
  return client
}
