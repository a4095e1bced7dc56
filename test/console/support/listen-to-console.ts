import type { TestApp } from '../../http/support/app.ts'

export interface Heard {
  readonly type: string
  readonly id?: string
  readonly reference?: string
}

export interface Listening {
  /** The next event that fits; those before it are passed over. */
  readonly next: (type: string, fits?: (event: Heard) => boolean) => Promise<Heard>
  /** Everything that came, as it was sent. */
  readonly sent: () => string
  readonly stop: () => void
}

/** Listens to a stream of events below `app.base`; resolves when the server is ready to tell. */
export async function listen(app: Pick<TestApp, 'base'>, path: string, headers: Record<string, string>): Promise<Listening> {
  const gone = new AbortController()
  const response = await fetch(`${app.base}${path}`, { headers: { accept: 'text/event-stream', ...headers }, signal: gone.signal })
  if (response.status !== 200 || response.body === null) throw new Error(`${response.status}: ${await response.text()}`)
  let sent = ''
  const events = eventsOf(response.body, (text) => (sent += text))
  const next: Listening['next'] = async (type, fits = () => true) => {
    for (;;) {
      const { value, done } = await events.next()
      if (done === true) throw new Error(`the stream ended before ${type}`)
      if (value.type === type && fits(value)) return value
    }
  }
  await next('ready')
  return { next, sent: () => sent, stop: () => gone.abort() }
}

async function* eventsOf(body: ReadableStream<Uint8Array>, heard: (text: string) => void): AsyncGenerator<Heard, void> {
  const decoder = new TextDecoder()
  let buffered = ''
  for await (const bytes of body) {
    const text = decoder.decode(bytes, { stream: true })
    heard(text)
    const blocks = (buffered + text).split('\n\n')
    buffered = blocks.pop() ?? ''
    for (const block of blocks) {
      const type = /^event: (.+)$/m.exec(block)?.[1]
      const data = /^data: (.+)$/m.exec(block)?.[1]
      if (type !== undefined && data !== undefined) yield { ...(JSON.parse(data) as object), type }
    }
  }
}
