import type pg from 'pg'
import type { Database } from '../../src/db/client.ts'

export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

export type Answer = pg.QueryResult<Record<string, unknown>>
export type Run = (statement: Statement) => Promise<Answer>

/** Puts something around the hot statements. Prisma's own, which ask for more than text and values, go past it. */
export function aroundStatements(opened: Database, around: (statement: Statement, run: Run, pool: pg.Pool) => Promise<Answer>): Database {
  const { pool } = opened
  const run: Run = ({ values, ...rest }) => pool.query({ ...rest, values: [...values] })
  const query = (first: string | pg.QueryConfig, values?: unknown[]): Promise<Answer> => {
    if (typeof first !== 'string' && ('rowMode' in first || 'types' in first)) return pool.query(first)
    const config = typeof first === 'string' ? { text: first, ...(values === undefined ? {} : { values }) } : first
    const { name, text, values: given = [] } = config
    return around({ ...(name === undefined ? {} : { name }), text, values: given }, run, pool)
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
