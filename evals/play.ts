import type { Card } from '../src/tools/card.ts'
import type { Fault, Scenario, ScenarioTurn } from './scenario.ts'
import type { Trial } from './stage.ts'
import { bookFor, type GivenBooking } from './support/given.ts'
import { readsAsYes } from './support/reads-as-yes.ts'
import { openSchedule } from './support/schedule.ts'

/** What changed for the conversation's customer in the course of one turn, from the audit trail. */
export interface Effect {
  readonly type: string
  readonly bookingId: string | null
  readonly holdId: string | null
}

export interface PlayedTurn {
  readonly did: ScenarioTurn
  readonly conversationId: string
  /** What the customer sent, as words. */
  readonly said: string
  /** The customer agreed in it to the proposal that was shown before. */
  readonly agreed: boolean
  /** The proposal agreed to. */
  readonly proposal: Extract<Card, { type: 'proposal' }> | undefined
  readonly text: string
  readonly cards: readonly Card[]
  readonly effects: readonly Effect[]
  readonly ms: number
}

export interface Played {
  /** Where the customer was: in our chat, or with an assistant of their own. */
  readonly channel: 'chat' | 'mcp'
  readonly conversationIds: readonly string[]
  readonly turns: readonly PlayedTurn[]
  readonly given: readonly GivenBooking[]
  /** Why the script could not go on: nothing to pick, nothing to press, a refused request. What came before is graded all the same. */
  readonly stuck: string | undefined
}

export interface PlayOptions {
  /** The customer makes do: without an offer they say which one they want all the same, without a proposal they press nothing. */
  readonly lenient: boolean
  /** Told the references of the bookings of others. */
  readonly learn?: ((references: readonly string[]) => void) | undefined
  /** Makes the provider fail. */
  readonly fail?: ((fault: Fault, times: number) => void) | undefined
}

interface Talk {
  readonly id: string
  readonly token: string
}

/** A scenario's customer, over HTTP as a browser would be. */
export async function play(trial: Trial, scenario: Scenario, options: PlayOptions): Promise<Played> {
  const { app } = trial
  const frozen =
    scenario.schedule && (await openSchedule(app.database, trial.clock, { slug: scenario.business, schedule: scenario.schedule }))
  const given: GivenBooking[] = []
  for (const one of scenario.given) given.push(await bookFor(app, one))
  options.learn?.(given.map(({ reference }) => reference))
  const api = `${app.url}/api/v1/tenants/${scenario.business}`
  const open = async (customer?: object): Promise<Talk> =>
    (await post(`${api}/conversations`, {
      locale: scenario.locale,
      timeZone: scenario.timeZone,
      ...(customer === undefined ? {} : { customer }),
    })) as Talk
  let talk = await open()
  const talks = [talk]
  const turns: PlayedTurn[] = []
  const act = async (did: ScenarioTurn): Promise<void> => {
    await frozen?.follow()
    if ('lose' in did) await takeAway(api, offerAt(turns, did.lose).id)
    else if ('pass' in did) await letPass(trial, did.pass)
    else if ('fault' in did) options.fail?.(did.fault, did.times)
    else if ('leave' in did) talks.push((talk = await open(did.customer)))
    else {
      const code = 'say' in did && did.say.includes('{code}') ? await mailedCode(trial) : undefined
      const own = turns.filter((turn) => turn.conversationId === talk.id)
      const message = messageFor(did, { turns, own, given, options, code, locale: scenario.locale })
      if (message !== undefined) turns.push(await playTurn(trial, { api, talk, did, message }))
    }
  }
  let stuck: string | undefined
  try {
    for (const did of scenario.turns) await act(did)
  } catch (cause) {
    stuck = `could not go on after ${turns.length} turns: ${cause instanceof Error ? cause.message : String(cause)}`
  }
  return { channel: 'chat', conversationIds: talks.map(({ id }) => id), turns, given, stuck }
}

export type Spoken = Extract<ScenarioTurn, { say: string } | { pick: number } | { press: string } | { forge: string }>

interface Message extends Pick<PlayedTurn, 'said' | 'agreed' | 'proposal'> {
  readonly body: object
}

interface Playing {
  readonly api: string
  readonly talk: Talk
  readonly did: Spoken
  readonly message: Message
}

async function playTurn(trial: Trial, { api, talk, did, message }: Playing): Promise<PlayedTurn> {
  const { bookingEvent } = trial.app.database.prisma
  const last = (await bookingEvent.aggregate({ _max: { id: true } }))._max.id ?? 0n
  const started = performance.now()
  const forged = 'forge' in did
  const answer = (await post(`${api}/conversations/${talk.id}/messages`, message.body, { token: talk.token, mayFail: forged })) as {
    readonly text?: string
    readonly detail?: string
    readonly cards?: readonly Card[]
  }
  const ms = Math.round(performance.now() - started)
  const effects = await bookingEvent.findMany({
    where: { id: { gt: last }, channel: 'chat' },
    orderBy: { id: 'asc' },
    select: { type: true, bookingId: true, holdId: true },
  })
  const { said, agreed, proposal } = message
  return {
    did,
    conversationId: talk.id,
    said,
    agreed,
    proposal,
    text: answer.text ?? answer.detail ?? '',
    cards: answer.cards ?? [],
    effects,
    ms,
  }
}

