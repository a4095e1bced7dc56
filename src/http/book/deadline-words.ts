import type { Service } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { BookReader } from './book-reader.ts'
import { timeWriterOf } from './write-times.ts'

/** What the policy comes to for this very time, in sentences. */
export function deadlineWords(reader: BookReader, of: { readonly start: EpochMs; readonly service: Service }, now: EpochMs): string {
  const { words } = reader
  const { whole } = timeWriterOf(reader)
  const cancelUntil = of.start - of.service.cancelWindowMinutes * 60_000
  const moveUntil = of.start - of.service.rescheduleWindowMinutes * 60_000
  if (Math.max(cancelUntil, moveUntil) < now) return words.noChange
  return [
    cancelUntil >= now ? words.cancelUntil(whole(cancelUntil)) : words.noCancel,
    moveUntil >= now ? words.moveUntil(whole(moveUntil)) : words.noMove,
  ].join(' ')
}
