import type { UIMessageChunk } from 'ai'
import type { Conversation, Transcripts } from '../transcripts/index.ts'

/** What running turns have shown so far, kept where other processes see it. Never the truth: that is the transcript. */
export interface TurnBuffers {
  /** Takes a turn's chunks as they are shown; never waits, never fails. */
  readonly keep: (turn: OneTurn) => { readonly write: (chunk: object) => void; readonly end: () => void }
  /** Its chunks as JSON, from the first to the last; ends early when its process is gone, or nobody can tell. */
  readonly follow: (turn: OneTurn, isRunning: () => Promise<boolean>) => AsyncIterable<string>
}

interface OneTurn {
  readonly tenantId: number
  readonly turnId: string
}

export interface FollowDeps {
  readonly transcripts: Pick<Transcripts, 'findRunningTurn'>
  readonly buffers?: TurnBuffers | undefined
}

/** The stream of a turn that another process runs, from its beginning; undefined when none runs, or there is no telling. */
export async function followTurn(
  { transcripts, buffers }: FollowDeps,
  { tenantId, id }: Pick<Conversation, 'tenantId' | 'id'>,
): Promise<ReadableStream<UIMessageChunk> | undefined> {
  if (buffers === undefined) return undefined
  const turnId = await transcripts.findRunningTurn(tenantId, id)
  if (turnId === undefined) return undefined
  // Nobody knows: then it is followed for as long as its process gives signs of life.
  const isRunning = async () => (await transcripts.findRunningTurn(tenantId, id).catch(() => turnId)) === turnId
  return ReadableStream.from(chunksOf(buffers.follow({ tenantId, turnId }, isRunning)))
}

async function* chunksOf(lines: AsyncIterable<string>): AsyncGenerator<UIMessageChunk, void> {
  let last: UIMessageChunk | undefined
  for await (const line of lines) {
    // Written by a process of ours, from this very type.
    last = JSON.parse(line) as UIMessageChunk
    yield last
  }
  if (last?.type !== 'finish') yield { type: 'error', errorText: cutOff }
}

/** For programs; the page reads the history and says nothing. */
const cutOff = 'The rest of this answer cannot be followed from here: ask for the conversation, it has what was said.'
