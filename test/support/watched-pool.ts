import type pg from 'pg'

export interface WatchedPool {
  readonly pool: pg.Pool
  /** How often each named statement was sent. */
  readonly counts: ReadonlyMap<string, number>
  /** Each statement of this name goes through here before it is sent; answers how to stop. */
  readonly before: (name: string, wait: () => Promise<void>) => () => void
  /** The same after the database has answered. */
  readonly after: (name: string, wait: () => Promise<void>) => () => void
}

/** The pool itself, and what is asked of it. */
export function watchPool(pool: pg.Pool): WatchedPool {
  const counts = new Map<string, number>()
  const [befores, afters] = [new Map<string, () => Promise<void>>(), new Map<string, () => Promise<void>>()]
  const send: (...sent: unknown[]) => Promise<unknown> = pool.query.bind(pool)
  const query = async (statement: pg.QueryConfig | string, ...rest: unknown[]): Promise<unknown> => {
    const name = typeof statement === 'string' ? statement : (statement.name ?? statement.text)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    await befores.get(name)?.()
    const answer: unknown = await send(statement, ...rest)
    await afters.get(name)?.()
    return answer
  }
  const put = (waits: Map<string, () => Promise<void>>) => (name: string, wait: () => Promise<void>) => {
    waits.set(name, wait)
    return () => void waits.delete(name)
  }
  const watched = new Proxy(pool, {
    get: (target, key) => {
      if (key === 'query') return query
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { pool: watched, counts, before: put(befores), after: put(afters) }
}
