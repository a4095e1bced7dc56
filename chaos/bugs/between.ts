import type pg from 'pg'
import type { Database } from '../../src/db/client.ts'

export interface Statement {
  readonly name: string | undefined
  readonly text: string
  readonly values: readonly unknown[]
}

export type Answer = pg.QueryResult<Record<string, unknown>>
export type Run = (statement: Statement) => Promise<Answer>

/** Puts something around the hot statements. Prisma's own go past it. */
export function aroundStatements(opened: Database, around: (statement: Statement, run: Run, pool: pg.Pool) => Promise<Answer>): Database {
  const { pool } = opened
  const run: Run = ({ name, text, values }) => pool.query({ ...(name === undefined ? {} : { name }), text, values: [...values] })
  const query = (first: string | { name?: string; text: string; values?: unknown[] }, values?: unknown[]): Promise<Answer> => {
    const config = typeof first === 'string' ? { text: first, ...(values === undefined ? {} : { values }) } : first
    return around({ name: config.name, text: config.text, values: config.values ?? [] }, run, pool)
  }
  const between = new Proxy(pool, {
    get: (target, property) => {
      if (property === 'query') return query
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { ...opened, pool: between }
}
