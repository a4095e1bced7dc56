export type TalkEvent = 'ready' | 'changed' | 'typing'

const PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Server-Sent Events of one conversation. Not the browser's own EventSource, which cannot send the token in a header, and a token in an
 * address ends up in logs. What came while the line was lost is made up for by `ready`.
 */
export function watchTalk(open: (signal: AbortSignal) => Promise<Response>, told: (event: TalkEvent) => void): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  const listen = async (): Promise<void> => {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const { body } = await open(signal)
        for await (const name of namesIn(body)) {
          failures = 0
          const event = EVENTS[name]
          if (event !== undefined && !signal.aborted) told(event)
        }
      } catch {
        // Lost, or refused for now: it is tried again, less and less often.
      }
      if (!signal.aborted) await pause(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** Math.min(failures, 8)), signal)
    }
  }
  void listen()
  return () => stopped.abort()
}

const EVENTS: Readonly<Record<string, TalkEvent | undefined>> = {
  ready: 'ready',
  'conversation.changed': 'changed',
  'person.typing': 'typing',
}

async function* namesIn(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('event: ')) yield line.slice('event: '.length)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
