import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { answerLifeMs, type Found, type SharedAnswers } from '../shared/shared-answers.ts'
import { openLine } from './line.ts'
import type { Redis } from './redis.ts'

/** Longer than any answer lives. */
const epochLifeMs = 60_000
/** How long a process that is making an answer may take before another one makes it too; the others wait less. */
const leaseMs = 500
const pausesMs = [5, 10, 20, 40]

/**
 * Every part has an epoch: a name that is never used twice. An answer bears the epochs its parts had before it was made, so that one change
 * ends it, also while it is still being made; what a slow server stores late is of an epoch that is over. Its age is counted by the
 * server's clock, from before it was made: no clock of another machine is believed, and no late store makes it younger.
 */
export function createAnswers(redis: Redis, now: () => number = () => performance.now()): SharedAnswers {
  const hearers = new Set<(notice: string | undefined) => void>()
  const line = openLine(redis, 'holdfast:answers', (notice) => {
    for (const heard of hearers) heard(notice)
  })
  const doubted = new Map<number, number>()
  let allDoubted = -Infinity
  const isDoubted = (scope: number): boolean => {
    if (Math.max(allDoubted, doubted.get(scope) ?? -Infinity) > now()) return true
    doubted.delete(scope)
    return false
  }
  return {
    find: async (scope, parts, question) => {
      for (const waitMs of pausesMs) {
        if (isDoubted(scope)) return undefined
        const found = await look(redis, scope, parts, question)
        if (found?.kind !== 'making') return found
        await pause(waitMs)
      }
      // Whoever was making it is slow, or gone.
      return undefined
    },
    changed: (scope, parts, notice) => {
      const keys = parts.map((part) => epochKey(scope, part))
      const begun = redis.ask((client) => client.eval(beginEpochs, keys.length, ...keys, randomUUID(), epochLifeMs))
      // What is not known to be over may be found for as long as it lives: not by us.
      void begun.then((done) => done ?? doubted.set(scope, now() + answerLifeMs))
      // Sent after the epochs, on the same connection: who hears of it finds nothing older.
      line.tell(notice)
    },
    doubt: () => {
      allDoubted = now() + answerLifeMs
    },
    listen: (heard) => {
      hearers.add(heard)
      return () => {
        hearers.delete(heard)
        if (hearers.size === 0) line.close()
      }
    },
    isUp: redis.isUp,
  }
}

async function look(
  redis: Redis,
  scope: number,
  parts: readonly number[],
  question: string,
): Promise<Found | { readonly kind: 'making' } | undefined> {
  const key = `holdfast:${scope}:answer:${question}`
  const keys = [key, `${key}:lease`, ...parts.map((part) => epochKey(scope, part))]
  const values = [randomUUID(), epochLifeMs, leaseMs, answerLifeMs]
  const answer = await redis.ask((client) => client.eval(findAnswer, keys.length, ...keys, ...values))
  if (!Array.isArray(answer)) return undefined
  const [state, mark, ageMs, text] = answer.map(String)
  if (state === 'making') return { kind: 'making' }
  if (state === 'answer' && text !== undefined) return { kind: 'answer', text, ageMs: Number(ageMs) }
  // `mark`: the epochs and the server's time of this moment.
  return { kind: 'none', give: (made) => void redis.ask((client) => client.set(key, `${mark}\n${made}`, 'PX', answerLifeMs)) }
}

function epochKey(scope: number, part: number): string {
  return `holdfast:${scope}:epoch:${part}`
}

const findAnswer = `
local epochs = {}
for i = 3, #KEYS do
  local epoch = redis.call('GET', KEYS[i])
  if not epoch then
    epoch = ARGV[1]
    redis.call('SET', KEYS[i], epoch, 'PX', ARGV[2])
  end
  epochs[i - 2] = epoch
end
local hash = redis.sha1hex(table.concat(epochs, ' '))
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local kept = redis.call('GET', KEYS[1])
if kept then
  local of, at, text = string.match(kept, '^(%x+) (%d+)\\n(.*)$')
  local age = at and now - tonumber(at)
  if of == hash and age >= 0 and age < tonumber(ARGV[4]) then return { 'answer', '', string.format('%d', age), text } end
end
if redis.call('GET', KEYS[2]) == hash then return { 'making' } end
redis.call('SET', KEYS[2], hash, 'PX', ARGV[3])
return { 'none', hash .. ' ' .. string.format('%d', now) }
`

const beginEpochs = `
for i = 1, #KEYS do redis.call('SET', KEYS[i], ARGV[1], 'PX', ARGV[2]) end
return 1
`
