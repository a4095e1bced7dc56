/**
 * `node src/db/drift.ts [DIR]`: the migrations and schema.prisma must describe one database. Part of `npm run check`.
 * Exit 0 when they do, 1 when they differ.
 */
import { diffSchema } from './schema-diff.ts'
import { prismaDir } from './migration-files.ts'

const dir = process.argv[2] ?? prismaDir
const difference = await diffSchema({ from: 'migrations', as: 'summary', dir })
if (difference === undefined) {
  process.stdout.write('schema.prisma and the migrations agree\n')
} else {
  process.stderr.write(
    `schema.prisma says what the migrations do not (from the migrations to schema.prisma):\n\n${difference}\n\n` +
      'Write a migration for it: `node src/db/diff-sql.ts` prints the SQL to start from.\n',
  )
  process.exitCode = 1
}
