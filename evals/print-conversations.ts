import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { play, type PlayedTurn } from './play.ts'
import { loadScenarios, scenarioShape, type Scenario } from './scenario.ts'
import { openStage } from './stage.ts'

/**
 * `node evals/print-conversations.ts`: plays `scenarios/LANGUAGE/a-whole-conversation.json` of every language on the real app with the
 * rules model and writes what was said, word for word, to docs/conversations.md. `--show FILE` prints one scenario of your own.
 */
const { values } = parseArgs({ options: { show: { type: 'string' } } })
const root = import.meta.dirname

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  ja: 'Japanese',
}

const INTRODUCTION = `# Conversations, as they were

One whole conversation in each language with the rules model, which needs no key: played on the real app and written down by
\`node evals/print-conversations.ts\`. What the business itself wrote (names of services, answers) is in English, as it is in its data.
`

await (values.show === undefined ? writeAll() : showOne(values.show))

async function writeAll(): Promise<void> {
  const scenarios = loadScenarios(join(root, 'scenarios')).filter(({ name }) => /(^|\/)a-whole-conversation$/.test(name))
  const inOrder = Object.keys(LANGUAGES).flatMap((language) => scenarios.filter((scenario) => scenario.locale.slice(0, 2) === language))
  const parts = await playAll(inOrder)
  writeFileSync(join(root, '../docs/conversations.md'), `${[INTRODUCTION, ...parts].join('\n')}\n`)
  process.stdout.write(`${parts.length} conversations written\n`)
}

async function showOne(file: string): Promise<void> {
  const scenario = { ...scenarioShape.parse(JSON.parse(readFileSync(file, 'utf8'))), name: file }
  process.stdout.write(`${(await playAll([scenario])).join('\n')}\n`)
}

async function playAll(scenarios: readonly Scenario[]): Promise<readonly string[]> {
  const stage = await openStage(process.env)
  const parts: string[] = []
  try {
    for (const scenario of scenarios) {
      const trial = await stage.open({ clock: scenario.clock, model: 'rules' })
      const { turns } = await play(trial, scenario, { lenient: false }).finally(() => trial.close())
      parts.push(sectionOf(scenario, turns))
    }
  } finally {
    await stage.close()
  }
  return parts
}

function sectionOf(scenario: Scenario, turns: readonly PlayedTurn[]): string {
  const title = LANGUAGES[scenario.locale.slice(0, 2)] ?? scenario.locale
  return [`## ${title}`, '', ...turns.flatMap(({ said, text }) => [`**Customer:** ${said}`, '', quoted(text), ''])].join('\n')
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line.replace(/^(\d+)\. /u, '$1\\. ')}  `.trimEnd() + (line === '' ? '' : '  '))
    .join('\n')
}
