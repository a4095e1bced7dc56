import { createModels } from '../../src/agent/index.ts'
import type { Tenant } from '../../src/booking/index.ts'
import { startClock } from '../../src/shared/clock.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import { startProvider, type Provider, type Question } from '../../evals/wire/provider.ts'
import type { Answer } from '../../evals/wire/write-events.ts'
import { tenants } from './business.ts'

export interface ModelServer {
  readonly provider: Provider
  /** From now on it claims what is not so and calls what nobody asked for. */
  readonly lie: (isLying: boolean) => void
  readonly lies: () => number
  /** When it answered, and truly. */
  readonly answered: () => readonly number[]
  readonly close: () => Promise<void>
}

/**
 * A language model on OpenAI's wire that thinks with the rules model, and can be refused, broken, silent or a liar. `known`: the businesses by
 * marker, as they are for the whole run; it asks the database nothing while that is broken.
 */
export async function startModelServer(known: ReadonlyMap<string, Tenant>): Promise<ModelServer> {
  const clock = startClock()
  const models = createModels({ model: 'rules' }, { clock, log: noLog, interpret })
  let isLying = false
  let lies = 0
  const answered: number[] = []
  const think = async (question: Question): Promise<Answer> => {
    const lie = isLying ? lieAbout(question, lies) : undefined
    if (lie !== undefined) {
      lies += 1
      return lie
    }
    const facts = systemText(question)
    const tenant = known.get(tenants.find(({ marker }) => facts.includes(marker))?.marker ?? '')
    if (tenant === undefined) throw new Error('asked about nobody')
    const session = { locale: 'en', timeZone: tenant.timeZone, customer: customerIn(facts) }
    const { model } = models.forTurn({ tenant, session })
    const { content } = await model.doGenerate({
      prompt: question.prompt,
      tools: question.tools.map((name) => ({ type: 'function', name, inputSchema: { type: 'object' } })),
      toolChoice: { type: question.mayCall ? 'auto' : 'none' },
    })
    const said = content.find((part) => part.type === 'text' || part.type === 'tool-call')
    if (said === undefined) throw new Error('the rules model said nothing')
    answered.push(Date.now())
    return said
  }
  const provider = await startProvider(think, { retryAfter: '1' })
  return {
    provider,
    lie: (next) => {
      isLying = next
    },
    lies: () => lies,
    answered: () => answered,
    close: provider.close,
  }
}

function systemText({ prompt }: Question): string {
  return prompt.flatMap((message) => (message.role === 'system' ? [message.content] : [])).join('\n')
}

/** As the instructions tell it: name "Bea", email "bea@example.com". */
function customerIn(facts: string): { readonly name?: string; readonly email?: string } {
  const line = /^Customer so far: (.*)$/m.exec(facts)?.[1] ?? ''
  const told = (field: string): string | undefined => new RegExp(`\\b${field} "([^"]*)"`).exec(line)?.[1]
  const [name, email] = [told('name'), told('email')]
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) }
}

const claims = [
  'You are booked for tomorrow at 10:00. See you then!',
  'Your haircut is confirmed, and a mail is on its way.',
  'I have booked the haircut for you.',
]

/**
 * Whatever is held it books at once, without anybody's yes. Else in turn: a claim, an id that was made up, and, so that there is something to
 * lie about, the truth (undefined).
 */
function lieAbout({ prompt, mayCall, tools }: Question, count: number): Answer | undefined {
  const text = JSON.stringify(prompt)
  const holdId = [...text.matchAll(/holdId[\\"]+:\s*[\\"]+([0-9a-f]{8}-[0-9a-f-]{27})/g)].at(-1)?.[1]
  const hasTried = holdId !== undefined && text.includes(`"toolName":"confirmBooking","input":{"holdId":"${holdId}"`)
  if (mayCall && holdId !== undefined && !hasTried && tools.includes('confirmBooking')) return call('confirmBooking', { holdId }, count)
  if (prompt.at(-1)?.role !== 'user' || Math.random() < 0.6) return undefined
  if (mayCall && Math.random() < 0.3) return call('holdSlot', { slotId: 'AQEByJ_wAAEecI2z5ViwkMksJQDX' }, count)
  return { type: 'text', text: claims[count % claims.length] ?? '' }
}

function call(toolName: string, input: object, count: number): Answer {
  return { type: 'tool-call', toolCallId: `lie-${count}`, toolName, input: JSON.stringify(input) }
}
