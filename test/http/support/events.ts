import { slotChangeShape, type SlotChange } from '../../../src/http/contract/events.ts'

export interface Listening {
  /** The next event of this type; those before it are passed over. */
  readonly next: (type: string) => Promise<SlotChange>
  /** Resolves when the server has ended the stream. */
  readonly ended: () => Promise<void>
  readonly stop: () => void
}

/** Listens to a business's events; resolves when the server is ready to tell. */
export async function listenTo(base: string, tenant = 'demo'): Promise<Listening> {
  const gone = new AbortController()
  const response = await fetch(`${base}/api/v1/tenants/${tenant}/events`, { signal: gone.signal })
  if (response.body === null || response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
  const events = eventsOf(response.body)
  const read = async (type: string): Promise<unknown> => {
    for (;;) {
      const { value, done } = await events.next()
      if (done === true) throw new Error(`the stream ended before ${type}`)
      if (value.type === type) return JSON.parse(value.text)
    }
  }
  await read('ready')
  return {
    next: async (type) => slotChangeShape.parse(await read(type)),
    ended: async () => {
      while ((await events.next()).done !== true) continue
    },
    stop: () => gone.abort(),
  }
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ type: string; text: string }, void> {
  const decoder = new TextDecoder()
  let buffered = ''
  for await (const bytes of body) {
    const blocks = (buffered + decoder.decode(bytes, { stream: true })).split('\n\n')
    buffered = blocks.pop() ?? ''
    for (const block of blocks) {
      const type = /^event: (.+)$/m.exec(block)?.[1]
      const data = /^data: (.+)$/m.exec(block)?.[1]
      if (type !== undefined && data !== undefined) yield { type, text: data }
    }
  }
}
