import { z } from 'zod'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { StoredCustomer } from '../model.ts'
import type { TranscriptDetail } from '../review/model.ts'

/** Whom a conversation names, as far as the server knows. */
export interface KnownPersons {
  /** The customer first, then those that stand on its cards and bookings. */
  readonly customers: readonly StoredCustomer[]
  /** Of bookings made in it, in that order. */
  readonly ownReferences: readonly string[]
  /** Of bookings that were there before and it speaks of. */
  readonly otherReferences: readonly string[]
}

const REFERENCE = /\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\b/giu

export async function knownPersons(
  { prisma }: TranscriptsDeps,
  { tenantId, conversationId }: { readonly tenantId: number; readonly conversationId: string },
  detail: TranscriptDetail,
): Promise<KnownPersons> {
  const said = JSON.stringify([detail.messages.map(({ parts }) => parts), detail.toolCalls.map(({ input, output }) => [input, output])])
  const named = new Set([...said.matchAll(REFERENCE)].map(([reference]) => reference.toUpperCase()))
  const bookings = await prisma.booking.findMany({
    where: { tenantId, OR: [{ reference: { in: [...named] } }, { conversationId }] },
    orderBy: { createdAt: 'asc' },
    select: { reference: true, conversationId: true, customerName: true, customerEmail: true, customerPhone: true },
  })
  const booked = bookings.map(({ customerName: name, customerEmail: email, customerPhone }) => ({
    name,
    email,
    ...(customerPhone === null ? {} : { phone: customerPhone }),
  }))
  return {
    customers: [detail.summary.customer, ...cardCustomers(detail), ...booked],
    ownReferences: bookings.filter((one) => one.conversationId === conversationId).map(({ reference }) => reference),
    otherReferences: bookings.filter((one) => one.conversationId !== conversationId).map(({ reference }) => reference),
  }
}

const card = z.object({ customer: z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }) })

function cardCustomers({ messages }: TranscriptDetail): StoredCustomer[] {
  return messages.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const found = part.type === 'card' ? card.safeParse(part.card).data : undefined
      return found === undefined ? [] : [found.customer]
    }),
  )
}
