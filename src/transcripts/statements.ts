import type { Pool } from 'pg'
import { Prisma } from '../db/generated/client.ts'

/** Raw statements, written as Prisma takes them. */
export interface Statements {
  readonly $queryRaw: <Rows = unknown>(text: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) => Promise<Rows>
  /** Answers how many rows it changed. */
  readonly $executeRaw: (text: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) => Promise<number>
}

export interface StatementDeps {
  readonly pool: Pool
  /** The name a hot statement is prepared under, undefined behind a pooler. */
  readonly statementName: (name: string) => string | undefined
}

/**
 * The same statements, sent past Prisma: for the dozen of each turn its way through engine and driver was more than a tenth of the processor
 * time. What pg throws is thrown as it is; rows are pg's (bigint as text, instants as Date). Named in front, as with Prisma: `prepared: NAME`.
 */
export function pastPrisma({ pool, statementName }: StatementDeps): Statements {
  const send = (given: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    const statement = 'raw' in given ? Prisma.sql(given, ...values) : given
    const name = nameIn(statement.text)
    return pool.query<object>({ ...(name === undefined ? {} : { name }), text: statement.text, values: statement.values })
  }
  const nameIn = (text: string): string | undefined => {
    const name = /^\s*\/\* prepared: (\w+) \*\//.exec(text)?.[1]
    return name === undefined ? undefined : statementName(name)
  }
  return {
    // The shape of its rows is the statement's, which says it where it is written: Prisma mints it the same way.
    $queryRaw: async <Rows>(text: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) =>
      (await send(text, values)).rows as Rows,
    $executeRaw: async (text, ...values) => (await send(text, values)).rowCount ?? 0,
  }
}
