import type { EpochMs } from '../shared/clock.ts'
import type { ReportInput, Report } from './report.ts'

export { createFigures } from './create-figures.ts'
export type * from './report.ts'

/** Of a tenant what counting needs to know. */
export interface CountedTenant {
  readonly id: number
  readonly timeZone: string
}

/** What words about time mean, as it was understood when they were said; undefined when they were not. */
export type ReadWords = (
  phrase: string,
  context: { readonly now: EpochMs; readonly timeZone: string; readonly locale: string },
) => { readonly from: EpochMs; readonly to: EpochMs } | undefined

export interface Figures {
  /** Everything a page shows of a range of days beside as many days before it. What has changed a moment ago is counted first. */
  readonly read: (tenant: CountedTenant, input: ReportInput) => Promise<Report>
  /** Counts what has changed of every tenant, and from the beginning what was never counted; answers of how many tenants. For the job. */
  readonly catchUp: () => Promise<number>
  /** Counts one tenant from the beginning; the outcome is the same. */
  readonly recount: (tenantId: number) => Promise<void>
}
