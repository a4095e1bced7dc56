import { choosableResources } from './choosable.ts'
import { phrasesOf } from './phrases/phrases.ts'
import type { Scene } from './scene.ts'
import type { Offer } from './tool-facts.ts'

/** Offers as numbered lines, so that the words alone are enough where no card can be shown. */
export function listOffers(offers: readonly Offer[], scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  return offers.map((offer, index) => say.offerLine(index + 1, shortLocal(offer.local, scene), extraOf(offer, scene))).join('\n')
}

/** Without the year while it is this one: nobody says it. */
export function shortLocal(local: string, { deps }: Pick<Scene, 'deps'>): string {
  const { year } = Temporal.Instant.fromEpochMilliseconds(deps.clock.now()).toZonedDateTimeISO(deps.tenant.timeZone)
  return local.replace(new RegExp(`(?:,| de)? ${year},`, 'u'), ',').replace(`${year}年`, '')
}

function extraOf(offer: Offer, { deps, dialogue }: Scene): string {
  const say = phrasesOf(deps.session.locale)
  if (dialogue.service?.kind === 'session') return say.placesLeft(offer.seatsLeft)
  const choosable = choosableResources(deps.tenant, dialogue.service)
  const names = offer.with.filter((name) => choosable.some((resource) => resource.name === name && resource.kind === 'person'))
  return names.length === 0 ? '' : say.withNames(names)
}
