import type { Service } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { formatLocal } from '../../shared/local-time.ts'
import { formatMoney } from '../../shared/money.ts'
import { peopleOf } from './choosable.ts'
import { ownBooking } from './dialogue.ts'
import type { Asked } from './find-questions.ts'
import { shortLocal } from './list-offers.ts'
import { cancelDeadline, moveDeadline } from './move-deadline.ts'
import { phrasesOf, type Phrases } from './phrases/phrases.ts'
import { lastCall, type Scene } from './scene.ts'
import { factOf } from './tool-facts.ts'
import type { Topic } from './words/words.ts'

/** The answers to what a message asks, one paragraph each, from the business's own data. */
export function answerQuestions(scene: Scene): readonly string[] {
  const { reading } = scene
  // "Fechado, pode marcar" is a yes in Brazil, and asks for no closing time.
  const isDone = lastCall(scene, 'confirmBooking') !== undefined && !/[?？]/u.test(reading.text)
  if (!answersQuestions(scene) || isDone) return []
  const answers = reading.questions.map((asked) => answerTo(asked, scene))
  return [...new Set(answers)].filter((answer) => answer !== '')
}

/** A pick or a yes that happens to have a question's word in it asks nothing. */
export function answersQuestions({ intent, reading }: Pick<Scene, 'intent' | 'reading'>): boolean {
  if (intent.kind === 'questions' || intent.kind === 'search' || intent.kind === 'details') return true
  return (intent.kind === 'pick' || intent.kind === 'option') && reading.text.includes('?')
}

function answerTo(asked: Asked, scene: Scene): string {
  const { tenant } = scene.deps
  switch (asked.kind) {
    case 'question':
      return quoted(asked.question.answer, scene)
    case 'policy':
      return [quoted(policyIn(scene, asked.policy) ?? tenant.policies[asked.policy] ?? '', scene), ...ownLimits(asked.policy, scene)].join(
        ' ',
      )
    case 'topic':
      return aboutServices(asked.topic, scene)
  }
}

// Until when it is for the booking made here, not only what the rule is.
function ownLimits(policy: string, scene: Scene): readonly string[] {
  const { deps, dialogue, reading } = scene
  const booking = policy === 'cancellation' || policy === 'rescheduling' ? ownBooking(dialogue, reading.services) : undefined
  if (booking === undefined) return []
  const { tenant, session } = deps
  const say = phrasesOf(session.locale)
  const spoken = (at: EpochMs): string => shortLocal(formatLocal(at, tenant.timeZone, session.locale), scene)
  const what = say.bookingWords(booking.service, shortLocal(booking.local, scene), booking.reference)
  return [say.yourBooking(what, 'confirmed'), say.deadlines(spoken(cancelDeadline(scene, booking)), spoken(moveDeadline(scene, booking)))]
}

// The business's own words stay as they are, whatever language the customer writes.
function quoted(words: string, { deps }: Pick<Scene, 'deps'>): string {
  const own = deps.tenant.locales[0] ?? 'en'
  const { locale } = deps.session
  return words === '' || own.slice(0, 2) === locale.slice(0, 2) ? words : phrasesOf(locale).quoted(words)
}

function policyIn(scene: Scene, policy: string): string | undefined {
  const call = lastCall(scene, 'getPolicies')
  const fact = call === undefined ? undefined : factOf(call)
  return fact?.kind === 'policies' ? fact.value.policies[policy] : undefined
}

function aboutServices(topic: Topic, scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  const named = scene.reading.services
  const meant = named.length > 0 ? named : scene.dialogue.service !== undefined && topic !== 'services' ? [scene.dialogue.service] : []
  if (meant.length === 0 || topic === 'services') return priceList(scene, say)
  return meant.map((service) => aboutService(topic, service, { scene, say })).join(' ')
}

function aboutService(topic: Topic, service: Service, { scene, say }: { scene: Scene; say: Phrases }): string {
  switch (topic) {
    case 'price':
      return service.price === null ? say.free(service.name) : say.price(service.name, priceOf(service, scene, say))
    case 'duration':
      return say.duration(service.name, service.durationMinutes)
    case 'staff': {
      const names = peopleOf(scene.deps.tenant, service)
      return names.length > 1 ? say.staff(service.name, names) : say.noChoice(service.name)
    }
    case 'services':
    case 'policy':
    case 'included':
      return say.about(service.name, quoted(service.description, scene), service.maxParty > 2 ? say.upTo(service.maxParty) : '')
  }
}

function priceList({ deps }: Scene, say: Phrases): string {
  const lines = deps.tenant.services.map((service) => say.priceLine(service.name, priceOf(service, { deps }, say), service.durationMinutes))
  return [say.servicesAre, ...lines].join('\n')
}

function priceOf(service: Service, { deps }: Pick<Scene, 'deps'>, say: Phrases): string {
  if (service.price === null) return say.freeWord
  const price = formatMoney(service.price, deps.session.locale)
  return service.pricePer === 'person' ? say.perPerson(price) : price
}
