import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import type { TestServer } from './test-server.ts'

let server: ChildProcess | undefined

export async function setup(project: TestProject): Promise<void> {
  // Half of a start of ours is compiling what the last one compiled.
  process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../../node_modules/.cache/compiled-for-tests')
  server = spawn(process.execPath, [join(import.meta.dirname, 'database-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C in the terminal is for vitest; the server goes when the pipe to it does.
    detached: true,
  })
  project.provide('testServer', await readyLine(server))
}

export async function teardown(): Promise<void> {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.stdin?.end()
  await gone
}

async function readyLine(child: ChildProcess): Promise<TestServer> {
  if (child.stdout === null) throw new Error('The database server for the tests has no standard output')
  const lines = createInterface({ input: child.stdout })
  const line = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => undefined)])
  if (line === undefined) throw new Error('The database server for the tests did not start; its own words are above.')
  const ready: TestServer = JSON.parse(String(line[0]))
  return ready
}
