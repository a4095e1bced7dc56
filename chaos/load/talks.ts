import { randomUUID } from 'node:crypto'
import { newConversationShape, turnShape, type Turn } from '../../src/http/contract/conversations.ts'
import { chatService, type ChaosTenant } from '../stage/business.ts'
import type { Wish } from './client.ts'
import type { TalkRecord } from './history.ts'
import { chance, oneOf, repeat, someAddress, type LoadDeps } from './worker.ts'

const mostTurns = 10

/** Customers who write: from a wish to a booking, through whatever the model does meanwhile. */
export async function runTalks(deps: LoadDeps, tenant: ChaosTenant, workers: number): Promise<void> {
  await Promise.all(Array.from({ length: workers }, () => repeat(deps, () => oneTalk(deps, tenant), 150)))
}

async function oneTalk(deps: LoadDeps, tenant: ChaosTenant): Promise<void> {
  const address = someAddress()
  const talk = await open(deps, tenant, address)
  if (talk === undefined) return
  let next: Said = { text: wish() }
  for (let turns = 0; turns < mostTurns && !deps.stopped.aborted; turns++) {
    const turn = await speak(deps, talk, address, next)
    // Not answered in all that patience: a customer would go away.
    if (turn === undefined) break
    const booked = turn.cards.find((card) => card.type === 'booking' && card.status === 'confirmed')
    if (booked !== undefined) {
      talk.ended = 'booked'
      break
    }
    next = answerTo(turn)
  }
  if (!deps.stopped.aborted) talk.ended ??= 'given up'
  talk.endedAt = Date.now()
}

type Said = { readonly text: string } | { readonly confirm: string }

function wish(): string {
  return `I would like a ${chatService} ${oneOf(['tomorrow', 'on friday', 'next tuesday', 'next thursday'])} ${oneOf(['at 10am', 'at 2pm', 'in the afternoon', 'in the morning', 'after 4pm'])}`
}

/** What somebody would do who only looks at the cards. */
function answerTo({ cards }: Turn): Said {
  const proposal = cards.find((card) => card.type === 'proposal')
  if (proposal !== undefined) return { confirm: proposal.id }
  const offered = cards.find((card) => card.type === 'slots')
  const slot = offered?.type === 'slots' && offered.slots.length > 0 ? oneOf(offered.slots) : undefined
  return { text: slot === undefined ? wish() : chance(0.7) ? `${slot.local} please` : 'the first one please' }
}

async function open({ client, history }: LoadDeps, tenant: ChaosTenant, address: string): Promise<TalkRecord | undefined> {
  const email = `${randomUUID()}@${tenant.marker}.example`
  const body = { locale: 'en', customer: { name: `Bea ${tenant.marker}`, email } }
  let talk: TalkRecord | undefined
  await client.perform({ kind: 'open', tenant, method: 'POST', path: '/conversations', about: email, body, address }, (said) => {
    if (said.status !== 201) return
    const { id, token } = newConversationShape.parse(said.body)
    talk = history.talks.get(id) ?? { tenant, id, token, email, pressed: false, shown: [], claims: [], begunAt: said.invokedAt }
    history.talks.set(id, talk)
  })
  return talk
}

async function speak({ client }: LoadDeps, talk: TalkRecord, address: string, body: Said): Promise<Turn | undefined> {
  const { tenant, id, token } = talk
  if ('confirm' in body) talk.pressed = true
  const kind = 'confirm' in body ? 'press' : 'say'
  let turn: Turn | undefined
  const wish: Wish = { kind, tenant, method: 'POST', path: `/conversations/${id}/messages`, about: id, body, token, address }
  const answer = await client.perform(wish, (said) => {
    // A proposal that is over is told as a problem: look again.
    turn = said.status === 200 ? turnShape.parse(said.body) : { turnId: '', text: '', cards: [] }
    note(talk, turn)
  })
  return answer === undefined ? undefined : turn
}

function note(talk: TalkRecord, { text, cards }: Turn): void {
  for (const card of cards) if (card.type === 'booking') talk.shown.push({ reference: card.reference, start: Date.parse(card.start) })
  talk.claims.push(...claimsIn(text))
}

/** Sentences that say something is booked. Questions and conditions ("shall I book it?") do not. */
export function claimsIn(text: string): string[] {
  return (text.match(/[^.!?\n]+[.!?\n]?/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => claim.test(sentence) && !notYet.test(sentence))
}

const claim =
  /\b(you(’|'| a)re (all |now )?(booked|set)|(is|are) (now |all )?(booked|confirmed)|(i(’|')ve|i have|have been) (booked|confirmed)|booking confirmed)\b/i
const notYet = /\?|\b(nothing|not|once|when|until|if|no)\b/i
