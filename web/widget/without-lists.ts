import type { Card } from '../../src/http/contract/cards.ts'

/** Where times and services are buttons, the list in words that serves terminals and plain text would say them twice. */
export function withoutLists(text: string, cards: readonly Card[]): string {
  const times = cards.some((card) => card.type === 'slots' || (card.type === 'notice' && card.alternatives !== undefined))
  const services = cards.flatMap((card) => (card.type === 'services' ? card.services.map((service) => service.name) : []))
  return text
    .split('\n')
    .filter((line) => !(times && /^\s*\d+[.)] /.test(line)) && !services.some((name) => isEntryOf(name, line.replace(/^[-•*\s]+/, ''))))
    .join('\n')
    .trim()
}

/** "Haircut: £38, 45 minutes", with the colon that the language writes. */
function isEntryOf(name: string, line: string): boolean {
  return line.startsWith(name) && /^\s*[:：]/.test(line.slice(name.length))
}
