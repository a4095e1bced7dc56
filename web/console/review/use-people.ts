import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

/** Names of the staff that a conversation tells of, those who have left among them. */
export function usePeople({ staff }: Pick<ConversationDetail, 'staff'>): (id: string | null) => string {
  const t = useWords(words)
  return (id) => staff.find((one) => one.id === id)?.name ?? t.somebody
}
