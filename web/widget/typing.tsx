import { useLanguage } from '../i18n/language-provider.tsx'

export function Typing() {
  const { t } = useLanguage()
  return (
    <div className="hf-typing">
      <span className="hf-hidden">{t.chat.writing}</span>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
    </div>
  )
}
