import { median, quantile } from './support/load.ts'
import type { Figure } from './support/report.ts'
import type { SpawnedServer } from './support/spawn-server.ts'

interface Turn {
  readonly text: string
  readonly cards: readonly { readonly type: string }[]
}

const dialogue = [
  'Hi, could I get a haircut in the next week or so, preferably in the afternoon?',
  'the first one please',
  "I'm Ada Byron, ada-INDEX@example.com",
  'Yes, please book it',
  'Where can I park?',
]

/** Conversations that are not counted: code is compiled as it gets hot. */
const warmUp = 20

/** Whole bookings by conversation with the rules model over HTTP, one after the other; each has to end with its booking. */
export async function benchTurns({ port, processorMs }: SpawnedServer, conversations: number): Promise<Figure[]> {
  let before = processorMs()
  const whole: number[] = []
  const firstByte: number[] = []
  for (let index = 0; index < conversations + warmUp; index++) {
    const times = await converse(port, index)
    const first = await timeToFirstByte(port, index)
    if (index === warmUp - 1) before = processorMs()
    if (index < warmUp) continue
    whole.push(...times)
    firstByte.push(first)
  }
  const processor = ((processorMs() ?? Number.NaN) - (before ?? Number.NaN)) / (whole.length + firstByte.length)
  const figure = { part: 'd', unit: 'ms' } as const
  return [
    { ...figure, name: `turn over HTTP, p50 of ${whole.length}`, value: median(whole), aim: 'below 30 ms' },
    { ...figure, name: 'turn over HTTP, p95', value: quantile(whole, 0.95) },
    { ...figure, name: 'processor time of the app per turn', value: processor },
    { ...figure, name: 'first byte of the streamed turn, p50', value: median(firstByte) },
  ]
}

async function converse(port: number, index: number): Promise<number[]> {
  const customer = await openConversation(port, index)
  const times: number[] = []
  const seen = new Set<string>()
  for (const line of dialogue) {
    const begun = performance.now()
    const reply = await customer.say(line.replace('INDEX', String(index)), 'application/json')
    const turn: Turn = JSON.parse(await reply.text())
    times.push(performance.now() - begun)
    if (reply.status !== 200) throw new Error(`A turn answered ${reply.status}: ${JSON.stringify(turn)}`)
    for (const card of turn.cards) seen.add(card.type)
  }
  if (!seen.has('booking')) throw new Error(`Conversation ${index} ended without a booking; it showed ${[...seen].join(', ')}`)
  return times
}

async function timeToFirstByte(port: number, index: number): Promise<number> {
  const customer = await openConversation(port, index)
  const begun = performance.now()
  const reply = await customer.say('Any haircut next week?', 'text/event-stream')
  const reader = reply.body?.getReader()
  await reader?.read()
  const first = performance.now() - begun
  while ((await reader?.read())?.done === false);
  return first
}

async function openConversation(port: number, index: number): Promise<{ say: (text: string, accept: string) => Promise<Response> }> {
  const api = `http://127.0.0.1:${port}/api/v1/tenants/demo`
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.9.${index >> 8}.${index & 255}` }
  const created = await fetch(`${api}/conversations`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ locale: 'en', timeZone: 'Europe/London' }),
  })
  const { id, token }: { id: string; token: string } = JSON.parse(await created.text())
  const say = (text: string, accept: string) =>
    fetch(`${api}/conversations/${id}/messages`, {
      method: 'POST',
      headers: { ...headers, accept, authorization: `Bearer ${token}` },
      body: JSON.stringify({ text }),
    })
  return { say }
}
