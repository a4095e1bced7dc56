import { useEffect, useRef } from 'react'
import { type ConsoleEventName, liveOperations } from '../../../src/http/contract/console/live.ts'
import { addressOf } from '../api.ts'

/** `id` of a conversation, `reference` of a booking; neither when anything may have changed. */
export interface LiveNews {
  readonly type: string
  readonly id?: string
  readonly reference?: string
}

const EVENTS: readonly ConsoleEventName[] = [
  'conversation.changed',
  'conversation.typing',
  'handoff.changed',
  'booking.changed',
  'claims.changed',
]
/** While the line is down, what is on show is asked for again so often, if somebody looks. */
const EVERY_MS = 15_000

const listeners = new Set<(news: LiveNews | 'all') => void>()
let source: EventSource | undefined
let retry: ReturnType<typeof setTimeout> | undefined

/**
 * Tells a page that something of what it shows has changed: `useLive(['booking.changed'], () => void read.refetch())`. One line to the
 * server for the whole page, open while anything listens.
 */
export function useLive(types: readonly string[], refetch: (change: LiveNews) => void): void {
  const current = useRef(refetch)
  current.current = refetch
  const wanted = types.join(' ')
  useEffect(() => {
    const names = wanted.split(' ')
    const hear = (news: LiveNews | 'all'): void => {
      if (news === 'all') for (const type of names) current.current({ type })
      else if (names.includes(news.type)) current.current(news)
    }
    listeners.add(hear)
    source ??= connect()
    const timer = setInterval(() => {
      const isDown = source?.readyState !== EventSource.OPEN
      if (isDown && document.visibilityState === 'visible') hear('all')
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
      listeners.delete(hear)
      if (listeners.size === 0) disconnect()
    }
  }, [wanted])
}

function connect(): EventSource {
  const stream = new EventSource(addressOf(liveOperations.consoleEvents))
  let isFirst = true
  stream.addEventListener('ready', () => {
    // What changed while the line was down was told to nobody.
    if (!isFirst) tell('all')
    isFirst = false
  })
  for (const type of EVENTS)
    stream.addEventListener(type, (event: MessageEvent<string>) => tell({ type, ...(JSON.parse(event.data) as object) }))
  stream.addEventListener('error', () => {
    // The browser tries again by itself, but for an answer that was a refusal.
    if (stream.readyState === EventSource.CLOSED && source === stream) retry = setTimeout(reconnect, EVERY_MS)
  })
  return stream
}

function reconnect(): void {
  disconnect()
  if (listeners.size > 0) source = connect()
}

function disconnect(): void {
  clearTimeout(retry)
  source?.close()
  source = undefined
}

function tell(news: LiveNews | 'all'): void {
  for (const listener of listeners) listener(news)
}
