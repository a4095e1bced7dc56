import { useLanguage } from '../i18n/language-provider.tsx'
import { ContactLines, type ContactLinesProps } from './contact-lines.tsx'

export function HandoffCard({ contact }: ContactLinesProps) {
  const { t } = useLanguage()
  return (
    <div className="hf-card">
      <p className="hf-card-lead">
        <strong>{t.handoff.title}</strong> {t.handoff.words}
      </p>
      <ContactLines contact={contact} />
    </div>
  )
}
