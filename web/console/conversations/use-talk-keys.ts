import { useLocation } from 'wouter'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { useWords } from '../kit/language.tsx'
import { useShortcut } from '../shell/shortcuts.tsx'
import { talkWords } from './talk-words.ts'
import { useNeighbours } from './use-neighbours.ts'
import { useRowActs } from './use-row-acts.ts'
import { words } from './words.ts'

export interface TalkKeys {
  readonly detail: ConversationDetail
  readonly turnId: string | undefined
  readonly onTurn: (turnId: string) => void
  readonly onAsk: (what: 'replay' | 'test' | 'flag', turnId: string | undefined) => void
  readonly onComment: (turnId?: string) => void
}

export function useTalkKeys({ detail, turnId, onTurn, onAsk, onComment }: TalkKeys): void {
  const t = useWords(talkWords)
  const list = useWords(words)
  const [, go] = useLocation()
  const { previous, next } = useNeighbours(detail.conversation.id)
  const acts = useRowActs()
  const { turns } = detail
  const at = turns.findIndex((turn) => turn.id === turnId)
  const step = (by: 1 | -1) => {
    const turn = turns[Math.max(0, Math.min(turns.length - 1, at + by))]
    if (turn !== undefined) onTurn(turn.id)
  }
  const chosen = turnId ?? turns.at(-1)?.id
  useShortcut({ keys: 'j', label: t.next, run: () => next !== undefined && go(next) })
  useShortcut({ keys: 'k', label: t.previous, run: () => previous !== undefined && go(previous) })
  useShortcut({ keys: 'n', label: t.keys.turnNext, run: () => step(1) })
  useShortcut({ keys: 'p', label: t.keys.turnPrevious, run: () => step(-1) })
  useShortcut({ keys: 'e', label: list.keys.done, run: () => acts.toggleDone(detail.conversation) })
  useShortcut({ keys: 'a', label: list.keys.mine, run: () => acts.toggleMine(detail.conversation) })
  useShortcut({ keys: 'f', label: t.keys.flag, run: () => onAsk('flag', turnId) })
  useShortcut({ keys: 'c', label: t.keys.comment, run: () => onComment(turnId) })
  useShortcut({ keys: 'r', label: t.keys.replay, run: () => onAsk('replay', chosen) })
  useShortcut({ keys: 't', label: t.keys.test, run: () => onAsk('test', chosen) })
}
