import { faultWords } from '../shared/fault-words.ts'
import type { Log } from '../shared/logger.ts'
import type { RecordedCall, Transcripts } from '../transcripts/index.ts'

/** More than the database takes in one statement without the next ones waiting for it. */
const MOST_AT_ONCE = 50

/**
 * Writes down what assistants did before it is answered, so that a killed process leaves it. Those that come while others are being written
 * are written together next: a lone call waits for nobody, and sixteen at once pay for a few commits.
 */
export interface CallRecorder {
  /** Resolves when it is kept. Never throws: what happened has happened, and must not be undone or repeated for want of a transcript. */
  readonly add: (call: RecordedCall) => Promise<void>
}

interface Waiting {
  readonly call: RecordedCall
  readonly kept: () => void
}

export function createCallRecorder({ transcripts, log }: { readonly transcripts: Transcripts; readonly log: Log }): CallRecorder {
  const waiting: Waiting[] = []
  let isWriting = false
  const lost = ({ conversationId, name }: RecordedCall, cause: unknown): void =>
    log.error({ conversation: conversationId, tool: name, ...faultWords(cause) }, 'a call could not be stored')
  const write = async (calls: readonly RecordedCall[]): Promise<void> => {
    try {
      await transcripts.recordCalls(calls)
    } catch (cause) {
      // One of them may be what the others fail of.
      if (calls.length > 1) await Promise.all(calls.map((call) => write([call])))
      else for (const call of calls) lost(call, cause)
    }
  }
  const writeAll = async (): Promise<void> => {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MOST_AT_ONCE)
      await write(batch.map(({ call }) => call))
      for (const { kept } of batch) kept()
    }
    isWriting = false
  }
  return {
    add: (call) =>
      new Promise((kept) => {
        waiting.push({ call, kept })
        if (!isWriting) void writeAll()
      }),
  }
}
