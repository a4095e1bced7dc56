import { randomUUID } from 'node:crypto'
import type { Redis } from './redis.ts'

/** Short words from one process to all the others. Lost when Redis is away: whoever listens looks by itself from time to time. */
export interface Line {
  readonly tell: (words: string) => void
  readonly close: () => void
}

/** The same words, told again and again, are told once at once and once in each of these. */
const GATHER_MS = 10

/** `heard`: what another process told; undefined when the line was cut and something may have been told meanwhile. */
export function openLine(redis: Redis, channel: string, heard: (words: string | undefined) => void): Line {
  const own = randomUUID().slice(0, 8)
  const told = new Map<string, { again: boolean }>()
  let isClosed = false
  const stop = redis.subscribe(channel, {
    message: (text) => {
      if (!text.startsWith(own)) heard(text.slice(own.length + 1))
    },
    missed: () => heard(undefined),
  })
  const send = (words: string): void => {
    redis.publish(channel, `${own} ${words}`)
    const moment = { again: false }
    told.set(words, moment)
    setTimeout(() => {
      told.delete(words)
      if (moment.again && !isClosed) send(words)
    }, GATHER_MS).unref()
  }
  return {
    tell: (words) => {
      const moment = told.get(words)
      if (moment !== undefined) moment.again = true
      else send(words)
    },
    close: () => {
      isClosed = true
      stop()
    },
  }
}
