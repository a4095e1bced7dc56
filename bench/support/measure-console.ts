import { z } from 'zod'
import type pg from 'pg'
import { quantile } from './load.ts'
import type { Figure } from './report.ts'

export interface MeasureConsole {
  readonly port: number
  readonly tenant: string
  /** Of an invitation. */
  readonly token: string
  readonly rounds: number
  readonly pool: pg.Pool
  readonly tenantId: number
  readonly now: number
}

const DAY = 86_400_000
const SIZE = 25
const answer = { conversations: z.object({ conversations: z.array(z.object({ id: z.string() })), next: z.string().nullable() }) }

// As the triggers note it: some booking that was changed, some conversation that was answered.
const CHANGED = `
  WITH event AS (SELECT id FROM booking_event WHERE tenant_id = $1 AND type = 'booking.confirmed' AND at > now() - ($2 + 1) * interval '1 day' ORDER BY at LIMIT 1),
    talk AS (SELECT id FROM conversation WHERE tenant_id = $1 ORDER BY last_message_at DESC LIMIT 1 OFFSET $2::int * 10)
  INSERT INTO figure_change (tenant_id, event_id, conversation_id) SELECT $1, event.id, NULL FROM event UNION ALL SELECT $1, NULL, talk.id FROM talk`

/** What each page of the console asks for, with another day, word or person each time. */
export async function measureConsole(input: MeasureConsole): Promise<Figure[]> {
  const send = await signIn(input)
  const figures: Figure[] = []
  const measure = async (name: string, most: number, ask: (n: number) => Promise<unknown>) => {
    for (let n = 0; n < 3; n++) await ask(n)
    const times: number[] = []
    for (let n = 0; n < input.rounds; n++) {
      const began = performance.now()
      await ask(n + 3)
      times.push(performance.now() - began)
    }
    figures.push({ part: 'g', name: `${name}, p95 of ${input.rounds}`, unit: 'ms', value: quantile(times, 0.95), aim: `below ${most} ms` })
    console.log(`${name.padEnd(60)} p50 ${quantile(times, 0.5).toFixed(1)} ms  p95 ${quantile(times, 0.95).toFixed(1)} ms`)
  }
  const day = (back: number) => new Date(input.now - back * DAY).toISOString().slice(0, 10)
  const word = (n: number) =>
    ((n * 7919) % 3000)
      .toString()
      .padStart(4, '0')
      .replace(/\d/g, (d) => 'abelinorst'.charAt(Number(d)))
  const talks = (query: Record<string, string>) => send('GET', `/conversations?${new URLSearchParams({ limit: String(SIZE), ...query })}`)
  const first = answer.conversations.parse(await talks({}))
  const ids = (
    await input.pool.query<{ id: string }>(`SELECT id FROM conversation WHERE tenant_id = $1 ORDER BY md5(id::text) LIMIT 200`, [
      input.tenantId,
    ])
  ).rows
  await measure('conversations: list', 200, () => talks({}))
  await measure('conversations: second page', 200, () => talks({ cursor: first.next ?? '' }))
  await measure('conversations: booked, of a week', 200, (n) =>
    talks({ outcome: 'booked', from: `${day(n * 4 + 7)}T00:00:00Z`, to: `${day(n * 4)}T00:00:00Z` }),
  )
  await measure('conversations: flagged', 200, () => talks({ flag: 'any' }))
  await measure('conversations: rated down, German', 200, () => talks({ rating: 'down', locale: 'de' }))
  await measure('conversations: search, one word', 200, (n) => talks({ text: word(n) }))
  await measure('conversations: search, everybody’s word', 200, () => talks({ text: 'haircut' }))
  await measure('conversations: search, two words', 200, (n) => talks({ text: `haircut ${word(n)}` }))
  await measure('conversations: search, a mail address', 200, (n) => talks({ text: `robin${n * 151 + 1}@example.com` }))
  await measure('conversations: search, nobody', 200, (n) => talks({ text: `zzyx${n}` }))
  await measure('a conversation', 150, (n) => send('GET', `/conversations/${ids[n % ids.length]?.id ?? ''}`))
  await measureDiary(input, send, measure, day)
  for (const [name, days] of [
    ['a week', 7],
    ['thirty days', 30],
    ['a year', 365],
    ['two years', 731],
  ] as const)
    await measure(`figures of ${name}`, 500, (n) => send('GET', `/figures?from=${day(days + (n % 7))}&until=${day(n % 7)}`))
  await measure('figures of thirty days, a booking and a conversation after the last look', 500, async (n) => {
    await input.pool.query(CHANGED, [input.tenantId, n])
    return send('GET', `/figures?from=${day(30)}&until=${day(0)}`)
  })
  await measure('figures of a year, one channel and one service', 500, (n) =>
    send('GET', `/figures?from=${day(365)}&until=${day(1)}&channel=chat&service=service-${1 + (n % 12)}`),
  )
  return figures
}

type Send = (method: string, path: string, body?: unknown) => Promise<unknown>
type Measure = (name: string, most: number, ask: (n: number) => Promise<unknown>) => Promise<void>

async function measureDiary(_input: MeasureConsole, send: Send, measure: Measure, day: (back: number) => string): Promise<void> {
  const list = (body: object) => send('POST', '/bookings/search', { limit: 50, ...body })
  const name = (n: number) =>
    ((n * 7919) % 60_000)
      .toString()
      .padStart(5, '0')
      .replace(/\d/g, (d) => 'abelinorst'.charAt(Number(d)))
  await measure('bookings: list', 200, () => list({}))
  await measure('bookings: of a week, cancelled', 200, (n) => list({ from: day(n * 4 + 7), until: day(n * 4), status: 'cancelled' }))
  await measure('bookings: search, a surname', 200, (n) => list({ search: name(n) }))
  await measure('bookings: search, the commonest surname', 200, () => list({ search: 'smith' }))
  await measure('bookings: search, a mail address', 200, (n) =>
    list({ search: `paula${((n * 7919) % 400_000).toString().padStart(6, '0')}@example.com` }),
  )
  await measure('diary: a week of 40 people', 150, (n) => send('GET', `/diary?from=${day(300 - n * 4)}&days=7`))
}

async function signIn({ port, tenant, token }: MeasureConsole): Promise<Send> {
  const base = `http://127.0.0.1:${port}/api/console/${tenant}`
  const headers = { 'x-holdfast-console': '1', 'content-type': 'application/json' }
  const accepted = await fetch(`${base}/links/accept`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token, name: 'Robin Many', password: 'correct horse battery' }),
  })
  if (!accepted.ok) throw new Error(`signing in: ${accepted.status} ${await accepted.text()}`)
  const cookie = accepted.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { ...headers, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
}
