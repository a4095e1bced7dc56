import type { ConversationKey, TurnBody } from '../ui/api.ts'
import { visitorTimeZone } from '../i18n/format.ts'
import { ApiProblem } from '../ui/problem.ts'
import type { ChatMessage } from './message.ts'
import type { TalkDeps } from './talk.ts'

/** Enough for a turn whose process has died: the server takes that for over within eight seconds, and says when. */
const BUSY_RETRIES = 6
const BUSY_PAUSE_MS = 1_200
/** The conversation has a turn running; or this very message has. */
const BUSY_CODES = ['conversation_busy', 'idempotency_key_in_use']

/** Sends what the customer did and nothing else: the server has the history. A conversation is started with its first message. */
export async function openTurn(deps: TalkDeps, message: ChatMessage): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const key = await conversation(deps)
  // The message's id is its idempotency key: an answer lost on the way is not asked for twice.
  const response = await whileBusy(() => deps.api.sendTurn(key, turnBody(message), message.id, undefined))
  if (response.body === null) throw new Error('The server answered with nothing.')
  return response.body
}

async function conversation({ api, store, locale }: TalkDeps): Promise<ConversationKey> {
  const known = store.get()
  if (known !== undefined) return known
  const started = await api.startConversation({ locale: locale(), timeZone: visitorTimeZone() })
  api.clock.learn(started.now)
  const key = { id: started.id, token: started.token, aheadMs: api.clock.aheadMs() }
  store.set(key)
  return key
}

function turnBody({ parts }: ChatMessage): TurnBody {
  const press = parts.find((part) => part.type === 'press')?.press
  if (press === undefined) return { text: parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n') }
  if (press.action === 'decline') return { decline: press.proposalId }
  return { confirm: press.proposalId, ...(press.customer === undefined ? {} : { customer: press.customer }) }
}

/** A turn still running here (another tab, a lost connection) ends by itself within moments. */
async function whileBusy(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof ApiProblem) || !BUSY_CODES.includes(error.code) || attempt > BUSY_RETRIES) throw error
      const pauseMs = Math.max(BUSY_PAUSE_MS, (error.retryAfter ?? 0) * 1000)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}
