import { createModels, type Models } from '../../src/agent/index.ts'
import type { Clock } from '../../src/shared/clock.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import { startProvider, type Provider, type Question } from './provider.ts'
import type { Answer } from './write-events.ts'

export interface Wire {
  readonly provider: Provider
  readonly models: (clock: Clock) => Models
}

export type WireApi = 'chat' | 'responses'

/**
 * `openai:wire,rules` against a provider on this machine that thinks with the rules model: whatever the rules model can do has then
 * gone through a real provider's protocol, and what fails is the protocol's.
 */
export async function openWire(api: WireApi, options: { readonly retryAfter?: string; readonly firstWordMs?: number } = {}): Promise<Wire> {
  let turn: Parameters<Models['forTurn']>[0] | undefined
  let brain: Models | undefined
  const provider = await startProvider((question) => think(turn === undefined ? undefined : brain?.forTurn(turn).model, question), options)
  return {
    provider,
    models: (clock) => {
      const deps = { clock, log: noLog, interpret, firstWordMs: options.firstWordMs ?? 1_500 }
      brain = createModels({ model: 'rules' }, deps)
      const settings = api === 'chat' ? { openaiBaseUrl: provider.url } : { openaiApiKey: 'any' }
      const chain = createModels({ model: 'openai:wire,rules', ...settings }, { ...deps, openaiUrl: provider.url })
      return {
        ...chain,
        forTurn: (next) => {
          turn = next
          return chain.forTurn(next)
        },
      }
    },
  }
}

async function think(model: ReturnType<Models['forTurn']>['model'] | undefined, { prompt, tools, mayCall }: Question): Promise<Answer> {
  if (model === undefined) throw new Error('asked outside a turn')
  const { content } = await model.doGenerate({
    prompt,
    tools: tools.map((name) => ({ type: 'function', name, inputSchema: { type: 'object' } })),
    toolChoice: { type: mayCall ? 'auto' : 'none' },
  })
  const said = content.find((part) => part.type === 'text' || part.type === 'tool-call')
  if (said === undefined) throw new Error('the rules model said nothing')
  return said
}
