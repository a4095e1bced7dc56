/** `npm run check`: everything that needs no run of the product. All steps run, then the exit code says whether all passed. */
import { spawnSync } from 'node:child_process'

const steps: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['types of the pages', 'tsc', '-p', 'web'],
  ['types of the examples', 'tsc', '-p', 'examples'],
  ['lint and import borders', 'oxlint'],
  ['format', 'oxfmt', '--check', '.'],
  ['migrations give schema.prisma', 'node', 'src/db/drift.ts'],
  ['generated files are up to date', 'node', 'scripts/check-generated.ts'],
]

for (const [what, command, ...args] of steps) {
  const begun = performance.now()
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  const passed = status === 0
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${what} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  if (passed) continue
  console.log(`${stdout}${stderr}${error?.message ?? ''}`.trimEnd())
  process.exitCode = 1
}
