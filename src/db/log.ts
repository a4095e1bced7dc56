/** What this folder needs of a logger; pino's fits. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export const noLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
