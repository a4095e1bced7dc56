import { visitorTimeZone } from '../i18n/format.ts'
import type { Spoken } from '../i18n/language-provider.tsx'
import type { Business } from '../ui/api.ts'
import { spokenEntry } from './spoken-entry.ts'
import type { ThreadMessage } from './thread.ts'

/** The conversation as a text file, made here from what is shown: nothing is asked of the server. */
export function downloadTranscript(business: Business, thread: readonly ThreadMessage[], words: Pick<Spoken, 't' | 'format'>): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([transcriptText(business, thread, words)], { type: 'text/plain;charset=utf-8' }))
  link.download = `${business.id}-${new Date(thread[0]?.at ?? 0).toISOString().slice(0, 10)}.txt`
  link.click()
  URL.revokeObjectURL(link.href)
}

export function transcriptText(business: Pick<Business, 'name'>, thread: readonly ThreadMessage[], words: Pick<Spoken, 't' | 'format'>) {
  const { t, format } = words
  const zone = visitorTimeZone()
  const lines = thread.map(
    (message) =>
      `[${format.short(message.at, zone)}] ${message.role === 'user' ? t.chat.you : message.by === undefined ? t.chat.assistant : t.person.answers(message.by, business.name)}:\n` +
      message.entries.map((entry) => spokenEntry(entry, words)).join('\n'),
  )
  return `${[t.transcript.title(business.name), t.transcript.zone(zone), ...lines].join('\n\n')}\n`
}
