import { existsSync } from 'node:fs'

/** Suites that need such a program skip themselves when it is missing: said aloud here, and a failure with REQUIRE_ALL=1. */
export function isMissing(program: string, what: string, remedy: string): boolean {
  if (existsSync(program)) return false
  const words = `there is no ${program}: apt-get install ${remedy}`
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(`${what} cannot be tested, ${words}`)
  process.stderr.write(`\nNOT TESTED: ${what}, ${words}\n`)
  return true
}

const pgbouncer = '/usr/sbin/pgbouncer'
export const noPgBouncer = isMissing(pgbouncer, 'PgBouncer in front of the database', 'pgbouncer')

const postgres15 = '/usr/lib/postgresql/15/bin'
export const noPostgres15 = isMissing(`${postgres15}/pg_basebackup`, 'PostgreSQL 15 and a replica', 'postgresql-15')

export const programs = { pgbouncer, postgres15 } as const
