import { faultWords } from '../shared/fault-words.ts'
import type { Log } from '../shared/logger.ts'
import type { RecordedRead, Transcripts } from '../transcripts/index.ts'

/** More than these waiting, and a call waits for the transcript after all. */
const MOST_WAITING = 500

/** One statement for what came within this time: a commit for each would cost the database more than the reads themselves. */
const GATHER_MS = 100

/**
 * Writes down what assistants looked at, some at a time: a read changes nothing, and one commit each would cost more than the read. What
 * a killed process had not yet written is lost; holds, bookings and what was said about them never come this way.
 */
export interface ReadRecorder {
  readonly add: (read: RecordedRead) => Promise<void>
  /** Resolves when all of it is written; what waits to be gathered is written at once. */
  readonly settled: () => Promise<void>
}

export function createReadRecorder({ transcripts, log }: { readonly transcripts: Transcripts; readonly log: Log }): ReadRecorder {
  let waiting: RecordedRead[] = []
  let gathering: NodeJS.Timeout | undefined
  let writing: Promise<void> | undefined
  const gather = (): void => {
    if (writing === undefined && waiting.length > 0) gathering ??= setTimeout(() => void writeNext(), GATHER_MS)
  }
  const writeNext = (): Promise<void> => {
    clearTimeout(gathering)
    gathering = undefined
    const batch = waiting
    waiting = []
    writing = transcripts
      .recordReads(batch)
      .catch((cause: unknown) => log.error({ calls: batch.length, ...faultWords(cause) }, 'calls could not be stored'))
      .finally(() => {
        writing = undefined
        gather()
      })
    return writing
  }
  const settled = async (): Promise<void> => {
    while (writing !== undefined || waiting.length > 0) await (writing ?? writeNext())
  }
  return {
    add: async (read) => {
      waiting.push(read)
      gather()
      if (waiting.length > MOST_WAITING) await settled()
    },
    settled,
  }
}
