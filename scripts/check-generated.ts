/** `node scripts/check-generated.ts`: what is generated must be what today's sources give. Exit 1 names what is not. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generatePrismaClient } from './generate-prisma-client.ts'

const root = path.resolve(import.meta.dirname, '..')
const kept = path.join(root, 'src/db/generated')
const fresh = mkdtempSync(path.join(tmpdir(), 'holdfast-generated-'))
try {
  cpSync(path.join(root, 'prisma/schema.prisma'), path.join(fresh, 'schema.prisma'))
  pointOutput(path.join(fresh, 'schema.prisma'), path.join(fresh, 'generated'))
  generatePrismaClient(path.join(fresh, 'schema.prisma'))
  const stale = differing(path.join(fresh, 'generated'), kept)
  if (stale.length > 0) {
    console.error(`Out of date with prisma/schema.prisma: ${stale.join(', ')}\nRun \`npm run prepare\`.`)
    process.exitCode = 1
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

function pointOutput(schema: string, output: string): void {
  writeFileSync(schema, readFileSync(schema, 'utf8').replace(/output(\s*)=\s*"[^"]*"/, `output$1= ${JSON.stringify(output)}`))
}

function differing(fresh: string, kept: string): string[] {
  const files = readdirSync(fresh, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => path.relative(fresh, path.join(entry.parentPath, entry.name)))
    .filter((file) => withoutPaths(readFileSync(path.join(fresh, file), 'utf8')) !== withoutPaths(read(path.join(kept, file))))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The client carries its own schema, whose output line differs here by intent. */
function withoutPaths(text: string): string {
  return text.replace(/output\s*=\s*\\?"[^"\\]*\\?"/g, '')
}
