import { spawnSync } from 'node:child_process'

/**
 * Writes src/db/generated (or what `schema` names) from the schema. The CLI wants a schema engine before it does anything and would download
 * one; generating never runs it, so any file that exists will do.
 */
export function generatePrismaClient(schema = 'prisma/schema.prisma'): void {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const { status, stdout, stderr } = spawnSync('prisma', ['generate', '--schema', schema], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`)
}
