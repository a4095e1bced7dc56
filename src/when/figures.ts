import { tables } from './cases/tables.ts'
import type { Case } from './expected.ts'
import { interpret } from './index.ts'
import { contextOf, misjudged } from './judge.ts'

/** `node src/when/figures.ts`: how many of the phrases of every language are right, and how many mislead, as a Markdown table. */
interface Tally {
  readonly phrases: number
  readonly right: number
  readonly silent: number
}

const rows = tables.map(({ language, tuned, heldOut }) => ({
  language,
  tuned: tally(tuned),
  heldOut: tally(heldOut),
  µs: speed([...tuned, ...heldOut]),
}))
const total = {
  language: 'all',
  tuned: rows.map((row) => row.tuned).reduce(plus),
  heldOut: rows.map((row) => row.heldOut).reduce(plus),
  µs: rows.reduce((sum, row) => sum + row.µs, 0) / rows.length,
}

process.stdout.write(
  '| language | tuned: right of | silently wrong | held out: right of | silently wrong | µs a phrase |\n|---|---|---|---|---|---|\n',
)
for (const { language, tuned, heldOut, µs } of [...rows, total])
  process.stdout.write(`| ${language} | ${shown(tuned)} | ${shown(heldOut)} | ${µs.toFixed(0)} |\n`)
process.stdout.write(`\n${total.tuned.phrases + total.heldOut.phrases} phrases in ${rows.length} languages.\n`)

function tally(cases: readonly Case[]): Tally {
  const wrong = cases.map(misjudged).filter((found) => found !== undefined)
  return { phrases: cases.length, right: cases.length - wrong.length, silent: wrong.filter((found) => found.silent).length }
}

function plus(a: Tally, b: Tally): Tally {
  return { phrases: a.phrases + b.phrases, right: a.right + b.right, silent: a.silent + b.silent }
}

function shown({ phrases, right, silent }: Tally): string {
  return `${right} of ${phrases} (${((100 * right) / phrases).toFixed(0)} %) | ${silent}`
}

/** Mean microseconds of processor time a phrase, once everything is warm; wall time would measure who else is at work. */
function speed(cases: readonly Case[]): number {
  const asked = cases.map(([phrase, , said]) => ({ phrase, context: contextOf(said) }))
  const rounds = 20
  for (const { phrase, context } of asked) interpret(phrase, context)
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) for (const { phrase, context } of asked) interpret(phrase, context)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / (rounds * asked.length)
}
