import { useLanguage } from '../i18n/language-provider.tsx'
import { ContactLines, type ContactLinesProps } from './contact-lines.tsx'

export interface HandoffCardProps extends ContactLinesProps {
  /** Nobody is there: from when somebody looks, null when that is not known. */
  readonly from?: string | null | undefined
  readonly timeZone: string
}

/** Somebody was asked for. Nobody is said to be there who is not. */
export function HandoffCard({ contact, from, timeZone }: HandoffCardProps) {
  const { t, format } = useLanguage()
  const later = from === null ? t.person.laterUnknown : from === undefined ? undefined : t.person.later(format.short(from, timeZone))
  return (
    <div className="hf-card">
      <p className="hf-card-lead">
        <strong>{later ?? t.handoff.title}</strong> {t.handoff.words}
      </p>
      <ContactLines contact={contact} />
    </div>
  )
}
