import type { Redis as Client } from 'ioredis'

export interface Listener {
  readonly message: (text: string) => void
  readonly missed?: () => void
}

export interface Subscriptions {
  readonly subscribe: (channel: string, listener: Listener) => () => void
  readonly close: () => void
}

/** A line on which nothing is said may be dead at its other end: asked so often, and given up when there is no answer by the next time. */
const pulseMs = 1_000

/** A connection of its own, made when somebody first listens: one that subscribes is good for nothing else. */
export function createSubscriptions(connect: () => Client, prefix: string): Subscriptions {
  const channels = new Map<string, Set<Listener>>()
  let line: Client | undefined
  let pulse: NodeJS.Timeout | undefined

  const open = (): Client => {
    const client = connect()
    client.on('message', (channel: string, text: string) => {
      for (const { message } of channels.get(channel) ?? []) message(text)
    })
    client.on('ready', () => resubscribe(client))
    pulse = setInterval(beat(client), pulseMs)
    pulse.unref()
    return client
  }
  /** Only when the server has said that it listens again is it time to look up what was missed. */
  const resubscribe = async (client: Client): Promise<void> => {
    if (channels.size === 0) return
    const isListening = await client.subscribe(...channels.keys()).catch(() => undefined)
    if (isListening === undefined) return client.disconnect(true)
    for (const listeners of channels.values()) for (const { missed } of listeners) missed?.()
  }

  return {
    subscribe: (channel, listener) => {
      const name = prefix + channel
      line ??= open()
      const listeners = channels.get(name) ?? new Set()
      // The same function may listen twice.
      const own = { ...listener }
      listeners.add(own)
      if (!channels.has(name)) {
        channels.set(name, listeners)
        if (line.status === 'ready') line.subscribe(name).catch(() => line?.disconnect(true))
      }
      return () => {
        listeners.delete(own)
        if (listeners.size > 0 || channels.get(name) !== listeners) return
        channels.delete(name)
        if (line?.status === 'ready') line.unsubscribe(name).catch(() => {})
      }
    },
    close: () => {
      clearInterval(pulse)
      channels.clear()
      line?.disconnect()
    },
  }
}

function beat(client: Client): () => void {
  let isOwed = false
  return () => {
    if (client.status !== 'ready') {
      isOwed = false
      return
    }
    if (isOwed) client.disconnect(true)
    isOwed = !isOwed
    if (isOwed)
      client.ping().then(
        () => (isOwed = false),
        () => {},
      )
  }
}
