import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

/** "on turn 3", which leads there. */
export function TurnMark({
  detail,
  turnId,
  onTurn,
}: {
  readonly detail: ConversationDetail
  readonly turnId: string | null
  readonly onTurn: (turnId: string) => void
}) {
  const t = useWords(words)
  const at = detail.turns.findIndex((turn) => turn.id === turnId)
  return turnId === null || at < 0 ? null : (
    <button type="button" className="hc-turn-link" onClick={() => onTurn(turnId)}>
      {t.onTurn(at + 1)}
    </button>
  )
}
