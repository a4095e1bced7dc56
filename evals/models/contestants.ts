import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Models } from '../../src/agent/index.ts'
import { leftOut } from '../assistant/left-out.ts'
import { playAssistant } from '../assistant/play-assistant.ts'
import type { MovableClock } from '../clock.ts'
import type { Fault, Scenario } from '../scenario.ts'
import type { Lie } from '../support/grade-claims.ts'
import { openWire, type WireApi } from '../wire/wire-models.ts'
import { fuzz } from './fuzz.ts'
import { hostileModels, type Hostile } from './hostile.ts'

/** Who plays in one trial. */
export interface Entry {
  /** As MODEL names it. */
  readonly model: string
  /** Instead of what `model` names. */
  readonly models?: (clock: MovableClock) => Models
  /** What it is known to make up. */
  readonly lies?: readonly Lie[]
  /** Instead of the scenario's own. */
  readonly customer?: Scenario
  /** Told the references of the strangers' bookings once they are made. */
  readonly learn?: (references: readonly string[]) => void
  readonly fail?: (fault: Fault, times: number) => void
  readonly close?: () => Promise<void>
}

export interface Contestant {
  readonly name: string
  readonly isFor: (scenario: Scenario) => boolean
  /** Why it is not asked to play one that it is otherwise for. */
  readonly leftOut?: (scenario: Scenario) => string | undefined
  /** Nobody can foresee what it says: the customer makes do, and the gates alone count. */
  readonly isLenient: boolean
  readonly enter: (scenario: Scenario, trial: number) => Promise<Entry>
  /** How the customer reaches it, where it is not our chat. */
  readonly play?: typeof playAssistant
}

/** Those a `--model` means: one, or the whole family `hostile`. Throws for a name that means nothing. */
export async function contestantsOf(model: string): Promise<readonly Contestant[]> {
  if (model === 'fuzz') return [fuzz]
  if (model === 'mcp') return [mcp]
  if (model === 'wire/chat' || model === 'wire/responses') return [wire(model, model === 'wire/chat' ? 'chat' : 'responses')]
  if (model === 'hostile' || model.startsWith('hostile/')) {
    const names = readdirSync(join(import.meta.dirname, 'hostile')).map((file) => file.replace(/\.ts$/, ''))
    const wanted = names.filter((name) => model === 'hostile' || model === `hostile/${name}`).toSorted()
    return Promise.all(
      wanted.map(async (name) => hostile(name, ((await import(`./hostile/${name}.ts`)) as { readonly hostile: Hostile }).hostile)),
    )
  }
  return [plain(model)]
}

function plain(model: string): Contestant {
  return {
    name: model,
    isFor: (scenario) => isMeantFor(scenario, model),
    isLenient: false,
    enter: async ({ provider }) => (provider === undefined ? { model } : enterWire(provider)),
  }
}

/** Somebody else's assistant, which has nothing but our MCP server. */
const mcp: Contestant = {
  name: 'mcp',
  isFor: (scenario) => isMeantFor(scenario, 'rules'),
  leftOut,
  isLenient: false,
  enter: () => Promise.resolve({ model: 'rules' }),
  play: playAssistant,
}

function wire(name: string, api: WireApi): Contestant {
  return {
    name,
    isFor: (scenario) => isMeantFor(scenario, 'rules') && (scenario.provider ?? api) === api,
    isLenient: false,
    enter: () => enterWire(api),
  }
}

async function enterWire(api: WireApi): Promise<Entry> {
  const { provider, models } = await openWire(api)
  return { model: 'rules', models, fail: provider.fail, close: provider.close }
}

function hostile(name: string, make: Hostile): Contestant {
  return {
    name: `hostile/${name}`,
    isFor: ({ models }) => models?.includes('hostile') === true,
    isLenient: true,
    enter: async () => {
      const strangers: string[] = []
      return {
        model: 'rules',
        models: (clock) => hostileModels(name, make, { clock, strangers }),
        lies: make.lies ?? [],
        learn: (references) => void strangers.push(...references),
      }
    },
  }
}

// A scenario that names nobody is for the rules model and for every real one; those of a provider that fails bring their own.
function isMeantFor({ models, provider }: Scenario, model: string): boolean {
  const family = model.split(/[:/]/)[0] ?? model
  return models === undefined ? provider === undefined || family === 'rules' : models.includes(family)
}
