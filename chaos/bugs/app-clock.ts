import type { Bug } from './bug.ts'

/** Whether a hold has run out is decided by the clock of whichever machine is asked. */
export const appClock: Bug = {
  name: 'app-clock-expiry',
  is: 'expiry is decided by the app server’s clock',
  breaks: ['I6'],
  faults: [['clock-ahead'], ['clock-behind']],
  believesOwnClock: true,
}
