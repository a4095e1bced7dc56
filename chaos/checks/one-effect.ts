import { stands } from '../load/client.ts'
import type { History } from '../load/history.ts'
import { tallyOf, type Verdict } from './check.ts'

/** I4: one key, one answer. (One effect: see I3's look at rows that nobody was told of.) */
export function checkOneEffect({ operations, otherBodies }: Pick<History, 'operations' | 'otherBodies'>): Verdict {
  const tally = tallyOf('I4')
  for (const { kind, about, key, tries } of operations) {
    if (key === undefined || tries.length < 2) continue
    const answers = tries.filter(({ status, code }) => status !== undefined && stands(status, code) && status !== 400)
    const [first] = answers
    if (first === undefined) continue
    const others = answers.filter(({ status, digest }) => status !== first.status || digest !== first.digest)
    tally.check(
      others.length === 0,
      () =>
        `${kind} of ${about} was answered ${first.status} and with the same key ${others[0]?.status ?? ''}${others[0]?.status === first.status ? ' in other words' : ''}`,
    )
    const runs = answers.filter(({ isReplay }) => !isReplay).length
    tally.check(runs <= 1, () => `${kind} of ${about} was run ${runs} times under one key`)
  }
  for (const { status, code, about } of otherBodies) {
    if (status === undefined || !stands(status, code)) continue
    tally.check(status === 422, () => `another body under the key of ${about} was answered ${status}`)
  }
  return tally.verdict()
}
