import { z } from 'zod'
import type { StoredCustomer } from '../model.ts'
import type { ShownMessage, TranscriptDetail } from '../review/model.ts'
import type { Inventions } from './inventions.ts'
import type { MakeTest } from './made-test.ts'

/** A turn of a scenario, as evals/scenario.ts reads it. */
export type ScenarioTurn =
  | { readonly say: string; readonly agrees?: true; readonly expect?: object }
  | { readonly press: 'confirm' | 'decline'; readonly of?: number; readonly customer?: StoredCustomer; readonly expect?: object }
  | { readonly pass: number }

/** What the customer did, with the time that went by between; what is expected stands at the last. */
export function dialogueOf(detail: TranscriptDetail, inventions: Inventions, { expect }: Pick<MakeTest, 'expect'>): ScenarioTurn[] {
  const acts = detail.messages.filter(({ role }) => role === 'customer')
  return acts.flatMap((message, index): ScenarioTurn[] => {
    const before = acts[index - 1]
    const minutes = before === undefined ? 0 : Math.round((message.createdAt - before.createdAt) / 600) / 100
    const isLast = index === acts.length - 1
    const told = isLast ? { expect: withoutEmpty(expect) } : {}
    const did = actOf(message, detail, inventions)
    if (did === undefined) return []
    return [...(minutes >= SHORTEST ? [{ pass: minutes }] : []), { ...did, ...told }]
  })
}

/** Minutes. Less makes no difference to anything the product promises. */
const SHORTEST = 0.5

function actOf(
  message: ShownMessage,
  detail: TranscriptDetail,
  inventions: Inventions,
): Exclude<ScenarioTurn, { pass: number }> | undefined {
  const press = message.parts.find((part) => part.type === 'press')
  if (press !== undefined) {
    const shown = proposalsBefore(detail, message.seq)
    const place = shown.findLastIndex((id) => id === press.proposalId)
    const of = place < 0 || place === shown.length - 1 ? {} : { of: place + 1 }
    return { press: press.action, ...of, ...(press.action === 'confirm' ? filledIn(message, detail, inventions) : {}) }
  }
  const text = message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n')
  if (text === '') return undefined
  const hasAgreed = detail.consents.some(({ messageId }) => messageId === message.id)
  return { say: isCode(message, detail) ? '{code}' : inventions.instead(text), ...(hasAgreed ? { agrees: true as const } : {}) }
}

// What the customer is known by and never wrote was filled in on the card.
function filledIn(message: ShownMessage, { messages, summary }: TranscriptDetail, inventions: Inventions): { customer?: StoredCustomer } {
  const written = messages
    .filter(({ role, seq }) => role === 'customer' && seq < message.seq)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'text' ? [part.text.toLowerCase()] : [])))
    .join('\n')
  const { name, email, phone } = summary.customer
  const isFilled = (value: string | undefined) => value !== undefined && !written.includes(value.toLowerCase())
  const filled = {
    ...(isFilled(name) ? { name } : {}),
    ...(isFilled(email) ? { email } : {}),
    ...(isFilled(phone) ? { phone } : {}),
  }
  return Object.keys(filled).length === 0 ? {} : { customer: inventions.customer(filled) }
}

const proposal = z.object({ type: z.literal('proposal'), id: z.string() })

/** In the order they were shown; one shown again counts again, as it does for who plays the scenario. */
function proposalsBefore({ messages }: TranscriptDetail, seq: number): string[] {
  return messages
    .filter((message) => message.seq < seq)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'card' ? [proposal.safeParse(part.card).data?.id] : [])))
    .filter((id) => id !== undefined)
}

// The server took it for a code that had been mailed.
function isCode(message: ShownMessage, { toolCalls }: TranscriptDetail): boolean {
  return toolCalls.some(({ turnId, name }) => turnId === message.turnId && name === 'checkBookingCode')
}

function withoutEmpty(expect: MakeTest['expect']): object {
  return Object.fromEntries(Object.entries(expect).filter(([, wanted]) => wanted.length > 0))
}
