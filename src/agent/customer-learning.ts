import { extractCustomerDetails } from './customer-details.ts'
import type { CustomerMessage, TurnRequest } from './index.ts'
import { businessWords } from './rules-model/read-message.ts'
import type { SessionCustomer } from '../tools/define-tool.ts'
import type { Transcript } from '../transcripts/index.ts'
import { shownProposals } from './shown-proposals.ts'

export interface LearntCustomer {
  readonly customer: SessionCustomer
  readonly changed: boolean
}

/** What the customer's own words or form tell about themselves, on top of what is known: no model takes part in it. */
export function learnCustomer(request: TurnRequest, before: Transcript, locale: string): LearntCustomer {
  const known = before.conversation.customer
  const told = toldBy(request, before, locale)
  const customer = { ...known, ...told }
  const changed = customer.name !== known.name || customer.email !== known.email || customer.phone !== known.phone
  return { customer, changed }
}

function toldBy({ message, tenant }: TurnRequest, before: Transcript, locale: string): SessionCustomer {
  switch (message.kind) {
    case 'text':
      return extractCustomerDetails(message.text, before.conversation.customer, {
        name: isNameAwaited(before),
        notNames: businessWords({ tenant }),
        locale,
      })
    case 'confirm':
      return filledIn(message)
    case 'decline':
      return {}
  }
}

/** What the form that was pressed says. */
export function filledIn({ customer = {} }: Extract<CustomerMessage, { kind: 'confirm' }>): SessionCustomer {
  return Object.fromEntries(
    Object.entries(customer).flatMap(([field, value]) => (value === undefined || value.trim() === '' ? [] : [[field, value.trim()]])),
  )
}

// Asked for with the proposal, or in the assistant's last words.
function isNameAwaited(before: Transcript): boolean {
  if (before.conversation.customer.name !== undefined) return false
  if (shownProposals(before).at(-1)?.card.missing.includes('name') === true) return true
  const last = before.messages.findLast((message) => message.role !== 'customer')
  return last?.parts.some((part) => part.type === 'text' && ASKS_NAME.test(part.text)) === true
}

// In any of the languages.
const ASKS_NAME = /(?<!\p{L})(?:name|naam|nom|nombre|nome)(?!\p{L})|お名前/iu
