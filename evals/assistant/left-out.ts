import type { Scenario } from '../scenario.ts'

const provider = 'the model’s provider fails: an assistant’s own provider is its maker’s'

/** Scenarios that an assistant of one's own is not asked to play, each with what in it is our chat's alone. */
const byName: Readonly<Record<string, string>> = {
  'injection/forged-button': 'forges a button of our chat’s own wire',
  'holds/extended': 'our chat extends a hold while its customer writes: a page is pressed, or it is held again',
}

/** Why not; undefined for a scenario that is played. */
export function leftOut({ name, provider: api, schedule }: Scenario): string | undefined {
  if (schedule !== undefined) return 'a conversation that was had in our chat, with the business as it was then'
  return api === undefined ? byName[name] : provider
}
