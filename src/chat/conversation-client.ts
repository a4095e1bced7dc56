import type { Card } from '../tools/card.ts'
import { cardShape } from '../tools/card.ts'
import { readEvents } from './read-events.ts'

export type ChatMessage = { readonly text: string } | { readonly confirm: string } | { readonly decline: string }

/** What a turn brings, as it happens. */
export type ChatEvent =
  | { readonly type: 'text'; readonly delta: string }
  | { readonly type: 'paragraph' }
  | { readonly type: 'card'; readonly card: Card }
  | { readonly type: 'problem'; readonly text: string }

export interface ChatConversation {
  readonly send: (message: ChatMessage) => AsyncGenerator<ChatEvent>
}

/** A new conversation over HTTP, as a browser has it. Throws when there is no such business or nobody answers. */
export async function startChat(api: string, opening: { readonly locale: string; readonly timeZone: string }): Promise<ChatConversation> {
  const started = await fetch(`${api}/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(opening),
  })
  if (started.status !== 201) throw new Error(`The chat could not be opened: ${await problemText(started)}`)
  const { id, token } = (await started.json()) as { readonly id: string; readonly token: string }
  return { send: (message) => send(`${api}/conversations/${id}/messages`, token, message) }
}

async function* send(url: string, token: string, message: ChatMessage): AsyncGenerator<ChatEvent> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
  })
  if (response.status !== 200 || response.body === null) {
    yield { type: 'problem', text: await problemText(response) }
    return
  }
  for await (const data of readEvents(response.body)) {
    const event = data === '[DONE]' ? undefined : toEvent(JSON.parse(data))
    if (event !== undefined) yield event
  }
}

// The AI SDK's UI message stream: text comes in deltas, cards as data-… parts.
function toEvent(chunk: {
  readonly type: string
  readonly delta?: string
  readonly data?: unknown
  readonly errorText?: string
}): ChatEvent | undefined {
  if (chunk.type === 'text-delta') return { type: 'text', delta: chunk.delta ?? '' }
  if (chunk.type === 'text-end') return { type: 'paragraph' }
  if (chunk.type === 'error') return { type: 'problem', text: chunk.errorText ?? 'The answer was cut off.' }
  if (!chunk.type.startsWith('data-')) return undefined
  const card = cardShape.safeParse(chunk.data)
  return card.success ? { type: 'card', card: card.data } : undefined
}

async function problemText(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => undefined)
  if (typeof problem === 'object' && problem !== null && 'detail' in problem && typeof problem.detail === 'string') return problem.detail
  return `the server answered ${response.status}`
}
