import type { App } from '../src/app.ts'
import type { Card } from '../src/tools/card.ts'
import type { Scenario, ScenarioTurn } from './scenario.ts'

export interface PlayedTurn {
  readonly did: ScenarioTurn
  /** What the customer sent, as words. */
  readonly said: string
  readonly text: string
  readonly cards: readonly Card[]
  readonly ms: number
}

export interface Played {
  readonly conversationId: string
  readonly turns: readonly PlayedTurn[]
}

/** A scenario's customer, over HTTP as a browser would be. Throws when the script cannot go on (nothing to pick, nothing to press). */
export async function play(app: App, scenario: Scenario): Promise<Played> {
  const api = `${app.url}/api/v1/tenants/demo`
  const opened = await post(`${api}/conversations`, { locale: scenario.locale, timeZone: scenario.timeZone })
  const { id, token } = opened as { readonly id: string; readonly token: string }
  const turns: PlayedTurn[] = []
  for (const did of scenario.turns) {
    if ('lose' in did) {
      await takeAway(api, offerAt(turns, did.lose).id)
      continue
    }
    const { body, said } = messageFor(did, turns)
    const started = performance.now()
    const answer = (await post(`${api}/conversations/${id}/messages`, body, token)) as {
      readonly text: string
      readonly cards: readonly Card[]
    }
    turns.push({ did, said, ...answer, ms: Math.round(performance.now() - started) })
  }
  return { conversationId: id, turns }
}

function messageFor(
  did: Exclude<ScenarioTurn, { lose: number }>,
  turns: readonly PlayedTurn[],
): { readonly body: object; readonly said: string } {
  if ('say' in did) {
    const text = did.say.replaceAll('{reference}', lastReference(turns) ?? '{reference}')
    return { body: { text }, said: text }
  }
  if ('pick' in did) {
    offerAt(turns, did.pick)
    return { body: { text: `number ${did.pick} please` }, said: `number ${did.pick} please` }
  }
  const proposal = cardsOf(turns).findLast((card) => card.type === 'proposal')
  if (proposal === undefined) throw new Error('there was no proposal to press')
  return {
    body: { [did.press]: proposal.id, ...(did.customer === undefined ? {} : { customer: did.customer }) },
    said: `[presses ${did.press}]`,
  }
}

function offerAt(turns: readonly PlayedTurn[], place: number) {
  const offered = cardsOf(turns).flatMap((card) =>
    card.type === 'slots' ? [card.slots] : card.type === 'notice' && card.alternatives !== undefined ? [card.alternatives] : [],
  )
  const offer = offered.at(-1)?.[place - 1]
  if (offer === undefined) throw new Error(`there was no offer number ${place}`)
  return offer
}

function cardsOf(turns: readonly PlayedTurn[]): readonly Card[] {
  return turns.flatMap((turn) => turn.cards)
}

function lastReference(turns: readonly PlayedTurn[]): string | undefined {
  return cardsOf(turns).findLast((card) => card.type === 'booking')?.reference
}

// Others take that time until nobody is left who could serve it.
async function takeAway(api: string, slotId: string): Promise<void> {
  for (let attempt = 0; attempt < 30; attempt++) {
    const answer = await fetch(`${api}/holds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ slotId }),
    })
    if (answer.status === 409) return
    if (answer.status !== 201) throw new Error(`the time could not be taken away: ${answer.status} ${await answer.text()}`)
  }
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.status >= 300) throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return answer.json()
}
