import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { leadingStrings, readPgMessages, type PgMessage } from './pg-messages.ts'

export interface PgProxy {
  readonly port: number
  /** From now on so much (0 to 1) of what commits loses its answer: it is done, and the line is cut before anybody hears of it. */
  readonly dropCommits: (share: number) => void
  /** How many answers were lost. */
  readonly dropped: () => number
  /** Connections now. */
  readonly open: () => number
  readonly close: () => Promise<void>
}

/** Statements whose loss leaves a client not knowing: the hot ones are whole transactions, the others end in COMMIT. */
const commits =
  /\b(place_hold|confirm_booking|reschedule_booking|cancel_booking|release_hold|extend_hold)\s*\(|^\s*(INSERT|UPDATE|DELETE|WITH)\b[^]*\bidempotency_reply\b|^\s*COMMIT\b/i

/** Between the apps and PostgreSQL. It understands the protocol just far enough to know when a commit's answer passes. */
export async function startPgProxy(socketPath: string): Promise<PgProxy> {
  const lines = new Set<Socket>()
  let share = 0
  let dropped = 0
  const server = createServer((near) => {
    const far = connect(socketPath)
    near.setNoDelay(true)
    lines.add(near)
    const watch = watchLine({
      isDoomed: () => share > 0 && Math.random() < share,
      lost: () => {
        dropped += 1
        near.resetAndDestroy()
        far.destroy()
      },
    })
    near.on('data', (chunk: Buffer) => {
      watch.fromClient(chunk)
      if (!far.destroyed && !far.write(chunk)) pauseUntilDrained(near, far)
    })
    far.on('data', (chunk: Buffer) => {
      // What passes after the doomed statement was sent is held back: the answer, up to the word that it is committed.
      if (watch.fromServer(chunk) && !near.destroyed && !near.write(chunk)) pauseUntilDrained(far, near)
    })
    near.on('error', () => near.destroy())
    far.on('error', () => near.resetAndDestroy())
    near.on('close', () => {
      lines.delete(near)
      far.destroy()
    })
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    dropCommits: (next) => {
      share = next
    },
    dropped: () => dropped,
    open: () => lines.size,
    close: () => {
      for (const line of lines) line.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function pauseUntilDrained(from: Socket, to: Socket): void {
  from.pause()
  to.once('drain', () => from.resume())
}

/** One connection's talk: which statement is under way, and whether its answer may pass. */
export function watchLine({ isDoomed, lost }: { readonly isDoomed: () => boolean; readonly lost: () => void }) {
  const prepared = new Map<string, string>()
  let doomed = false
  const said = ({ type, body }: PgMessage): void => {
    const [first = '', second = ''] = leadingStrings(body, 2)
    if (type === 'P') prepared.set(first, second)
    const statement = type === 'Q' ? first : type === 'B' ? prepared.get(second) : undefined
    if (statement !== undefined && commits.test(statement) && isDoomed()) doomed = true
  }
  const fromClient = readPgMessages('PBQ', said, true)
  const fromServer = readPgMessages(
    'Z',
    ({ type }) => {
      // ReadyForQuery: whatever was to be committed is.
      if (type === 'Z' && doomed) lost()
    },
    false,
  )
  return {
    fromClient,
    /** Whether these bytes may go on to the client. */
    fromServer: (chunk: Buffer): boolean => {
      const isHeld = doomed
      fromServer(chunk)
      return !isHeld
    },
  }
}
