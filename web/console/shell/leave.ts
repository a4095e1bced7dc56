import type { ConsoleOperation } from '../../../src/http/contract/console/operation.ts'
import { call } from '../api.ts'

const signOut = { method: 'delete', path: '/session', role: 'reviewer' } as const satisfies ConsoleOperation

/** Ends this browser's session. */
export const leave = (): Promise<undefined> => call(signOut, {})
