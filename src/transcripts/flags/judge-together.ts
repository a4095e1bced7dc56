import type { TurnPlace } from './read-facts.ts'

/** Turns that end while others are being looked at are looked at together, next: of many at once each costs little. Never rejects. */
export function judgeTogether(judge: (turns: readonly TurnPlace[]) => Promise<unknown>): (turn: TurnPlace) => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: { readonly turns: TurnPlace[]; readonly done: Promise<void> } | undefined
  const begin = () => {
    const turns: TurnPlace[] = []
    const look = async () => {
      next = undefined
      await judge(turns)
    }
    running = running.then(look).catch(() => {})
    return { turns, done: running }
  }
  return ({ tenantId, conversationId, turnId }) => {
    next ??= begin()
    next.turns.push({ tenantId, conversationId, turnId })
    return next.done
  }
}
