import type { Card } from '../tools/card.ts'
import type { ToolContext } from '../tools/define-tool.ts'
import { spokenTime } from '../tools/spoken-time.ts'
import { sentencesOf } from './sentences/sentences.ts'

/**
 * Asked for a person while nobody is there: when somebody will look, and the question how to reach the customer where that is not known.
 * The server's own words, whatever the model has said: nobody is promised who is not there.
 */
export function personLaterWords(context: Pick<ToolContext, 'tenant' | 'session'>, shown: readonly Card[]): string | undefined {
  const card = shown.find((one) => one.type === 'handoff')
  if (card?.type !== 'handoff' || card.from === undefined) return undefined
  const { customer, locale } = context.session
  const say = sentencesOf(locale)
  const later = card.from === null ? [] : [say.personLater(spokenTime(context, Date.parse(card.from)))]
  const isKnown = customer.email !== undefined || customer.phone !== undefined
  return [...later, ...(isKnown ? [] : [say.personNeedsContact])].join(' ') || undefined
}
