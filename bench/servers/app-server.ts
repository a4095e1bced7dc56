/** The whole app (without jobs: BENCH_JOBS=no) as a process for measuring, with limits nobody reaches. Prints its address; ends with SIGTERM or when its standard input does. */
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'

const many = 1_000_000_000
const limits = {
  address: many,
  conversation: many,
  tenant: many,
  mcp: many,
  mcpTenant: many,
  mcpCaller: many,
  mcpSession: many,
  signIn: many,
  console: many,
  consoleSession: many,
}
const app = await createApp(readConfig(process.env), {
  limits,
  mcpLimits: { mostHolds: many },
  holds: { maxPerTenant: many },
  poolSize: 16,
  jobs: process.env['BENCH_JOBS'] !== 'no',
})
process.stdout.write(`${JSON.stringify({ port: Number(new URL(app.url).port) })}\n`)

const stop = () => void app.stop().then(() => process.exit(0))
process.once('SIGTERM', stop)
process.stdin.resume().once('end', stop)
