import type { EpochMs } from '../../shared/clock.ts'
import { isUuid } from '../../shared/ids.ts'

/** The last row of a page that is ordered by time and id, newest first. */
export interface Place {
  readonly at: EpochMs
  readonly id: string
}

export function writeCursor({ at, id }: Place): string {
  return `${at.toString(36)}.${id}`
}

/** Undefined for what is none: the list then begins anew. */
export function readCursor(text: string | undefined): Place | undefined {
  const [at = '', id = ''] = text?.split('.') ?? []
  const time = Number.parseInt(at, 36)
  return Number.isSafeInteger(time) && Math.abs(time) < 8.64e15 && isUuid(id) ? { at: time, id } : undefined
}
