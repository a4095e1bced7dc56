import { useLanguage } from '../i18n/language-provider.tsx'
import type { Business } from '../ui/api.ts'
import type { TalkState } from './talk.ts'

export interface PersonBarProps {
  readonly chat: Pick<TalkState, 'person' | 'left' | 'waiting'>
  readonly business: Pick<Business, 'timeZone'>
}

/** Who answers now, where it is not simply the assistant: a person, or one who was asked for. Nobody is said to be there who is not. */
export function PersonBar({ chat, business }: PersonBarProps) {
  const words = useWho(chat, business)
  return (
    <p className="hf-person" data-here={chat.person !== undefined} role="status" hidden={words === undefined}>
      {words}
    </p>
  )
}

function useWho({ person, left, waiting }: PersonBarProps['chat'], { timeZone }: PersonBarProps['business']): string | undefined {
  const { t, format } = useLanguage()
  if (person !== undefined) return t.person.here(person)
  if (waiting !== null) {
    if (waiting.now) return t.person.waiting
    return waiting.from === null ? t.person.laterUnknown : t.person.later(format.short(waiting.from, timeZone))
  }
  return left === undefined ? undefined : t.person.left(left)
}
