import { createInterface } from 'node:readline'
import { interpret, type Interpretation } from './index.ts'

/** `npm run when`: JSON lines `{phrase, locale, now, timeZone}` in, one interpretation a line out; a line that is wrong says why. */
// Whoever reads ("| head") may have had enough.
process.stdout.on('error', () => process.exit())

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${answer(line)}\n`)
}

function answer(line: string): string {
  try {
    const asked: unknown = JSON.parse(line)
    const [phrase, locale, timeZone] = [textOf(asked, 'phrase'), textOf(asked, 'locale', 'en'), textOf(asked, 'timeZone')]
    return JSON.stringify(onTheWire(interpret(phrase, { locale, timeZone, now: nowOf(asked) })))
  } catch (error) {
    return JSON.stringify({ kind: 'error', message: error instanceof Error ? error.message : String(error) })
  }
}

function field(asked: unknown, name: string): unknown {
  return typeof asked === 'object' && asked !== null ? Reflect.get(asked, name) : undefined
}

function textOf(asked: unknown, name: string, otherwise?: string): string {
  const value = field(asked, name) ?? otherwise
  if (typeof value !== 'string') throw new TypeError(`${name} must be text`)
  return value
}

function nowOf(asked: unknown): number {
  const now = field(asked, 'now')
  if (typeof now === 'number' && Number.isFinite(now)) return now
  if (typeof now === 'string') return Temporal.Instant.from(now).epochMilliseconds
  throw new TypeError('now must be an RFC 3339 instant or milliseconds since 1970')
}

/** Instants as RFC 3339 UTC. */
function onTheWire(found: Interpretation): object {
  switch (found.kind) {
    case 'range':
      return { ...found, ...ends(found), ...(found.exclude === undefined ? {} : { exclude: found.exclude.map(ends) }) }
    case 'ambiguous':
      return { ...found, options: found.options.map((option) => ({ ...ends(option), text: option.text })) }
    case 'past':
    case 'none':
      return found
  }
}

function ends(range: { readonly from: number; readonly to: number }): { readonly from: string; readonly to: string } {
  return { from: rfc3339(range.from), to: rfc3339(range.to) }
}

function rfc3339(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString()
}
