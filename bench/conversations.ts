/**
 * `node bench/conversations.ts [--rows 100000]`: what reviewers wait for over so many conversations of one business: the list with its
 * filters, the search, one conversation, the queues. Loading takes some minutes; each figure is over 60 calls of different content.
 */
import { parseArgs } from 'node:util'
import { seedDemo } from '../prisma/demo/seed.ts'
import { migrate } from '../src/db/migrate.ts'
import { startClock } from '../src/shared/clock.ts'
import { noLog } from '../src/shared/logger.ts'
import { createReview, type Filter, type Review } from '../src/transcripts/review.ts'
import { startBenchDatabase } from './support/bench-database.ts'
import { quantile } from './support/load.ts'
import { loadManyConversations } from './support/many-conversations.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } })
const count = Number(values.rows)
const clock = startClock()
const tenantId = 1
const nobody = '01890000-0000-7000-8000-000000000000'
const database = await startBenchDatabase(8)
try {
  await migrate(database, noLog)
  await seedDemo(database.pool, clock.now())
  const began = clock.now()
  await loadManyConversations(database.pool, { tenantId, count, now: new Date(clock.now()) })
  console.log(`${count.toLocaleString('en')} conversations loaded in ${Math.round((clock.now() - began) / 1000)} s`)
  await measure(createReview({ prisma: database.prisma, clock }))
} finally {
  await database.close()
}

async function measure(review: Review): Promise<void> {
  const list = (filter: Filter, cursor?: string) => review.listConversations(tenantId, filter, { limit: 50, cursor })
  const pages = [(await list({})).next ?? '']
  for (let page = 1; page < 60; page++) pages.push((await list({}, pages[page - 1])).next ?? '')
  const day = 86_400_000
  const word = (rank: number) =>
    rank
      .toString()
      .padStart(4, '0')
      .replace(/\d/g, (digit) => 'abelinorst'.charAt(Number(digit)))
  await timed('list, first page', () => list({}))
  await timed('list, far down by cursor', (n) => list({}, pages[n]))
  await timed('list, a week', (n) => list({ from: clock.now() - (n + 7) * day, to: clock.now() - n * day }))
  await timed('list, by outcome', (n) =>
    list({ outcomes: [(['booked', 'moved', 'cancelled', 'left', 'handed_over', 'failed'] as const)[n % 6] ?? 'booked'] }),
  )
  await timed('list, flagged', (n) => list({ flags: [['any', 'slow_turn', 'guard_replaced'][n % 3] ?? 'any'] }))
  await timed('list, rated down', () => list({ rating: 'down' }))
  await timed('list, with an error', () => list({ hasError: true }))
  await timed('list, a language with nothing of that model', (n) => list({ locales: [['ja', 'nl'][n % 2] ?? 'ja'], models: ['none'] }))
  await timed('list, nothing fits (the whole is walked)', () => list({ locales: ['ja'], models: ['none'], rating: 'up' }))
  await timed('search, a word in every conversation', (n) => list({ text: ['yes', 'haircut'][n % 2] }))
  await timed('search, frequent words', (n) => list({ text: word(n + 2) }))
  await timed('search, middling words', (n) => list({ text: word(100 + n * 9) }))
  await timed('search, rare words', (n) => list({ text: word(2_400 + n * 9) }))
  await timed('search, two words', (n) => list({ text: `${word(3 + n)} ${word(900 + n)}` }))
  await timed('search, the beginning of a word', (n) => list({ text: word(n * 49).slice(0, 3) }))
  await timed('search, a mail address', (n) => list({ text: `robin${n * 1009}@example.com` }))
  await timed('search, nothing is found', (n) => list({ text: `zzyx${n}` }))
  await timed('search with filters', (n) => list({ text: word(n + 2), outcomes: ['booked'], locales: ['de'], flags: ['any'] }))
  const ids = (await review.listConversations(tenantId, {}, { limit: 200 })).rows.map(({ id }) => id)
  await timed('one conversation', (n) => review.getDetail(tenantId, ids[n] ?? ''))
  await timed('queue, flagged', () => review.listQueue(tenantId, { of: 'flagged', memberId: nobody }, { limit: 50 }))
  await timed('queue, the sample', () => review.listQueue(tenantId, { of: 'sampled', memberId: nobody }, { limit: 50 }))
  await timed('queue counts', () => review.countQueues(tenantId, nobody))
  await timed('what there is to filter by', () => review.listFacets(tenantId))
  await timed('the job that raises flags', () => review.raiseFlags(500))
}

async function timed(name: string, work: (n: number) => Promise<unknown>): Promise<void> {
  await work(0)
  const times: number[] = []
  for (let n = 0; n < 60; n++) {
    const began = performance.now()
    await work(n)
    times.push(performance.now() - began)
  }
  const at = (share: number) => quantile(times, share).toFixed(1).padStart(7)
  console.log(`${name.padEnd(48)} median ${at(0.5)} ms   p95 ${at(0.95)} ms`)
}
