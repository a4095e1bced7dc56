import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** One measured thing beside the limit measured in the same run, where there is one. */
export interface Figure {
  readonly part: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j'
  readonly name: string
  readonly unit: '/s' | 's' | 'ms' | 'MB' | 'kB'
  readonly value: number
  readonly limit?: number
  readonly limitName?: string
  readonly aim?: string
}

const out = path.resolve(import.meta.dirname, '../out')

/** Prints the table and keeps it, with the raw figures, in bench/out under this name. */
export function report(measured: readonly Figure[], settings: Readonly<Record<string, unknown>>, name = 'bench'): void {
  const figures = measured.toSorted((a, b) => a.part.localeCompare(b.part))
  const machine = `${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`
  const table = [`| | measured | limit in the same run | ratio | aim |`, `|---|---|---|---|---|`, ...figures.map(row)].join('\n')
  mkdirSync(out, { recursive: true })
  writeFileSync(path.join(out, `${name}.json`), `${JSON.stringify({ machine, settings, figures }, null, 2)}\n`)
  writeFileSync(path.join(out, `${name}.md`), `${machine}\n\n${table}\n`)
  console.log(`${machine}\n\n${table}\n\nAlso in bench/out/${name}.json and bench/out/${name}.md`)
}

const page = path.resolve(import.meta.dirname, '../../docs/measurements.md')

/** Puts the table that was just written into docs/measurements.md, in place of the former one of this name. */
export function keepInDocs(name = 'bench'): void {
  const table = readFileSync(path.join(out, `${name}.md`), 'utf8')
  const [before] = os.loadavg()
  const busy = `Load of the machine when it ended: ${before?.toFixed(1) ?? 'unknown'}.`
  const text = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    text.replace(new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`), () => `<!-- ${name} -->\n${table}\n${busy}\n<!-- /${name} -->`),
  )
}

function row({ part, name, unit, value, limit, limitName, aim }: Figure): string {
  const beside = limit === undefined ? '' : `${quantity(limit, unit)}${limitName === undefined ? '' : ` (${limitName})`}`
  return `| (${part}) ${name} | ${quantity(value, unit)} | ${beside} | ${limit === undefined ? '' : (value / limit).toFixed(2)} | ${aim ?? ''} |`
}

function quantity(value: number, unit: Figure['unit']): string {
  if (unit === '/s') return `${Math.round(value).toLocaleString('en')}/s`
  return `${value < 10 ? value.toPrecision(2) : Math.round(value).toString()} ${unit}`
}
