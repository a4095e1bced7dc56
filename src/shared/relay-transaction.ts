/** Of whoever relays what committed: jobs put down in it commit with the mark that says so, or not at all. The queue's own shape (pg-boss). */
export interface RelayTransaction {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
}

export type SendInTransaction<Row> = (rows: readonly Row[], transaction: RelayTransaction) => Promise<void>
