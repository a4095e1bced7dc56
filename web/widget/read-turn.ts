import type { UIMessageChunk } from 'ai'
import { cardOf, type ChatPart } from './message.ts'

/** An answer as far as it has come. `whole` once the server said that this was all. */
export interface Answer {
  readonly turnId: string | undefined
  readonly parts: readonly ChatPart[]
  readonly whole: boolean
}

/**
 * Reads a turn's event stream, the AI SDK's UI message protocol: of its chunks the words and the cards are for the customer.
 * The library's own reader checks every chunk again with zod, which would be a third of the page's weight; the stream comes from our server.
 */
export async function* readTurn(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Answer> {
  let answer: Answer = { turnId: undefined, parts: [], whole: false }
  for await (const line of linesOf(body)) {
    const payload = line.startsWith('data:') ? line.slice('data:'.length).trim() : ''
    if (payload === '' || payload === '[DONE]') continue
    const next = withChunk(answer, JSON.parse(payload) as UIMessageChunk)
    if (next === answer) continue
    answer = next
    yield answer
  }
}

export async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    // Whoever stops listening leaves nothing open.
    void reader.cancel().catch(() => {})
  }
}

/** Most chunks tell of the model's work; what is not named here is not for the customer. */
function withChunk(answer: Answer, chunk: UIMessageChunk): Answer {
  const { parts } = answer
  if (chunk.type === 'error') throw new Error(chunk.errorText)
  if (chunk.type === 'start') return { ...answer, turnId: chunk.messageId }
  if (chunk.type === 'finish') return { ...answer, whole: true }
  if (chunk.type === 'text-start') return { ...answer, parts: [...parts, { type: 'text', text: '' }] }
  if (chunk.type === 'text-delta') return { ...answer, parts: withWords(parts, chunk.delta) }
  if (!('data' in chunk)) return answer
  const card = cardOf(chunk.type, chunk.data)
  // That a person has the conversation stands above the composer, for as long as it is so.
  const isTold = card?.type === 'notice' && card.code === 'person_answers'
  return card === undefined || isTold ? answer : { ...answer, parts: withCard(parts, { type: 'card', card, key: chunk.id }) }
}

/** A card with the key of one shown before replaces it where it stands. */
function withCard(parts: readonly ChatPart[], shown: Extract<ChatPart, { type: 'card' }>): readonly ChatPart[] {
  const isKnown = (part: ChatPart) => part.type === 'card' && shown.key !== undefined && part.key === shown.key
  return parts.some(isKnown) ? parts.map((part) => (isKnown(part) ? shown : part)) : [...parts, shown]
}

/** A turn speaks one text at a time: what comes belongs to the newest. */
function withWords(parts: readonly ChatPart[], words: string): readonly ChatPart[] {
  const at = parts.findLastIndex((part) => part.type === 'text')
  return parts.map((part, index) => (index === at && part.type === 'text' ? { ...part, text: part.text + words } : part))
}
