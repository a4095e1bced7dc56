import { useLanguage } from '../i18n/language-provider.tsx'

/** `who`: a person; undefined: the assistant. */
export function Typing({ who }: { readonly who?: string | undefined }) {
  const { t } = useLanguage()
  return (
    <div className="hf-typing">
      <span className={who === undefined ? 'hf-hidden' : 'hf-typing-who'}>{who === undefined ? t.chat.writing : t.person.typing(who)}</span>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
    </div>
  )
}
