import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Kilobytes after gzip, of a thousand bytes: what crosses the network. */
export interface Weighed {
  readonly name: string
  readonly files: readonly { readonly file: string; readonly kilobytes: number }[]
  readonly kilobytes: number
  readonly limit: number
}

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

const LIMITS = { widget: 10, panel: 150, assistants: 220 } as const

/**
 * What a visitor loads, from the build's own list: the launcher, and everything the chat panel needs until something is booked.
 * That is its entry with all it imports, the largest language, and what a phone number needs.
 */
export function weighPages(dist: string): readonly Weighed[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const weigh = (file: string) => ({ file, kilobytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1_000 })
  const filesOf = (key: string, seen = new Set<string>()): ReadonlySet<string> => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(chunk.file)) return seen
    for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
    for (const imported of chunk.imports ?? []) filesOf(imported, seen)
    return seen
  }
  const lazy = [...new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports ?? []))]
  const heaviest = (pattern: RegExp) =>
    lazy
      .filter((key) => pattern.test(key))
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .slice(0, 1)
  const weightOf = (key: string) => [...filesOf(key)].reduce((sum, file) => sum + weigh(file).kilobytes, 0)

  const panel = ['index.html', ...heaviest(/i18n\/[a-z]{2}\.ts$/), ...heaviest(/phone-zone/), ...heaviest(/phone-rules/)]
  const files = [...new Set(panel.flatMap((key) => [...filesOf(key)]))].map(weigh)
  const launcher = existsSync(join(dist, 'widget.js')) ? [total('widget', [weigh('widget.js')], LIMITS.widget)] : []
  // Fetched by an assistant's host, once, and kept: every language is in it.
  const app = 'mcp-apps/index.html'
  const assistants = existsSync(join(dist, app)) ? [total('assistants', [weigh(app)], LIMITS.assistants)] : []
  return [...launcher, total('panel', files, LIMITS.panel), ...assistants]
}

function total(name: string, files: Weighed['files'], limit: number): Weighed {
  return { name, files, limit, kilobytes: files.reduce((sum, one) => sum + one.kilobytes, 0) }
}

if (import.meta.main) {
  const weighed = weighPages(process.argv[2] ?? join(import.meta.dirname, 'dist'))
  for (const { name, files, kilobytes, limit } of weighed) {
    for (const one of files) process.stdout.write(`${one.kilobytes.toFixed(1).padStart(8)} kB  ${one.file}\n`)
    process.stdout.write(`${kilobytes.toFixed(1).padStart(8)} kB  ${name}, gzip, of ${limit} kB\n\n`)
  }
  if (weighed.some(({ kilobytes, limit }) => kilobytes > limit)) process.exitCode = 1
}
