import type { SlotChange } from '../../src/http/contract/events.ts'

/** `ready`: something may have been missed before, so what is on show is asked for once more. */
export type LiveEvent = { readonly type: 'ready' } | { readonly type: 'taken' | 'freed'; readonly change: SlotChange }

export interface Live {
  /** Told of every change from soon after; answers how to stop. */
  readonly watch: (listener: (event: LiveEvent) => void) => () => void
}

/** One stream for the whole page, open while somebody watches; a browser that loses it connects again by itself. */
export function connectLive(url: string, learnTime: (now: string) => void): Live {
  const listeners = new Set<(event: LiveEvent) => void>()
  let source: EventSource | undefined
  const tell = (event: LiveEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const open = (): EventSource => {
    const stream = new EventSource(url)
    const on = (name: string, read: (text: string) => void) =>
      stream.addEventListener(name, (event) => {
        if (event instanceof MessageEvent && typeof event.data === 'string') read(event.data)
      })
    on('ready', (text) => {
      learnTime((JSON.parse(text) as { now: string }).now)
      tell({ type: 'ready' })
    })
    on('slot.taken', (text) => tell({ type: 'taken', change: JSON.parse(text) as SlotChange }))
    for (const name of ['slot.freed', 'hold.expired']) on(name, (text) => tell({ type: 'freed', change: JSON.parse(text) as SlotChange }))
    return stream
  }
  return {
    watch: (listener) => {
      listeners.add(listener)
      source ??= open()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        source?.close()
        source = undefined
      }
    },
  }
}
