import { openConnections, postJson, type Send } from './support/http-connections.ts'
import { median, quantile } from './support/load.ts'
import type { Figure } from './support/report.ts'

export interface ManyTurns {
  readonly ports: readonly number[]
  /** Customers who write at the same moment. */
  readonly customers: number
  readonly rounds: number
}

/** What each customer says, one after the other: two hundred of them in words of their own, others each time, since what has been read before is remembered. */
const dialogue: readonly ((index: number, round: number) => string)[] = [
  (index, round) => `${greeting(index)}, ${asking(index)} a haircut in the next ${round + 5} days, ${wish(index)}?`,
  (index) => `the first one ${please(index)}`,
  (index, round) => `${greeting(index)}, ${asking(index)} a space for my ${vehicle(round)}? Where can I park, ${please(index)}?`,
]

const greeting = among(['Hi', 'Hello', 'Hey', 'Hi there', 'Hello there', 'Good morning', 'Good afternoon', 'Good evening'], 1)
const asking = among(['could I get', 'can I get', 'could I have', 'can I have', 'may I have'], 8)
const wish = among(
  ['preferably in the afternoon', 'in the afternoon', 'some afternoon', 'best in the afternoon', 'rather in the afternoon'],
  40,
)
const please = among(['please', 'please.', 'please!', 'then', 'thanks', 'then please', 'thank you', 'then, thanks'], 1)
const vehicle = among(['car', 'van', 'truck', 'taxi', 'Ford', 'old car'], 1)

function among(words: readonly string[], every: number): (index: number) => string {
  return (index) => words[Math.floor(index / every) % words.length] ?? ''
}

/** So many conversations over two web processes, and in each the next message at the same moment: everybody asks, everybody wants the first time. */
export async function benchManyTurns({ ports, customers, rounds }: ManyTurns): Promise<Figure[]> {
  const p99: number[] = []
  const p50: number[] = []
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const talks = await withDoors(ports, customers, (send, index) =>
      openConversation(send, `10.${80 + round}.${index >> 8}.${index & 255}`),
    )
    for (const words of dialogue) {
      const times = await withDoors(ports, customers, (send, index) => say(send, talks[index], words(index, round)))
      if (round === 0) continue
      p99.push(quantile(times, 0.99))
      p50.push(quantile(times, 0.5))
    }
  }
  const figure = { part: 'i', unit: 'ms' } as const
  const name = `${customers} chat turns at once, rules model, two processes`
  return [
    { ...figure, name: `${name}: p99, median of ${p99.length} bursts`, value: median(p99), aim: 'below 1 s' },
    { ...figure, name: 'the same, p50', value: median(p50) },
  ]
}

/** All at once, each with a connection of their own: one that waited for the last burst's slowest would have been closed meanwhile. */
async function withDoors<T>(ports: readonly number[], customers: number, act: (send: Send, index: number) => Promise<T>): Promise<T[]> {
  const doors = await Promise.all(ports.map((port) => openConnections(port, Math.ceil(customers / ports.length))))
  const sends = doors.flatMap(({ send }) => send).slice(0, customers)
  const done = await Promise.all(sends.map(act))
  for (const { close } of doors) close()
  return done
}

interface Talk {
  readonly id: string
  readonly headers: string
}

const api = '/api/v1/tenants/demo/conversations'

async function openConversation(send: Send, address: string): Promise<Talk> {
  const from = `X-Forwarded-For: ${address}\r\n`
  const opened = await send(postJson(api, { locale: 'en', timeZone: 'Europe/London' }, from))
  const { id, token }: { id: string; token: string } = JSON.parse(opened.body)
  return { id, headers: `${from}Authorization: Bearer ${token}\r\n` }
}

/** How long the answer took, ms. */
async function say(send: Send, talk: Talk | undefined, text: string): Promise<number> {
  const begun = performance.now()
  const reply = await send(postJson(`${api}/${talk?.id}/messages`, { text }, talk?.headers))
  if (reply.status !== 200) throw new Error(`A turn answered ${reply.status}: ${reply.body}`)
  return performance.now() - begun
}
