import { formatMoney } from '../shared/money.ts'
import type { ProposalCard } from '../tools/card.ts'
import { askWords } from './words.ts'

/** Everything a person agrees to, as lines of text: a client shows it as it is and need not understand it. */
export function proposalText(card: ProposalCard, locale: string): string {
  const words = askWords(locale)
  const { summary, customer } = card
  const price = summary.price === null ? words.free : formatMoney(summary.price, locale)
  const who = [customer.name, customer.email, customer.phone].filter((one) => one !== undefined)
  return [
    words.ask[card.action],
    [summary.service, ...(summary.partySize > 1 ? [words.people(summary.partySize)] : [])].join(', '),
    summary.local,
    ...(summary.resources.length === 0 ? [] : [summary.resources.map(({ name }) => name).join(', ')]),
    price,
    summary.policy,
    ...(card.reference === null ? [] : [card.reference]),
    ...(who.length === 0 ? [] : [words.forWhom(who.join(', '))]),
  ]
    .map(inOneLine)
    .join('\n')
}

/** A name is one line: with another in it, it could pass for a price or a time of its own. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
