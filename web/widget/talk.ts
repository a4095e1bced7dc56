import type { Api, ConversationKey, ConversationView, Customer } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'
import type { ConversationStore } from './conversation-store.ts'
import { messagesOf, type ChatMessage, type ChatPart, type Press } from './message.ts'
import { type Answer, readTurn } from './read-turn.ts'
import { openTurn } from './send-turn.ts'

const RECOVERY_PAUSES_MS = [0, 600, 1_200, 2_500, 5_000]

/** `unsent`: the newest message did not get through, sending it again is right. `cut_off`: its answer was lost on the way. */
export interface Failure {
  readonly kind: 'unsent' | 'cut_off'
  readonly problem: ApiProblem | undefined
}

export interface TalkState {
  readonly messages: readonly ChatMessage[]
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** Messages of the customer that never reached the server. */
  readonly unsent: ReadonlySet<string>
  /** Who of the staff has the conversation now, and who had it until a moment ago. */
  readonly person: string | undefined
  readonly left: string | undefined
  /** Somebody was asked for and has not come. */
  readonly waiting: ConversationView['waiting']
}

/** One conversation: sending, streaming, and finding back to the server's version of it after a reload or a lost connection. */
export interface Talk {
  readonly state: () => TalkState
  readonly subscribe: (changed: () => void) => () => void
  readonly say: (text: string) => void
  readonly confirm: (proposalId: string, customer: Customer | undefined) => void
  readonly decline: (proposalId: string) => void
  /** Sends the newest message again: with the same key, so that nothing happens twice. */
  readonly retry: () => void
  /** Shows what the server has, and joins the turn that is running there, if one is. */
  readonly refresh: () => Promise<void>
}

export interface TalkDeps {
  readonly api: Api
  readonly store: ConversationStore
  /** The language of the page, for a conversation that is yet to begin. */
  readonly locale: () => string
}

export function createTalk(deps: TalkDeps, history: readonly ChatMessage[], who?: WhoAnswers): Talk {
  const watchers = new Set<() => void>()
  let state: TalkState = { messages: history, busy: false, failure: undefined, unsent: new Set(), left: undefined, ...(who ?? nobody) }
  /** The server told of a change while an answer was on its way. */
  let stale = false
  const show = (change: Partial<TalkState>) => {
    state = { ...state, ...change }
    for (const changed of watchers) changed()
  }

  const listen = async (body: ReadableStream<Uint8Array<ArrayBuffer>>, id: string): Promise<void> => {
    const before = state.messages
    const at = deps.api.clock.now()
    let answer: Answer | undefined
    for await (answer of readTurn(body)) {
      const { parts, turnId } = answer
      show({ messages: parts.length === 0 ? before : [...before, { id, role: 'assistant', parts, turnId, at }] })
    }
    if (answer?.whole !== true) throw new Error('The answer ended too soon.')
  }

  /** The server's history is the truth; a turn that still runs is replayed on top of it. */
  const catchUp = async (key: ConversationKey): Promise<boolean> => {
    const stored = await deps.api.getConversation(key)
    show({ messages: messagesOf(stored), ...whoIn(stored) })
    if (isAnswered()) return true
    const { body } = await deps.api.resumeTurn(key, undefined)
    if (body !== null) await listen(body, `${stored.id}:${stored.messages.length}`)
    return isAnswered()
  }
  const isAnswered = () => {
    const last = state.messages.at(-1)
    return last?.role === 'assistant' || last?.forPerson === true
  }
  /** Who answers, as the page tells it: who has gone is named once more. */
  const whoIn = (stored: ConversationView): Partial<TalkState> => {
    const now = whoAnswers(stored)
    return { ...now, left: now.person === undefined ? (state.person ?? state.left) : undefined }
  }

  const recover = async (): Promise<void> => {
    const key = deps.store.get()
    show({ busy: true, failure: undefined })
    for (const pauseMs of key === undefined ? [] : RECOVERY_PAUSES_MS) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      if (key !== undefined && (await catchUp(key).catch(() => false))) return show({ busy: false })
    }
    show({ busy: false, ...failed(undefined) })
  }

  const failed = (problem: ApiProblem | undefined): Partial<TalkState> => {
    const last = state.messages.at(-1)
    if (last?.role !== 'user') return { failure: { kind: 'cut_off', problem } }
    return { failure: { kind: 'unsent', problem }, unsent: new Set([...state.unsent, last.id]) }
  }

  const send = async (message: ChatMessage): Promise<void> => {
    const others = state.messages.filter((one) => one.id !== message.id)
    show({ messages: [...others, message], busy: true, failure: undefined, unsent: without(state.unsent, message.id) })
    let body
    try {
      body = await openTurn(deps, message)
      // The server's clock is known from the conversation's beginning on, which the first message made.
      show({ messages: state.messages.map((one) => (one.id === message.id ? { ...one, at: deps.api.clock.now() } : one)) })
    } catch (error) {
      return show({ busy: false, ...failed(error instanceof ApiProblem ? error : undefined) })
    }
    try {
      await listen(body, `${message.id}:answer`)
      show({ busy: false })
      if (stale) void refresh()
    } catch {
      await recover()
    }
  }
  const refresh = async (): Promise<void> => {
    const key = deps.store.get()
    stale = state.busy
    if (state.busy || key === undefined) return
    const stored = await deps.api.getConversation(key).catch(() => undefined)
    if (stored === undefined || state.busy || state.failure !== undefined) return
    // What is on show already stays as it is: a card that is being pressed does not change under the finger.
    const isNew = stored.messages.length !== state.messages.length
    show({ ...(isNew ? { messages: messagesOf(stored) } : {}), ...whoIn(stored) })
    if (isNew && !isAnswered()) await recover()
  }
  const act = (part: ChatPart) => {
    if (!state.busy) void send({ id: crypto.randomUUID(), role: 'user', parts: [part], at: deps.api.clock.now() })
  }
  const press = (data: Press) => act({ type: 'press', press: data })

  if (history.at(-1)?.role === 'user' && history.at(-1)?.forPerson !== true) void recover()
  return {
    state: () => state,
    subscribe: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    say: (text) => act({ type: 'text', text }),
    confirm: (proposalId, customer) => press({ action: 'confirm', proposalId, customer }),
    decline: (proposalId) => press({ action: 'decline', proposalId }),
    retry: () => {
      const last = state.messages.findLast((message) => message.role === 'user')
      if (!state.busy && last !== undefined) void send(last)
    },
    refresh,
  }
}

/** Who answers in a conversation now. */
export type WhoAnswers = Pick<TalkState, 'person' | 'waiting'>

const nobody: WhoAnswers = { person: undefined, waiting: null }

export function whoAnswers({ person, waiting }: ConversationView): WhoAnswers {
  return { person: person?.name, waiting }
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id))
}
