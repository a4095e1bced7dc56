import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gates, gateNames, type Gate } from './gates.ts'
import { countBreaches, passHat, rowsOf, type EvalResult, type LeftOut, type Row } from './report.ts'

/** What is kept in the repository of the last full run with a model. */
interface Kept {
  readonly model: string
  readonly startedAt: string
  readonly commit: string
  readonly seconds: number
  readonly trials: number
  readonly conversations: number
  readonly passHat: readonly number[]
  readonly breaches: Readonly<Record<Gate, number>>
  readonly rows: readonly Row[]
  /** Results of before there was any have none. */
  readonly leftOut?: readonly LeftOut[]
}

/** What broke when a guard was taken away. */
export interface GuardRun {
  readonly guard: string
  readonly breaks: string
  readonly isRed: boolean
  readonly seen: string
}

export async function keepGuards(runs: readonly GuardRun[], evalsDir: string): Promise<void> {
  await mkdir(join(evalsDir, 'results'), { recursive: true })
  await writeFile(join(evalsDir, guardsFile), `${JSON.stringify(runs, undefined, 1)}\n`)
  await renderAll(evalsDir)
}

const guardsFile = 'results/without-guards.json'

/** Keeps this run's figures beside the other models' and writes RESULTS.md anew from all of them. */
export async function keepResult(result: EvalResult, evalsDir: string): Promise<void> {
  const dir = join(evalsDir, 'results')
  await mkdir(dir, { recursive: true })
  const rows = rowsOf(result)
  const kept: Kept = {
    model: result.model,
    startedAt: result.startedAt,
    commit: result.commit,
    seconds: Math.round(result.seconds),
    trials: result.trials,
    conversations: result.results.length,
    passHat: [1, 2, 3, 4].filter((k) => k <= result.trials).map((k) => passHat(rows, k)),
    breaches: Object.fromEntries(gates.map((gate) => [gate, countBreaches(result, gate)])) as Record<Gate, number>,
    rows,
    ...(result.leftOut.length === 0 ? {} : { leftOut: result.leftOut }),
  }
  await writeFile(join(dir, `${result.model.replace(/[^\w.-]+/g, '_')}.json`), `${JSON.stringify(kept, undefined, 1)}\n`)
  await renderAll(evalsDir)
}

async function renderAll(evalsDir: string): Promise<void> {
  const dir = join(evalsDir, 'results')
  const files = (await readdir(dir)).filter((file) => file.endsWith('.json') && !guardsFile.endsWith(file)).toSorted()
  const all = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(dir, file), 'utf8')) as Kept))
  const guards = JSON.parse(await readFile(join(evalsDir, guardsFile), 'utf8').catch(() => '[]')) as readonly GuardRun[]
  await writeFile(join(evalsDir, 'RESULTS.md'), render(all, guards))
}

function render(all: readonly Kept[], guards: readonly GuardRun[]): string {
  return [
    '# Results of the evals',
    '',
    'Written by `npm run evals -- --model NAME --trials N --keep`; every conversation is played over HTTP on the real app with a database of its own, and',
    'graded by the end state in the database, what was said, and side effects exactly once. pass^k: all of k trials pass. All tables anew: `node evals/keep-all.ts`.',
    '',
    '| model | when | commit | conversations | passed in all trials | pass^1 | pass^2 | pass^3 | pass^4 | seconds |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...all.map((kept) => {
      const perfect = kept.rows.filter((row) => row.passed === row.of).length
      const hats = [0, 1, 2, 3].map((index) => kept.passHat[index]?.toFixed(3) ?? '')
      return `| ${kept.model} | ${kept.startedAt.slice(0, 16)}Z | ${kept.commit} | ${kept.conversations} | ${perfect} of ${kept.rows.length} | ${hats.join(' | ')} | ${kept.seconds} |`
    }),
    '',
    '## Gates: how often each was broken',
    '',
    `| model | ${gates.map((gate) => gateNames[gate]).join(' | ')} |`,
    `|---|${gates.map(() => '---').join('|')}|`,
    ...all.map((kept) => `| ${kept.model} | ${gates.map((gate) => kept.breaches[gate]).join(' | ')} |`),
    '',
    '## Without its guards (`node evals/without-guards.ts`)',
    '',
    'Each guard taken away in turn, in a copy: what broke.',
    '',
    '| without | breaks | seen |',
    '|---|---|---|',
    ...guards.map(({ guard, breaks, isRed, seen }) => `| ${guard} | ${isRed ? breaks : '**nothing**'} | ${cell(seen)} |`),
    ...all.flatMap(section),
    '',
  ].join('\n')
}

function section(kept: Kept): string[] {
  const leftOut = kept.leftOut ?? []
  return [
    '',
    `## ${kept.model}`,
    '',
    ...(kept.model === 'mcp' ? [aboutMcp, ''] : []),
    ...(leftOut.length === 0
      ? []
      : ['| not played | why |', '|---|---|', ...leftOut.map(({ scenario, why }) => `| ${scenario} | ${why} |`), '']),
    '| scenario | passed | a turn (median) | what was wrong |',
    '|---|---|---|---|',
    ...kept.rows.map(
      (row) => `| ${row.name} | ${row.passed}/${row.of} | ${row.median} ms | ${row.reasons.slice(0, 3).map(cell).join('; ')} |`,
    ),
  ]
}

const aboutMcp = [
  'An assistant of somebody else’s: the AI SDK’s loop with the tools its MCP client finds at `/{business}/mcp`, nobody in particular calling. Its model is the rules',
  'model, which knows of the business what the resources and the tools’ answers say; everyday words for it are given to it as a language model has them. Every yes is a',
  'press on our page. Its host adds `session`, `locale` and `timeZone` to each call, as hosts do; name and address are read from the person’s words by the model itself.',
].join('\n')

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').slice(0, 200)
}
