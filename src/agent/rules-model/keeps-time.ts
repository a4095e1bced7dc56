import type { Dialogue } from './dialogue.ts'
import type { SearchWish } from './intent.ts'

/** "There will be four of us", "with Ben, please" about what is held: the same time is meant. */
export function keepsTime(wish: SearchWish, { hold }: Dialogue): boolean {
  return (
    hold?.offer !== undefined &&
    wish.service === undefined &&
    (wish.choices ?? []).length === 0 &&
    wish.when === undefined &&
    wish.urgency === undefined &&
    (wish.party !== undefined || wish.resource !== undefined)
  )
}
