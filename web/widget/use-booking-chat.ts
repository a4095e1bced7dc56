import { Chat, useChat } from '@ai-sdk/react'
import { useCallback, useEffect, useState } from 'react'
import type { Api, Customer } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'
import { createChatTransport } from './chat-transport.ts'
import type { ConversationStore } from './conversation-store.ts'
import { messagesOf, type ChatMessage, type Press } from './message.ts'

const RECOVERY_PAUSES_MS = [0, 600, 1_200, 2_500, 5_000]

/** `unsent`: the newest message did not get through, sending it again is right. `cut_off`: its answer was lost on the way. */
export interface Failure {
  readonly kind: 'unsent' | 'cut_off'
  readonly problem: ApiProblem | undefined
}

export interface BookingChat {
  readonly messages: readonly ChatMessage[]
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** Messages of the customer that never reached the server. */
  readonly unsent: ReadonlySet<string>
  readonly say: (text: string) => void
  readonly confirm: (proposalId: string, customer: Customer | undefined) => void
  readonly decline: (proposalId: string) => void
  readonly retry: () => void
}

interface ChatDeps {
  readonly api: Api
  readonly store: ConversationStore
}

/** One conversation: sending, streaming, and finding back to the server's version of it after a reload or a lost connection. */
export function useBookingChat(deps: ChatDeps, history: ChatMessage[]): BookingChat {
  const [chat] = useState(() => new Chat<ChatMessage>({ messages: history, transport: createChatTransport(deps.api, deps.store) }))
  const { messages, status, error } = useChat({ chat })
  const [recovery, setRecovery] = useState<'none' | 'running' | 'failed'>('none')
  const [leftBehind, setLeftBehind] = useState<readonly string[]>([])

  const recover = useCallback(async () => {
    setRecovery('running')
    const found = await catchUp(deps, chat)
    setRecovery(found ? 'none' : 'failed')
  }, [deps, chat])

  const failure = recovery === 'running' ? undefined : failureOf(error, messages.at(-1), recovery === 'failed')
  const answerLost = failure?.kind === 'cut_off'
  const answerPending = history.at(-1)?.role === 'user'
  useEffect(() => {
    if (answerLost || answerPending) void recover()
  }, [answerLost, answerPending, recover])

  const failed = failure?.kind === 'unsent' ? messages.slice(-1).map((message) => message.id) : []
  const send = (message: { text: string } | { parts: [{ type: 'data-press'; data: Press }] }) => {
    setRecovery('none')
    setLeftBehind([...leftBehind, ...failed])
    void chat.sendMessage(message)
  }
  const press = (data: Press) => send({ parts: [{ type: 'data-press', data }] })
  return {
    messages,
    busy: status === 'submitted' || status === 'streaming' || recovery === 'running',
    failure,
    unsent: new Set([...leftBehind, ...failed]),
    say: (text) => send({ text }),
    confirm: (proposalId, customer) => press({ action: 'confirm', proposalId, customer }),
    decline: (proposalId) => press({ action: 'decline', proposalId }),
    retry: () => {
      setRecovery('none')
      void chat.regenerate()
    },
  }
}

/** The server's history is the truth; a turn that still runs is replayed on top of it. False when no answer is to be found. */
async function catchUp({ api, store }: ChatDeps, chat: Chat<ChatMessage>): Promise<boolean> {
  const key = store.get()
  if (key === undefined) return false
  for (const pauseMs of RECOVERY_PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const conversation = await api.getConversation(key).catch(() => undefined)
    if (conversation === undefined) continue
    chat.clearError()
    chat.messages = messagesOf(conversation)
    if (isAnswered(chat)) return true
    await chat.resumeStream()
    if (isAnswered(chat)) return true
  }
  return false
}

function isAnswered(chat: Chat<ChatMessage>): boolean {
  return chat.lastMessage?.role === 'assistant' && chat.error === undefined
}

function failureOf(error: Error | undefined, last: ChatMessage | undefined, unanswered: boolean): Failure | undefined {
  if (unanswered) return { kind: 'unsent', problem: undefined }
  if (error === undefined) return undefined
  const problem = error instanceof ApiProblem ? error : undefined
  return { kind: last?.role === 'assistant' ? 'cut_off' : 'unsent', problem }
}
