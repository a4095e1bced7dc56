import { useEffect } from 'react'
import { Link } from 'wouter'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useChange, useReadPages } from '../api.ts'
import { When } from '../kit/ago.tsx'
import { Avatar, Badge } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { VirtualList } from '../kit/virtual-list.tsx'
import { words } from './words.ts'

/** Comments that call for me. Looked at, they are not new any more. */
export function Mentions() {
  const t = useWords(words)
  const read = useReadPages(reviewOperations.listMentions, {})
  const { mutate: seen } = useChange(reviewOperations.seeMentions, { refreshes: [reviewOperations.queueCounts] })
  const mentions = read.data?.pages.flatMap((page) => page.mentions) ?? []
  const hasNew = mentions.some((mention) => !mention.seen)
  useEffect(() => {
    if (hasNew) seen({})
  }, [hasNew, seen])
  if (read.error !== null) return <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />
  if (read.data === undefined) return <Loading />
  if (mentions.length === 0)
    return (
      <EmptyState icon="note" title={t.noMentions}>
        {t.noMentionsText}
      </EmptyState>
    )
  return (
    <VirtualList
      label={t.mentions}
      rows={mentions}
      rowKey={(mention) => mention.id}
      rowHeight={64}
      more={{ has: read.hasNextPage, loading: read.isFetchingNextPage, load: () => void read.fetchNextPage() }}
      row={(mention) => (
        <Link className="hc-mentioned" href={`/conversations/${mention.conversationId}?review`}>
          <Avatar name={mention.authorName} />
          <span>
            <strong>{t.mentionedYou(mention.authorName)}</strong> {!mention.seen && <Badge tone="accent">{t.unseen}</Badge>}
            <span className="hc-mentioned-text">{mention.text}</span>
          </span>
          <span className="hc-soft hc-small">
            <When at={mention.at} />
          </span>
        </Link>
      )}
    />
  )
}
