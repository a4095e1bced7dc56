import { useEffect, useState } from 'react'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import type { Comment } from '../../../src/http/contract/console/review-shapes.ts'
import { useChange } from '../api.ts'
import { When } from '../kit/ago.tsx'
import { Avatar } from '../kit/badge.tsx'
import { Button, IconButton } from '../kit/button.tsx'
import { ConfirmDialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { ProblemNotice } from '../kit/states.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { MentionField } from './mention-field.tsx'
import { mentionedIn } from './mentions.ts'
import { TurnMark } from './turn-mark.tsx'
import { usePeople } from './use-people.ts'
import { words } from './words.ts'

interface CommentsProps {
  readonly detail: ConversationDetail
  /** The turn that the next one is to be about. */
  readonly commentOn: string | undefined
  readonly onTurn: (turnId: string) => void
}

export function Comments({ detail, commentOn, onTurn }: CommentsProps) {
  const t = useWords(words)
  return (
    <section>
      <h2>{t.comments}</h2>
      {detail.comments.length === 0 && <p className="hc-soft">{t.noComments}</p>}
      <ol className="hc-comments">
        {detail.comments.map((comment) => (
          <li key={comment.id}>
            <OneComment comment={comment} detail={detail} onTurn={onTurn} />
          </li>
        ))}
      </ol>
      <NewComment detail={detail} commentOn={commentOn} onTurn={onTurn} />
    </section>
  )
}

function OneComment({ comment, detail, onTurn }: Omit<CommentsProps, 'commentOn'> & { readonly comment: Comment }) {
  const t = useWords(words)
  const { member } = useWorkplace()
  const [asked, setAsked] = useState(false)
  const name = usePeople(detail)(comment.authorId)
  const remove = useChange(reviewOperations.removeComment)
  return (
    <article className="hc-comment">
      <Avatar name={name} />
      <div>
        <p className="hc-small">
          <strong>{name}</strong>{' '}
          <span className="hc-soft">
            <When at={comment.at} />
          </span>{' '}
          <TurnMark detail={detail} turnId={comment.turnId} onTurn={onTurn} />
        </p>
        <p className="hc-comment-text">{comment.text}</p>
      </div>
      {comment.authorId === member.id && <IconButton icon="trash" label={t.remove} onClick={() => setAsked(true)} />}
      <ConfirmDialog
        open={asked}
        title={t.remove}
        confirm={t.remove}
        busy={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() =>
          remove.mutate({ params: { conversation: detail.conversation.id, comment: comment.id } }, { onSuccess: () => setAsked(false) })
        }
      >
        <p>{t.removeText}</p>
      </ConfirmDialog>
    </article>
  )
}

function NewComment({ detail, commentOn, onTurn }: CommentsProps) {
  const t = useWords(words)
  const colleagues = useColleagues()
  const [text, setText] = useState('')
  const [turnId, setTurnId] = useState<string | undefined>(commentOn)
  useEffect(() => setTurnId(commentOn), [commentOn])
  const add = useChange(reviewOperations.addComment)
  const send = () => {
    if (text.trim() === '') return
    const mentions = mentionedIn(text, colleagues)
    const body = { text: text.trim(), mentions: [...mentions], ...(turnId === undefined ? {} : { turnId }) }
    add.mutate({ params: { conversation: detail.conversation.id }, body }, { onSuccess: () => setText('') })
  }
  return (
    <div className="hc-new-comment">
      {turnId !== undefined && (
        <p className="hc-line hc-small">
          <TurnMark detail={detail} turnId={turnId} onTurn={onTurn} />
          <IconButton icon="close" label={t.wholeConversation} onClick={() => setTurnId(undefined)} />
        </p>
      )}
      <MentionField
        label={t.write}
        hint={t.writeHint}
        value={text}
        people={colleagues}
        focus={commentOn !== undefined}
        onChange={setText}
        onSend={send}
      />
      {add.error !== null && <ProblemNotice problem={add.error} />}
      <Button look="main" busy={add.isPending} disabled={text.trim() === ''} onClick={send}>
        {t.send}
      </Button>
    </div>
  )
}
