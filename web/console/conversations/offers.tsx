import type { ConsoleTurn } from '../../../src/http/contract/console/turns.ts'
import { useWords } from '../kit/language.tsx'
import { useServiceNames } from '../use-service-names.ts'
import { talkWords } from './talk-words.ts'

/** The times that could be taken when this was answered. */
export function Offers({ offers }: Pick<ConsoleTurn, 'offers'>) {
  const t = useWords(talkWords)
  const services = useServiceNames()
  if (offers.length === 0) return null
  return (
    <details className="hc-more">
      <summary>{t.offers(offers.length)}</summary>
      <p className="hc-soft hc-small">{t.offersHint}</p>
      <ul className="hc-offers">
        {offers.map((offer) => (
          <li key={offer.id + offer.turnId}>
            <span>{offer.local}</span>
            <span className="hc-soft">{services.get(offer.service) ?? offer.service}</span>
            <span className="hc-code hc-soft">{offer.id}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
