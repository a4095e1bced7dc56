import type { ChatTransport } from 'ai'
import type { Api, ConversationKey, TurnBody } from '../ui/api.ts'
import { visitorLocale, visitorTimeZone } from '../ui/locale.ts'
import { ApiProblem } from '../ui/problem.ts'
import type { ConversationStore } from './conversation-store.ts'
import { readChunks } from './event-stream.ts'
import { textOf, type ChatMessage } from './message.ts'

const BUSY_RETRIES = 4
const BUSY_PAUSE_MS = 1_200
/** The conversation has a turn running; or this very message has. */
const BUSY_CODES = ['conversation_busy', 'idempotency_key_in_use']

/** Sends what the customer did and nothing else: the server has the history. A conversation is started with its first message. */
export function createChatTransport(api: Api, store: ConversationStore): ChatTransport<ChatMessage> {
  const conversation = async (): Promise<ConversationKey> => {
    const known = store.get()
    if (known !== undefined) return known
    const started = await api.startConversation({ locale: visitorLocale(), timeZone: visitorTimeZone() })
    api.clock.learn(started.now)
    const key = { id: started.id, token: started.token, aheadMs: api.clock.aheadMs() }
    store.set(key)
    return key
  }

  return {
    // The server replays the running turn from its beginning.
    resumeStreamIsReplay: true,
    sendMessages: async ({ messages, abortSignal }) => {
      const message = messages.findLast((one) => one.role === 'user')
      if (message === undefined) throw new Error('There is no message to send.')
      const key = await conversation()
      // The message's id is its idempotency key: an answer lost on the way is not asked for twice.
      const response = await whileBusy(() => api.sendTurn(key, turnBody(message), message.id, abortSignal))
      return chunksOf(response)
    },
    reconnectToStream: async ({ abortSignal }) => {
      const key = store.get()
      if (key === undefined) return null
      const response = await api.resumeTurn(key, abortSignal)
      return response.status === 204 ? null : chunksOf(response)
    },
  }
}

function turnBody(message: ChatMessage): TurnBody {
  const press = message.parts.find((part) => part.type === 'data-press')?.data
  if (press === undefined) return { text: textOf(message) }
  if (press.action === 'decline') return { decline: press.proposalId }
  return { confirm: press.proposalId, ...(press.customer === undefined ? {} : { customer: press.customer }) }
}

/** A turn still running here (another tab, a lost connection) ends by itself within moments. */
async function whileBusy(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      const code = error instanceof ApiProblem ? error.code : ''
      if (!BUSY_CODES.includes(code) || attempt > BUSY_RETRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS))
    }
  }
}

function chunksOf(response: Response) {
  if (response.body === null) throw new Error('The server answered with nothing.')
  return readChunks(response.body)
}
