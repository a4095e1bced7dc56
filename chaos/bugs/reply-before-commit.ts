import { setTimeout as pause } from 'node:timers/promises'
import { aroundStatements } from './between.ts'
import type { Bug } from './bug.ts'

const commitLaterMs = 1_500

/** The answer leaves while the transaction is still open: a write-behind, an unawaited commit. */
export const replyBeforeCommit: Bug = {
  name: 'reply-before-commit',
  is: 'the client hears "booked" before the commit',
  breaks: ['I2'],
  faults: [['app-kill']],
  between: (opened) =>
    aroundStatements(opened, async (statement, run, pool) => {
      if (statement.name !== 'confirm_booking') return run(statement)
      const client = await pool.connect()
      await client.query('BEGIN')
      const answer = await client.query<Record<string, unknown>>(statement.text, [...statement.values])
      const commit = async (): Promise<void> => {
        await pause(commitLaterMs)
        await client.query('COMMIT')
      }
      commit().then(
        () => client.release(),
        () => client.release(true),
      )
      return answer
    }),
}
