import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import type { Visit } from './visit.ts'

/** Nobody reads what is right, and the pages play nothing that would have to be loaded before: a quarter of the time. */
export const onlyWhatIsWrong: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'], preload: false }

/** What axe finds wrong with what is on show now: nothing. The message names each fault and where it is. */
export async function expectAccessible({ page }: Visit, state: string): Promise<void> {
  // A colour half-way through its change is no colour of ours.
  await page.evaluate(
    'Promise.all(document.getAnimations().filter((animation) => animation.effect.getComputedTiming().iterations !== Infinity).map((animation) => animation.finished.catch(() => {})))',
  )
  // Without frames there is nothing to put together in a page of its own, which costs a fifth of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(page.frames().length === 1)
    .options(onlyWhatIsWrong)
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(found, state).toEqual([])
}
