import { createModels } from '../../src/agent/models.ts'
import type { TurnResult } from '../../src/agent/index.ts'
import { noLog } from '../../src/shared/logger.ts'
import type { ToolCallRecord } from '../../src/transcripts/index.ts'
import { interpret } from '../../src/when/index.ts'
import { talk, type Talk, type World } from '../agent/support/world.ts'

export interface RulesTalk extends Talk {
  /** Says each in turn; answers the last turn. */
  readonly sayAll: (...texts: readonly string[]) => Promise<TurnResult>
  readonly calls: () => Promise<readonly ToolCallRecord[]>
}

/** A customer of the demo business talking to the rules model; the world's clock is Monday 23 November 2026, 09:00. */
export async function rulesTalk(world: World, locale = 'en'): Promise<RulesTalk> {
  const models = createModels({ model: 'rules' }, { clock: world.clock, log: noLog, interpret })
  const conversation = await world.startConversation({}, locale)
  const opened = talk(world, world.agentWith(models), conversation)
  const sayAll = async (...texts: readonly string[]) => {
    let last: TurnResult | undefined
    for (const text of texts) last = await opened.say(text)
    if (last === undefined) throw new Error('nothing was said')
    return last
  }
  return { ...opened, sayAll, calls: async () => (await opened.transcript()).toolCalls }
}
