import path from 'node:path'
import { parseArgs } from 'node:util'
import { invariantNames, violationsOf } from './checks/index.ts'
import { runChaos } from './run-chaos.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string' }, minutes: { type: 'string' }, bug: { type: 'string' } } })
const seconds = values.minutes === undefined ? Number(values.seconds ?? 60) : Number(values.minutes) * 60
const result = await runChaos({
  seconds,
  ...(values.bug === undefined ? {} : { bug: values.bug }),
  logDir: path.join(import.meta.dirname, 'out/logs'),
  say: (line) => console.log(line),
})
console.log(result.requestsPerSecond, result.settled, result.history.counts, result.dropped, result.lies, result.mails, result.totalSeconds)
for (const name of invariantNames) console.log(name, result.verdicts[name].checks, result.verdicts[name].violations.length)
for (const one of violationsOf(result.verdicts).slice(0, 40)) console.log(one.invariant, one.what)
const talks = [...result.history.talks.values()]
console.log('talks', talks.length, talks.filter((t) => t.ended === 'booked').length, talks.filter((t) => t.ended === 'given up').length)
process.exit(0)
