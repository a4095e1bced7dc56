import type { Question, Service, Tenant } from '../../booking/index.ts'
import { countWords } from './count-words.ts'
import { sameWord, tokens } from './find-service.ts'
import { en } from './words/en.ts'
import { timeTalk } from './words/time-talk.ts'
import { wordsOf, type Topic, type Words } from './words/words.ts'

export type Asked =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'policy'; readonly policy: string }
  | { readonly kind: 'question'; readonly question: Question }

interface About {
  readonly tenant: Tenant
  readonly services: readonly Service[]
  readonly locale: string
}

/** What a message asks about the business, from the business's own questions and rules; at most two things. */
export function findQuestions(plain: string, about: About, words: Words): readonly Asked[] {
  const { tenant, services } = about
  const isQuestion = words.question.test(plain)
  const topics: readonly Asked[] = words.topics
    .filter(({ topic, pattern }) => pattern.test(plain) && (topic !== 'included' || services.length > 0))
    .map(({ topic }) => ({ kind: 'topic', topic }))
  const onCosts = policyOnCosts(plain, words)
  if (onCosts !== undefined && tenant.policies[onCosts] !== undefined) return [{ kind: 'policy', policy: onCosts }]
  const policy = words.policyTopics.find(({ policy: name, pattern }) => pattern.test(plain) && tenant.policies[name] !== undefined)
  const rules: readonly Asked[] = policy === undefined ? [] : [{ kind: 'policy', policy: policy.policy }]
  const shortEnough = countWords(plain) <= 4
  const own = isQuestion || shortEnough ? ownQuestion(plain, about, words) : undefined
  const answers: readonly Asked[] = own === undefined || rules.length > 0 ? [] : [{ kind: 'question', question: own }]
  const asked = topics.filter((one) => isQuestion || one.kind !== 'topic' || one.topic === 'price' || one.topic === 'services')
  // In the order of asking, as far as it can be told: "how much is a haircut, and can I park?"
  const first = words.topics.find(({ topic }) => asked.some((one) => one.kind === 'topic' && one.topic === topic))?.pattern
  const isFirst = first !== undefined && plain.search(first) < plain.length / 3
  return (isFirst ? [...asked, ...rules, ...answers] : [...rules, ...answers, ...asked]).slice(0, 2)
}

// "What would it cost to cancel?" asks for the rules of cancelling, and cancels nothing.
function policyOnCosts(plain: string, words: Words): string | undefined {
  const price = words.topics.find(({ topic }) => topic === 'price')?.pattern
  const clause = plain
    .split(/[.?!;,。、？！]/u)
    .find((part) => price?.test(part) === true && (words.cancel.test(part) || words.move.test(part)))
  if (clause === undefined) return undefined
  return words.cancel.test(clause) ? 'cancellation' : 'rescheduling'
}

const OPENS =
  /open|opens|clos|öffn|geöffnet|geschlossen|ouv|ferm|abr[ei]|abier|cierr|cerrad|aber|apert|apr|chius|fecha|geslot|sluit|営業|開/u

// The question with the most of its keywords said. One keyword is enough, but not one that only tells a time while times are asked for.
function ownQuestion(plain: string, { tenant, services, locale }: About, words: Words): Question | undefined {
  const said = tokens(plain, words)
  // A slip of the keys is forgiven in the business's own language only: in another, "stare" is no "stairs".
  const isSame = wordsOf(tenant.locales[0] ?? 'en') === words ? sameWord : (one: string, other: string) => one === other
  const asksForTimes = words.availability.test(plain)
  // "Quels horaires pour un massage ?" asks for the times of the massage, not of the house.
  const asksItsTimes = services.length > 0 && timeTalk(locale).asksTimes.test(plain) && (asksForTimes || !OPENS.test(plain))
  // What a topic answers from the service itself is no question of its own: "who does massages?"
  // Its keywords are in the language of the business.
  const answered = services.length > 0 ? [...en.topics, ...words.topics].filter(({ topic }) => topic === 'staff') : []
  const scored = tenant.questions
    .map((question) => ({ question, hits: question.keywords.filter((keyword) => isSaid(tokens(keyword, words), said, isSame)) }))
    .map(({ question, hits }) => ({
      question,
      score: hits
        .filter(
          (hit) =>
            !(asksForTimes && tellsTime(hit, words)) &&
            !(asksItsTimes && /^(?:open|hour|clos)/u.test(hit)) &&
            !(words.openings.test(plain) && hit.startsWith('open')) &&
            !answered.some(({ pattern }) => pattern.test(hit + ' ')),
        )
        .reduce((sum, hit) => sum + hit.split(' ').length, 0),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  return scored[0]?.question
}

function isSaid(keyword: readonly string[], said: readonly string[], isSame: typeof sameWord): boolean {
  return keyword.length > 0 && said.some((_, start) => keyword.every((word, i) => isSame(said[start + i] ?? '', word)))
}

function tellsTime(keyword: string, words: Words): boolean {
  return [en, words].some(({ days, later }) => days.test(keyword) || later.test(keyword)) || /^(?:late|space|choose|time)/u.test(keyword)
}
