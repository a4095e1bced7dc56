import { pino, type DestinationStream } from 'pino'
import { logFields } from './log-fields.ts'

/** What the rooms need of a logger. Never give it customers' words, names, addresses or tokens: ids and codes say enough. */
export interface Log {
  readonly debug: (fields: object, message: string) => void
  readonly info: (fields: object, message: string) => void
  readonly warn: (fields: object, message: string) => void
  readonly error: (fields: object, message: string) => void
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * JSON lines on standard error, so that standard output stays the terminal chat's and the start line's. Each carries the ids of the
 * request, turn or job it was written in.
 */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact, mixin, mixinMergeStrategy }, destination)
}

const mixin = (): object => logFields()
// What a line says itself wins. pino's own way writes into what the mixin answered, which is the next line's too.
const mixinMergeStrategy = (said: object, around: object): object => ({ ...around, ...said })

export const noLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** A safety net only: what must not be logged is not given to the logger in the first place. */
const redact = [
  'authorization',
  'token',
  'manageToken',
  'email',
  'phone',
  'password',
  '*.authorization',
  '*.token',
  '*.manageToken',
  '*.email',
  '*.phone',
  '*.password',
]
