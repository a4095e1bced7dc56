import { isMissing } from '../../support/is-missing.ts'

const pgbouncer = '/usr/sbin/pgbouncer'
export const noPgBouncer = isMissing(pgbouncer, 'PgBouncer in front of the database', 'pgbouncer')

const postgres15 = '/usr/lib/postgresql/15/bin'
export const noPostgres15 = isMissing(`${postgres15}/pg_basebackup`, 'PostgreSQL 15 and a replica', 'postgresql-15')

export const programs = { pgbouncer, postgres15 } as const
