import type { Message, StoredCustomer, Transcript } from '../../transcripts/index.ts'

/** The transcript as it stood when this message of the customer's had been stored and nothing had answered it. */
export function transcriptUntil({ conversation, messages, toolCalls }: Transcript, message: Message): Transcript {
  const before = messages.filter((one) => one.seq < message.seq)
  const turnIds = new Set(before.map((one) => one.turnId))
  const calls = toolCalls
    .filter((call) => call.createdAt < message.createdAt || turnIds.has(call.turnId))
    .filter((call) => call.turnId !== message.turnId)
  const isPersonAsked = calls.some(({ name, code }) => name === 'askForPerson' && code === null)
  const { told, ...rest } = conversation
  const wasTold = told !== undefined && told.at <= message.createdAt
  return {
    conversation: {
      ...rest,
      ...(wasTold ? { told } : {}),
      locale: told === undefined || wasTold ? conversation.locale : told.before,
      status: isPersonAsked ? 'handed_over' : 'open',
      customer: knownThen(conversation.customer, messages, message.seq),
    },
    messages: [...before, message],
    toolCalls: calls,
  }
}

// What the customer first wrote in this message or later was not known yet: the turn learns it again, or it has not been said.
function knownThen(customer: StoredCustomer, messages: readonly Message[], seq: number): StoredCustomer {
  const firstSaid = (value: string): number | undefined =>
    messages.find(
      ({ role, parts }) =>
        role === 'customer' && parts.some((part) => part.type === 'text' && part.text.toLowerCase().includes(value.toLowerCase())),
    )?.seq
  const known = Object.entries(customer).filter(([, value]: [string, string | undefined]) => {
    const said = value === undefined ? undefined : firstSaid(value)
    return said === undefined || said < seq
  })
  return Object.fromEntries(known)
}
