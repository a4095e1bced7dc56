import { useEffect, useState } from 'react'
import { visitorTimeZone } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { Icon } from '../ui/icons.tsx'
import { type Rate, Rating } from './rating.tsx'
import { spokenEntry } from './spoken-entry.ts'
import type { ThreadMessage } from './thread.ts'

const COPIED_SHOWN_MS = 2_000

export interface MessageFootProps {
  readonly message: ThreadMessage
  readonly unsent: boolean
  /** The answer is still coming: there is nothing to copy yet, but its place is kept. */
  readonly running: boolean
  readonly onRate: Rate
}

/** When it was said, and what can be done with it. */
export function MessageFoot({ message, unsent, running, onRate }: MessageFootProps) {
  const { t, format } = useLanguage()
  return (
    <div className="hf-message-foot">
      {unsent && <span className="hf-unsent">{t.chat.notSent}</span>}
      <time dateTime={new Date(message.at).toISOString()}>{format.time(message.at, visitorTimeZone())}</time>
      {message.role === 'assistant' && !running && (
        <>
          <CopyButton message={message} />
          {message.turnId !== undefined && message.by === undefined && (
            <Rating key={message.turnId} turnId={message.turnId} verdict={message.verdict ?? undefined} onRate={onRate} />
          )}
        </>
      )}
    </div>
  )
}

function CopyButton({ message }: { readonly message: ThreadMessage }) {
  const words = useLanguage()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => {
    const text = message.entries.map((entry) => spokenEntry(entry, words)).join('\n\n')
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {},
    )
  }
  return (
    <>
      <button type="button" className="hf-foot-button" aria-label={words.t.chat.copy} onClick={copy}>
        <Icon name={copied ? 'check' : 'copy'} />
      </button>
      <span role="status" className="hf-foot-word">
        {copied ? words.t.chat.copied : ''}
      </span>
    </>
  )
}
