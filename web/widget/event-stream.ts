import type { UIMessageChunk } from 'ai'

/** Server-Sent Events to message chunks. The stream comes from our own server, so a line is parsed, not validated again. */
export function readChunks(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<UIMessageChunk> {
  let rest = ''
  return body.pipeThrough(new TextDecoderStream()).pipeThrough(
    new TransformStream<string, UIMessageChunk>({
      transform(text, controller) {
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          const payload = line.startsWith('data:') ? line.slice('data:'.length).trim() : ''
          if (payload !== '' && payload !== '[DONE]') controller.enqueue(JSON.parse(payload) as UIMessageChunk)
        }
      },
    }),
  )
}
