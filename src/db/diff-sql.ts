/**
 * `node src/db/diff-sql.ts [--from-empty] [DIR]` prints the SQL that is missing from the migrations (or from nothing)
 * to schema.prisma, to start a new prisma/migrations/NNNN_name/migration.sql from.
 */
import { parseArgs } from 'node:util'
import { diffSchema } from './schema-diff.ts'
import { prismaDir } from './migration-files.ts'

const { values, positionals } = parseArgs({ options: { 'from-empty': { type: 'boolean' } }, allowPositionals: true })
const sql = await diffSchema({ from: values['from-empty'] ? 'empty' : 'migrations', as: 'sql', dir: positionals[0] ?? prismaDir })
process.stdout.write(sql === undefined ? '-- nothing: the migrations give what schema.prisma says\n' : `${sql}\n`)
