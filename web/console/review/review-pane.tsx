import { useSearch } from 'wouter'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { Comments } from './comments.tsx'
import { Flags } from './flags.tsx'
import { NextItem } from './next-item.tsx'
import { Rubric } from './rubric.tsx'
import './review.css'

export interface ReviewPaneProps {
  readonly detail: ConversationDetail
  /** The turn that a comment is to be about. */
  readonly commentOn: string | undefined
  readonly onTurn: (turnId: string) => void
  readonly onFlag: () => void
}

/** What staff make of a conversation: flags, a verdict, comments. */
export function ReviewPane({ detail, commentOn, onTurn, onFlag }: ReviewPaneProps) {
  const queue = new URLSearchParams(useSearch()).get('queue')
  return (
    <div className="hc-review">
      <Flags detail={detail} onTurn={onTurn} onFlag={onFlag} />
      <Rubric detail={detail} />
      <Comments detail={detail} commentOn={commentOn} onTurn={onTurn} />
      {queue !== null && <NextItem detail={detail} />}
    </div>
  )
}