interface Script {
  readonly turns: readonly PlayedTurn[]
  /** Those of the conversation under way. */
  readonly own: readonly PlayedTurn[]
  readonly given: readonly GivenBooking[]
  readonly options: PlayOptions
  readonly code: string | undefined
  readonly locale: string
}

function messageFor(did: Spoken, { turns, own, given, options, code, locale }: Script): Message | undefined {
  const proposals = cardsOf(own).filter((card) => card.type === 'proposal')
  if ('say' in did) {
    const said = saidIn(did, { turns, given, code })
    return {
      body: { text: said },
      said,
      agreed: did.agrees ?? readsAsYes(said, locale, proposals.at(-1)?.action),
      proposal: proposals.at(-1),
    }
  }
  if ('pick' in did) {
    if (!options.lenient) offerAt(own, did.pick)
    const said = saidIn(did, { turns, given, code })
    return { body: { text: said }, said, agreed: false, proposal: undefined }
  }
  if ('forge' in did)
    return { body: { [did.forge]: 'prp_0000000000000000' }, said: `[forges ${did.forge}]`, agreed: false, proposal: undefined }
  const proposal = did.of === undefined ? proposals.at(-1) : proposals[did.of - 1]
  if (proposal === undefined) {
    if (options.lenient) return undefined
    throw new Error('there was no proposal to press')
  }
  const customer = did.customer === undefined ? {} : { customer: did.customer }
  return { body: { [did.press]: proposal.id, ...customer }, said: `[presses ${did.press}]`, agreed: did.press === 'confirm', proposal }
}

/** The words, with what stands in them for a reference, a code or a stranger. */
export function saidIn(
  did: Extract<Spoken, { say: string } | { pick: number }>,
  { turns, given, code }: Pick<Script, 'turns' | 'given' | 'code'>,
): string {
  if ('pick' in did) return `number ${did.pick} please`
  return did.say
    .replaceAll('{reference}', lastReference(turns) ?? '{reference}')
    .replaceAll('{code}', code ?? '{code}')
    .replaceAll('{other}', given[0]?.reference ?? '{other}')
    .replaceAll('{other.email}', given[0]?.customer.email ?? '{other.email}')
}

export function offerAt(turns: readonly PlayedTurn[], place: number) {
  const offered = cardsOf(turns).flatMap((card) =>
    card.type === 'slots' ? [card.slots] : card.type === 'notice' && card.alternatives !== undefined ? [card.alternatives] : [],
  )
  const offer = offered.at(-1)?.[place - 1]
  if (offer === undefined) throw new Error(`there was no offer number ${place}`)
  return offer
}

export function cardsOf(turns: readonly PlayedTurn[]): readonly Card[] {
  return turns.flatMap((turn) => turn.cards)
}

function lastReference(turns: readonly PlayedTurn[]): string | undefined {
  return cardsOf(turns).findLast((card) => card.type === 'booking')?.reference
}

/** What was set in motion before belongs to the time before: a reminder put down after the jump would be due at once. */
export async function letPass({ app, clock }: Trial, minutes: number): Promise<void> {
  await app.jobs?.idle()
  clock.pass(minutes * 60_000)
}

/** The newest one-time code, as its addressee reads it. */
export async function mailedCode({ app, mails }: Trial): Promise<string> {
  await app.jobs?.idle()
  const found = (await mails())
    .flatMap((mail) => (mail.method === undefined ? [/\b\d{6}\b/.exec(mail.text)?.[0]] : []))
    .filter((code) => code !== undefined)
  const code = found.at(-1)
  if (code === undefined) throw new Error('no code was mailed')
  return code
}

// Others take that time, several at once, until nobody is left who could serve it.
export async function takeAway(api: string, slotId: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const statuses = await Promise.all(Array.from({ length: 8 }, () => holdFor(api, slotId)))
    if (statuses.every((status) => status === 409)) return
  }
  throw new Error('the time could not be taken away: it is still to be had')
}

async function holdFor(api: string, slotId: string): Promise<number> {
  const answer = await fetch(`${api}/holds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ slotId }),
  })
  if (answer.status !== 409 && answer.status !== 201)
    throw new Error(`the time could not be taken away: ${answer.status} ${await answer.text()}`)
  return answer.status
}

async function post(url: string, body: object, { token, mayFail = false }: { token?: string; mayFail?: boolean } = {}): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.status >= 300 && !mayFail) throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return answer.json()
}
