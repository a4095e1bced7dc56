/** What the page around a chat and the chat in its frame say to each other. Each checks who speaks; neither is sent a token. */

/** Fills what the conversation does not know yet; the customer still sees and confirms every bit of it. */
export interface Prefill {
  readonly name?: string
  readonly email?: string
  /** Id of a service: what the chat offers first. */
  readonly service?: string
}

export interface Booked {
  readonly reference: string
  readonly status: 'confirmed' | 'cancelled'
  /** RFC 3339, UTC. */
  readonly start: string
}

export type FromHost = { readonly type: 'prefill'; readonly prefill: Prefill } | { readonly type: 'shown' }
export type FromFrame = { readonly type: 'ready' } | { readonly type: 'close' } | { readonly type: 'booked'; readonly booked: Booked }

const mark = 'holdfast'

export function sealed(message: FromHost | FromFrame): object {
  return { [mark]: 1, message }
}

/** The message, when it is one of ours; what it says is still the other side's word. */
export function unsealed<Message extends FromHost | FromFrame>(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null || !(mark in data) || !('message' in data)) return undefined
  // Only the shape is minted here: each reader checks the fields it uses.
  return data.message as Message
}
