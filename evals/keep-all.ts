import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * `node evals/keep-all.ts`: every table of RESULTS.md anew, one run after the other: rules (4 trials), hostile, fuzz, both wires, an assistant over MCP, and
 * each guard taken away. Exit 1 when one of them fails. About 20 minutes where two cores are free.
 */
const runs: readonly (readonly string[])[] = [
  ['run.ts', '--model', 'rules', '--trials', '4', '--keep'],
  ['run.ts', '--model', 'hostile', '--keep'],
  ['run.ts', '--model', 'fuzz', '--trials', '40', '--keep'],
  ['run.ts', '--model', 'wire/responses', '--keep'],
  ['run.ts', '--model', 'wire/chat', '--keep'],
  ['run.ts', '--model', 'mcp', '--keep'],
  ['without-guards.ts'],
]

const failed = runs.filter((run) => !succeeds(run))
for (const run of failed) process.stdout.write(`failed: ${run.join(' ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1

function succeeds([script = '', ...args]: readonly string[]): boolean {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'inherit', 'ignore'] })
  process.stdout.write(`── ${script} ${args.join(' ')}: ${status === 0 ? 'passed' : 'FAILED'} after ${minutes(started)} min\n\n`)
  return status === 0
}

function minutes(since: number): string {
  return ((performance.now() - since) / 60_000).toFixed(1)
}
