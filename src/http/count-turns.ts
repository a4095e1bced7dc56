import type { Agent } from '../agent/index.ts'
import type { Metrics } from './metrics.ts'

/** The agent with its turns timed. */
export function countTurns(agent: Agent, metrics: Metrics): Agent {
  return {
    ...agent,
    startTurn: async (request) => {
      const startedAt = performance.now()
      const turn = await agent.startTurn(request)
      if (turn.ok) {
        turn.value.result.then(
          () => metrics.turn('answered', (performance.now() - startedAt) / 1000),
          () => metrics.turn('failed', (performance.now() - startedAt) / 1000),
        )
      }
      return turn
    },
  }
}
