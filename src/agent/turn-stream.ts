import type { UIMessageChunk } from 'ai'

/** A turn's stream, kept from its beginning: whoever opens it late reads everything from the start and follows live. */
export interface TurnStream {
  readonly write: (chunk: UIMessageChunk) => void
  readonly end: () => void
  readonly open: () => ReadableStream<UIMessageChunk>
}

/**
 * Writing never waits for a reader and never fails for want of one: a turn runs to its end when the browser is gone. `kept`: told the same,
 * for readers in other processes.
 */
export function createTurnStream(kept?: Pick<TurnStream, 'write' | 'end'>): TurnStream {
  const written: UIMessageChunk[] = []
  const readers = new Set<ReadableStreamDefaultController<UIMessageChunk>>()
  let ended = false
  return {
    write: (chunk) => {
      written.push(chunk)
      kept?.write(chunk)
      for (const reader of readers) reader.enqueue(chunk)
    },
    end: () => {
      ended = true
      kept?.end()
      for (const reader of readers) reader.close()
      readers.clear()
    },
    open: () => {
      let own: ReadableStreamDefaultController<UIMessageChunk> | undefined
      return new ReadableStream<UIMessageChunk>({
        start: (controller) => {
          for (const chunk of written) controller.enqueue(chunk)
          if (ended) return controller.close()
          own = controller
          readers.add(controller)
        },
        cancel: () => {
          if (own !== undefined) readers.delete(own)
        },
      })
    },
  }
}
