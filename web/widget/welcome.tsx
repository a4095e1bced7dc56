import type { Business, ServiceOffered } from '../ui/api.ts'

export interface WelcomeProps {
  readonly business: Business
  readonly services: readonly ServiceOffered[]
  readonly onSay: (text: string) => void
}

/** What an empty conversation shows: who this is, what it can do, and four ways to begin. */
export function Welcome({ business, services, onSay }: WelcomeProps) {
  const first = services[0]?.name.toLowerCase()
  const suggestions = [
    first === undefined ? 'I would like to book a time' : `Could I get a ${first} next week?`,
    'What do you offer, and what does it cost?',
    'When are you open?',
    'I need to move or cancel a booking',
  ]
  return (
    <section className="hf-welcome">
      <h2 className="hf-welcome-title">Hello. When would you like to come?</h2>
      <p className="hf-welcome-words">
        I am the automatic assistant of {business.name}. I find a time, hold it for you, and book it when you confirm. You can also move or
        cancel a booking here, or ask for a person.
      </p>
      <ul className="hf-suggestions" aria-label="Ways to begin">
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button type="button" className="hf-suggestion" onClick={() => onSay(suggestion)}>
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
