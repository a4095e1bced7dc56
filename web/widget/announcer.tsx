import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { spokenEntry } from './spoken-entry.ts'
import type { ThreadMessage } from './thread.ts'

/** Reads an answer to a screen reader once, when it is complete: the log itself streams letter by letter and stays silent. */
export function Announcer({ thread, busy }: { readonly thread: readonly ThreadMessage[]; readonly busy: boolean }) {
  const language = useLanguage()
  const [words, setWords] = useState('')
  const heard = useRef(thread.length)
  useEffect(() => {
    if (busy || thread.length <= heard.current) return
    const fresh = thread.slice(heard.current).filter((message) => message.role === 'assistant')
    heard.current = thread.length
    setWords(fresh.flatMap((message) => message.entries.map((entry) => spokenEntry(entry, language))).join(' '))
  }, [thread, busy, language])
  return (
    <div className="hf-hidden" role="status" aria-live="polite" data-announcer>
      {words}
    </div>
  )
}
