/**
 * The app under test as a process of its own: the product's composition with the bench's short holds, and, when CHAOS_BUG
 * names one, with a seeded bug between it and its database. Prints its port; ends with SIGTERM, or with us.
 */
import { createModels } from '../src/agent/index.ts'
import { createApp, type App } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { createLogger } from '../src/shared/logger.ts'
import { interpret } from '../src/when/index.ts'
import { bugNamed } from './bugs/index.ts'
import { holdLifeMs } from './settings.ts'

const config = readConfig(process.env)
const bug = bugNamed(process.env['CHAOS_BUG'])
const log = createLogger(config.logLevel)
const skewMs = Number(process.env['CHAOS_SKEW_MS'] ?? 0)
setMachineClock(skewMs)
const product: { app?: App } = {}
// The models tell the product's time, which is there once it is.
const clock = { now: () => product.app?.clock.now() ?? Date.now(), offsetMs: 0 }
const wrap = bug?.between
const app = await createApp(config, {
  holds: { holdMinutes: holdLifeMs / 60_000 },
  log,
  models: createModels(config, { clock, log, interpret, firstWordMs: 2_000 }),
  poolSize: 16,
  ...(bug?.believesOwnClock === true ? { clock: { now: () => Date.now(), offsetMs: skewMs } } : {}),
  ...(wrap === undefined ? {} : { database: (opened) => wrap(opened, config) }),
})
product.app = app
const stop = () => void app.stop().then(() => process.exit(0))
process.once('SIGTERM', stop)
process.stdin.resume().once('end', () => process.exit(0))
// Whoever reads this may strike at once.
process.stdout.write(`${JSON.stringify({ port: Number(new URL(app.url).port) })}\n`)

/** This machine's clock is wrong by so much, and nobody has told the product. */
function setMachineClock(byMs: number): void {
  if (byMs === 0) return
  const Right = Date
  globalThis.Date = new Proxy(Right, {
    construct: (target, given: unknown[]): object => Reflect.construct(target, given.length === 0 ? [target.now() + byMs] : given),
    get: (target, property) => (property === 'now' ? () => target.now() + byMs : Reflect.get(target, property)),
  })
}
