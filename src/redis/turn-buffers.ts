import type { Redis } from './redis.ts'

/** What running turns have shown so far, for whoever comes back to another process than the one that runs theirs. */
export interface TurnBuffers {
  /** Takes what is shown from now on. A turn never waits for it, and nothing of it can fail. */
  readonly keep: (turn: TurnName) => KeptTurn
  /**
   * What the turn has shown, from its beginning, and what it shows until its end, as JSON. Ends early when its process is gone or nobody
   * can tell: what comes last tells whether it was whole.
   */
  readonly follow: (turn: TurnName, isRunning: () => Promise<boolean>) => AsyncGenerator<string, void>
}

export interface TurnName {
  readonly tenantId: number
  readonly turnId: string
}

export interface KeptTurn {
  readonly write: (shown: object) => void
  readonly end: () => void
}

/** A turn that is over by then was never in Redis: nobody comes back that soon, and each write costs. */
const FIRST_MS = 100
/** Words of one moment are sent together. */
const GATHER_MS = 50
/** A sign of life this often; without one for `LIFE_MS` the process is gone. */
const BEAT_MS = 1_000
const LIFE_MS = 3_000
/** For those who are still reading when it has ended. */
const AFTER_MS = 30_000
/** How long a follower does without a sign of the turn: Redis may be back, and what it forgot is written again with the next beat. */
const PATIENCE_MS = 2_000
const LOOK_MS = 500
const PAGE = 100

export function createTurnBuffers(redis: Redis): TurnBuffers {
  return {
    keep: (turn) => keep(redis, keyOf(turn)),
    follow: (turn, isRunning) => follow(redis, keyOf(turn), isRunning),
  }
}

function keyOf({ tenantId, turnId }: TurnName): string {
  return `holdfast:${tenantId}:turn:${turnId}`
}

/**
 * One hash: a field for each thing shown, by its number, and `end` with how many there were. Writing it again changes nothing, so whatever
 * Redis has lost, or may have, is simply written again.
 */
function keep(redis: Redis, key: string): KeptTurn {
  const shown: object[] = []
  let written = 0
  let [hasBegun, hasEnded, isBusy] = [false, false, true]
  let timer = setTimeout(() => void send(), FIRST_MS).unref()

  const plan = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms).unref()
  }
  const send = async (): Promise<void> => {
    hasBegun = isBusy = true
    const [count, isLast] = [shown.length, hasEnded]
    const fields = shown.slice(written).flatMap((one, index) => [String(written + index), JSON.stringify(one)])
    if (isLast) fields.push('end', String(count))
    const known = await put(redis, key, { fields, lifeMs: isLast ? AFTER_MS : LIFE_MS })
    if (fields.length > 0) redis.publish(key, '')
    // Fewer than there should be: Redis was emptied, or never got them.
    const isWhole = known === count + (isLast ? 1 : 0)
    written = isWhole ? count : 0
    isBusy = isWhole && (hasEnded || shown.length > count)
    if (!isLast) plan(isBusy ? GATHER_MS : BEAT_MS)
  }
  return {
    write: (one) => {
      shown.push(one)
      if (isBusy) return
      isBusy = true
      plan(GATHER_MS)
    },
    end: () => {
      hasEnded = true
      if (!hasBegun) clearTimeout(timer)
      else if (!isBusy) plan(0)
    },
  }
}

/** Answers how many fields there are then; undefined when Redis is away. */
async function put(redis: Redis, key: string, { fields, lifeMs }: { readonly fields: readonly string[]; readonly lifeMs: number }) {
  return redis.ask(async (client) => {
    const line = client.pipeline()
    if (fields.length > 0) line.hset(key, ...fields)
    const answers = await line.pexpire(key, lifeMs).hlen(key).exec()
    return answers?.at(-1)?.[1]
  })
}

async function* follow(redis: Redis, key: string, isRunning: () => Promise<boolean>): AsyncGenerator<string, void> {
  const bell = createBell()
  const stop = redis.subscribe(key, { message: bell.ring, missed: bell.ring })
  try {
    let [seen, isOver, signAt] = [0, false, performance.now()]
    for (;;) {
      const page = await read(redis, key, seen)
      if (page.isThere) signAt = performance.now()
      for (const line of page.lines) {
        seen++
        yield line
      }
      if (page.end === seen) return
      if (page.lines.length > 0) continue
      if (performance.now() - signAt > PATIENCE_MS) return
      if (await bell.rungWithin(LOOK_MS)) continue
      // What it showed last may be on its way when it has ended: one more look.
      if (isOver) return
      isOver = !(await isRunning())
    }
  } finally {
    stop()
  }
}

async function read(redis: Redis, key: string, from: number) {
  const wanted = Array.from({ length: PAGE }, (_, index) => String(from + index))
  const answer = (await redis.ask((client) => client.hmget(key, '0', 'end', ...wanted))) ?? []
  const [first = null, end = null, ...rest] = answer
  const gap = rest.indexOf(null)
  const lines = rest.slice(0, gap < 0 ? undefined : gap).filter((line) => line !== null)
  return { isThere: first !== null, end: end === null ? undefined : Number(end), lines }
}

/** One ring is remembered for who comes to wait. */
function createBell() {
  let hasRung = false
  let wake = (): void => {}
  return {
    ring: () => {
      hasRung = true
      wake()
    },
    /** Whether it rang. */
    rungWithin: async (ms: number): Promise<boolean> => {
      if (!hasRung) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        const timer = setTimeout(resolve, ms)
        await promise
        clearTimeout(timer)
      }
      const rang = hasRung
      hasRung = false
      return rang
    },
  }
}
