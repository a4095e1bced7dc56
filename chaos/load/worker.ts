import { setTimeout as pause } from 'node:timers/promises'
import type { AppProcess } from '../stage/app.ts'
import type { ChaosTenant } from '../stage/business.ts'
import type { Client } from './client.ts'
import type { History } from './history.ts'
import type { SlotSupply } from './slots.ts'

/** What every worker has. */
export interface LoadDeps {
  readonly client: Client
  readonly history: History
  readonly slots: SlotSupply
  readonly apps: readonly AppProcess[]
  readonly stopped: AbortSignal
}

/** Repeats one round until the load ends. A round that throws is a mistake of the bench and ends it. */
export async function repeat({ stopped }: LoadDeps, round: () => Promise<void>, restMs: number): Promise<void> {
  while (!stopped.aborted) {
    await round()
    await pause(restMs * (0.5 + Math.random()), undefined, { signal: stopped }).catch(() => {})
  }
}

export function chance(share: number): boolean {
  return Math.random() < share
}

export function oneOf<T>(list: readonly T[]): T {
  const found = list[Math.floor(Math.random() * list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** Everybody comes from somewhere else, as through a proxy in front. */
export function someAddress(): string {
  const part = (): number => 1 + Math.floor(Math.random() * 250)
  return `10.${part()}.${part()}.${part()}`
}

export type { ChaosTenant }
