import type { Played, PlayedTurn, PlayOptions, Spoken } from '../play.ts'
import { cardsOf, letPass, mailedCode, offerAt, saidIn, takeAway, type Effect } from '../play.ts'
import type { Scenario, ScenarioTurn } from '../scenario.ts'
import type { Trial } from '../stage.ts'
import { bookFor, type GivenBooking } from '../support/given.ts'
import { readsAsYes } from '../support/reads-as-yes.ts'
import { openAssistant, type Assistant, type Heard } from './open-assistant.ts'
import { PRESSED } from './own-moves.ts'
import { hasButton, openPage, pressButton } from './visit-page.ts'

/** The same customer, who talks to an assistant of their own: whenever they agree, they press the button on the page it sends them to. */
export async function playAssistant(trial: Trial, scenario: Scenario, _options: PlayOptions): Promise<Played> {
  const given: GivenBooking[] = []
  for (const one of scenario.given) given.push(await bookFor(trial.app, one))
  const api = `${trial.app.url}/api/v1/tenants/${scenario.business}`
  const turns: PlayedTurn[] = []
  let talk = newTalk(await openAssistant(trial, scenario))
  const talks = [talk]
  const act = async (did: ScenarioTurn): Promise<void> => {
    if ('lose' in did) await takeAway(api, offerAt(turns, did.lose).id)
    else if ('pass' in did) await letPass(trial, did.pass)
    else if ('fault' in did) throw new Error('there is no provider here to fail')
    else if ('leave' in did) talks.push((talk = newTalk(await openAssistant(trial, scenario, did.customer))))
    else turns.push(await playTurn({ trial, scenario, talk, turns, given }, did))
  }
  let stuck: string | undefined
  try {
    for (const did of scenario.turns) await act(did)
  } catch (cause) {
    stuck = `could not go on after ${turns.length} turns: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`
  }
  for (const one of talks) await one.assistant.close()
  const conversations = await trial.app.database.prisma.conversation.findMany({ where: { channel: 'mcp' }, select: { id: true } })
  return { channel: 'mcp', conversationIds: conversations.map(({ id }) => id), turns, given, stuck }
}

interface Talk {
  readonly assistant: Assistant
  /** Where the person can say yes, oldest first; one for each time they were sent. */
  readonly links: string[]
  readonly turns: PlayedTurn[]
}

function newTalk(assistant: Assistant): Talk {
  return { assistant, links: [], turns: [] }
}

interface Playing {
  readonly trial: Trial
  readonly scenario: Scenario
  readonly talk: Talk
  readonly turns: readonly PlayedTurn[]
  readonly given: readonly GivenBooking[]
}

async function playTurn(playing: Playing, did: Spoken): Promise<PlayedTurn> {
  const { trial, talk } = playing
  const { bookingEvent } = trial.app.database.prisma
  const last = (await bookingEvent.aggregate({ _max: { id: true } }))._max.id ?? 0n
  const started = performance.now()
  const { said, agreed, heard, before } = await say(playing, did)
  const proposal = [...cardsOf(talk.turns), ...before.flatMap(({ cards }) => cards)].findLast((card) => card.type === 'proposal')
  const effects = await bookingEvent.findMany({
    where: { id: { gt: last }, channel: 'mcp' },
    orderBy: { id: 'asc' },
    select: { type: true, bookingId: true, holdId: true },
  })
  const turn: PlayedTurn = {
    did,
    conversationId: '',
    said,
    agreed,
    proposal,
    text: heard.map(({ text }) => text).join('\n\n'),
    cards: heard.flatMap(({ cards }) => cards),
    effects: effects satisfies readonly Effect[],
    ms: Math.round(performance.now() - started),
  }
  talk.turns.push(turn)
  return turn
}

interface Said {
  readonly said: string
  /** They pressed the button of a page that showed it. */
  readonly agreed: boolean
  readonly heard: readonly Heard[]
  /** Of what was heard, what came before they pressed. */
  readonly before: readonly Heard[]
}

async function say(playing: Playing, did: Spoken): Promise<Said> {
  if ('forge' in did) throw new Error('there is nothing to forge here')
  if ('press' in did) return press(playing, did)
  const { trial, scenario, talk } = playing
  const isCode = 'say' in did && did.say.includes('{code}')
  const code = isCode ? await mailedCode(trial) : undefined
  if (code !== undefined) await typeCode(playing, code)
  const said = saidIn(did, { ...playing, code })
  const action = cardsOf(talk.turns).findLast((card) => card.type === 'proposal')?.action
  const goesToPage = 'say' in did && (did.agrees === true || readsAsYes(said, scenario.locale, action))
  const isAsked = hasOpenProposal(talk)
  const first = await hear(talk, said)
  if (!goesToPage || !isAsked) return { said, agreed: false, before: [first], heard: [first] }
  const agreed = await pressOnPage(playing, 'agree')
  return { said, agreed, before: [first], heard: [first, await hear(talk, PRESSED.confirm)] }
}

// A yes is for what was shown before it was said, and has not been done yet.
function hasOpenProposal({ turns }: Talk): boolean {
  const types = cardsOf(turns).map(({ type }) => type)
  return types.lastIndexOf('proposal') > types.lastIndexOf('booking')
}

type Press = Extract<Spoken, { press: string }>

async function press(playing: Playing, did: Press): Promise<Said> {
  const { talk } = playing
  const said = `[presses ${did.press}]`
  if (did.press === 'decline') {
    await pressOnPage(playing, 'decline')
    return { said, agreed: false, before: [], heard: [await hear(talk, PRESSED.decline)] }
  }
  const heard: Heard[] = []
  const before = talk.links.length
  if (did.of === undefined && (did.customer !== undefined || before === 0)) heard.push(await hear(talk, PRESSED.confirm))
  const asked = [...heard]
  const pressed = await pressOnPage(playing, 'agree', { typed: did.customer, of: did.of })
  if (pressed || heard.length === 0) heard.push(await hear(talk, PRESSED.confirm))
  return { said, agreed: pressed, before: asked, heard }
}

async function hear(talk: Talk, said: string): Promise<Heard> {
  const heard = await talk.assistant.hear(said)
  talk.links.push(...heard.links)
  return heard
}

interface PressOptions {
  readonly typed?:
    | { readonly name?: string | undefined; readonly email?: string | undefined; readonly phone?: string | undefined }
    | undefined
  readonly of?: number | undefined
}

/** False when there was no page to press on, or what was asked for cannot be done any more. */
async function pressOnPage({ trial, talk }: Playing, act: 'agree' | 'decline', { typed = {}, of }: PressOptions = {}): Promise<boolean> {
  const link = of === undefined ? talk.links.at(-1) : talk.links[of - 1]
  const page = link === undefined ? undefined : await openPage(trial.app.url, link)
  if (page === undefined || !hasButton(page, act)) return false
  const written = Object.entries(typed).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))
  const done = await pressButton(page, act, Object.fromEntries(written))
  return done.status === 200
}

async function typeCode({ trial, talk }: Playing, code: string): Promise<void> {
  const link = talk.links.at(-1)
  if (link === undefined) throw new Error('there was no page to type the code on')
  await pressButton(await openPage(trial.app.url, link), 'open', { code })
}
