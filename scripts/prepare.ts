/** What `npm ci` makes after installing: the Prisma client and the pages. Both are generated, neither is kept in git. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { generatePrismaClient } from './generate-prisma-client.ts'

generatePrismaClient()
if (existsSync('web/vite.config.ts')) run('vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'])

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}`)
}
