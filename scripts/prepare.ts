/** What `npm ci` makes after installing: the Prisma client and the pages. Both are generated, neither is kept in git. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { generatePrismaClient } from './generate-prisma-client.ts'

generatePrismaClient()
// `npm ci --omit=dev` comes without Vite: then the pages have to be there already.
if (existsSync('node_modules/vite')) {
  run('vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'])
  run('tsc', ['-p', 'web/embed/tsconfig.json'])
} else if (!existsSync('web/dist'))
  console.error('web/dist is missing and Vite is not installed: build the pages with a full `npm ci` and copy web/dist here.')

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}`)
}
