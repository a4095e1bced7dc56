import { openConnections, postJson, type Send } from './support/http-connections.ts'
import { median, quantile } from './support/load.ts'
import type { Figure } from './support/report.ts'

export interface ManyTurns {
  readonly ports: readonly number[]
  /** Customers who write at the same moment. */
  readonly customers: number
  readonly rounds: number
}

const dialogue = [
  'Hi, could I get a haircut in the next week or so, preferably in the afternoon?',
  'the first one please',
  'Where can I park?',
]

/** So many conversations over two web processes, and in each the next message at the same moment: everybody asks, everybody wants the first time. */
export async function benchManyTurns({ ports, customers, rounds }: ManyTurns): Promise<Figure[]> {
  const p99: number[] = []
  const p50: number[] = []
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const crowd = await openCrowd(ports, customers, round)
    for (const text of dialogue) {
      const times = await Promise.all(crowd.say.map((say) => say(text)))
      if (round === 0) continue
      p99.push(quantile(times, 0.99))
      p50.push(quantile(times, 0.5))
    }
    crowd.close()
  }
  const figure = { part: 'i', unit: 'ms' } as const
  const name = `${customers} chat turns at once, rules model, two processes`
  return [
    { ...figure, name: `${name}: p99, median of ${p99.length} bursts`, value: median(p99), aim: 'below 1 s' },
    { ...figure, name: 'the same, p50', value: median(p50) },
  ]
}

async function openCrowd(ports: readonly number[], customers: number, round: number) {
  const doors = await Promise.all(ports.map((port) => openConnections(port, Math.ceil(customers / ports.length))))
  const sends = doors.flatMap(({ send }) => send).slice(0, customers)
  const say = await Promise.all(sends.map((send, index) => openConversation(send, `10.${80 + round}.${index >> 8}.${index & 255}`)))
  return { say, close: () => doors.forEach(({ close }) => close()) }
}

/** Answers how to say something; that answers how long it took, ms. */
async function openConversation(send: Send, address: string): Promise<(text: string) => Promise<number>> {
  const api = '/api/v1/tenants/demo/conversations'
  const from = `X-Forwarded-For: ${address}\r\n`
  const opened = await send(postJson(api, { locale: 'en', timeZone: 'Europe/London' }, from))
  const { id, token }: { id: string; token: string } = JSON.parse(opened.body)
  return async (text) => {
    const begun = performance.now()
    const reply = await send(postJson(`${api}/${id}/messages`, { text }, `${from}Authorization: Bearer ${token}\r\n`))
    if (reply.status !== 200) throw new Error(`A turn answered ${reply.status}: ${reply.body}`)
    return performance.now() - begun
  }
}
