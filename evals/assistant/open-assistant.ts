import { createMCPClient, type CallToolResult, type MCPClient } from '@ai-sdk/mcp'
import { isStepCount, ToolLoopAgent, type ModelMessage, type ToolSet } from 'ai'
import { z } from 'zod'
import { cardShape, type Card } from '../../src/tools/card.ts'
import type { Scenario } from '../scenario.ts'
import type { Trial } from '../stage.ts'
import { assistantModel, type Customer } from './assistant-model.ts'
import { readBusiness } from './read-business.ts'
import { readWordSense } from './word-sense.ts'

/** What came of one message: what the assistant said, what its host draws, where it sends the person. */
export interface Heard {
  readonly text: string
  readonly cards: readonly Card[]
  readonly links: readonly string[]
}

/** Somebody else's assistant, connected to the business over MCP and by nothing else. */
export interface Assistant {
  readonly hear: (said: string) => Promise<Heard>
  readonly close: () => Promise<void>
}

type Place = Pick<Trial, 'app' | 'clock'>
type Person = Pick<Scenario, 'business' | 'locale' | 'timeZone'>

const MOST_STEPS = 8

/** The AI SDK's loop with the tools that its MCP client finds at `/{business}/mcp`; nobody in particular is calling. */
export async function openAssistant(trial: Place, scenario: Person, account: Customer = {}): Promise<Assistant> {
  const { business, locale, timeZone } = scenario
  const client = await createMCPClient({
    name: 'somebodys-assistant',
    transport: { type: 'http', url: `${trial.app.url}/${business}/mcp` },
  })
  const host = hostOf({ locale, timeZone })
  const knows = {
    business: await readBusiness(client, await readWordSense(trial, business)),
    clock: trial.clock,
    locale,
    timeZone,
    account,
  }
  const agent = new ToolLoopAgent({
    model: assistantModel(knows),
    instructions: client.instructions ?? '',
    tools: host.around(await client.tools()),
    stopWhen: isStepCount(MOST_STEPS),
    maxRetries: 0,
  })
  const messages: ModelMessage[] = []
  return {
    hear: async (said) => {
      messages.push({ role: 'user', content: said })
      const { text, responseMessages } = await agent.generate({ messages })
      messages.push(...responseMessages)
      return { text, ...host.takeShown() }
    },
    close: () => client.close(),
  }
}

type Tools = Awaited<ReturnType<MCPClient['tools']>>

/**
 * The host's part, as any host does it: it passes the session and what it knows of its person beside what the model wrote, draws the
 * cards that come with a result, and keeps the links for its person.
 */
function hostOf(person: { readonly locale: string; readonly timeZone: string }) {
  let session: string | undefined
  let shown: { cards: Card[]; links: string[] } = { cards: [], links: [] }
  const take = (result: CallToolResult): void => {
    const told = toldShape.safeParse(resultText(result))
    session = told.data?.session ?? session
    if (told.data?.link !== undefined) shown.links.push(told.data.link)
    shown.cards.push(...(metaShape.safeParse(result._meta).data?.['holdfast/cards'] ?? []))
  }
  const around = (tools: Tools): ToolSet =>
    Object.fromEntries(
      Object.entries(tools).map(([name, tool]) => {
        const execute = async (args: unknown, options: Parameters<typeof tool.execute>[1]) => {
          const result = await tool.execute({ ...(args as object), ...person, ...(session === undefined ? {} : { session }) }, options)
          take(result as CallToolResult)
          return result
        }
        return [name, { ...tool, execute } as ToolSet[string]]
      }),
    )
  const takeShown = () => {
    const taken = shown
    shown = { cards: [], links: [] }
    return taken
  }
  return { around, takeShown }
}

const toldShape = z.looseObject({ session: z.string().optional(), link: z.string().optional() })
const metaShape = z.looseObject({ 'holdfast/cards': z.array(cardShape).optional() })

function resultText(result: CallToolResult): unknown {
  const content = z.array(z.looseObject({ text: z.string().optional() })).safeParse(result.content).data
  try {
    return JSON.parse(content?.[0]?.text ?? '')
  } catch {
    return undefined
  }
}
