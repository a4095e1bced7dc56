import { useLanguage } from '../i18n/language-provider.tsx'
import type { Business, ServiceOffered } from '../ui/api.ts'
import { BookLink } from './book-link.tsx'

export interface WelcomeProps {
  readonly business: Business
  readonly services: readonly ServiceOffered[]
  /** Id of the service the page around the chat is about. */
  readonly wanted?: string | undefined
  readonly onSay: (text: string) => void
}

/** What an empty conversation shows: who this is, what it can do, and four ways to begin. */
export function Welcome({ business, services, wanted, onSay }: WelcomeProps) {
  const { t } = useLanguage()
  const first = (services.find(({ id }) => id === wanted) ?? services[0])?.name
  const suggestions = [
    first === undefined ? t.welcome.bookAny : t.welcome.book(first),
    t.welcome.offer,
    t.welcome.opening,
    t.welcome.change,
  ]
  return (
    <section className="hf-welcome">
      <h2 className="hf-welcome-title">{t.welcome.title}</h2>
      <p className="hf-welcome-words">{t.welcome.words(business.name)}</p>
      <ul className="hf-suggestions" aria-label={t.welcome.begin}>
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button type="button" className="hf-suggestion" onClick={() => onSay(suggestion)}>
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
      <BookLink tenant={business.id} className="hf-welcome-link">
        {t.menu.withoutChat}
      </BookLink>
    </section>
  )
}
