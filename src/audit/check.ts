/** The tables that are walked through, in pieces of their primary key. */
export type Walked = 'booking' | 'claim' | 'hold' | 'booking_event' | 'sent_mail' | 'webhook_delivery' | 'resource'

/**
 * One thing that must hold on live data. `sql` answers an id for each violation; it is given the business ($1), the piece (ids above $2, up
 * to $3) and now ($4), and sees one moment: a booking that is made meanwhile is whole in it or not there.
 */
export interface AuditCheck {
  /** Also the metric's label. */
  readonly name: string
  /** As docs/seeing.md tells them. */
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I8' | 'I9'
  readonly says: string
  readonly over: Walked
  /** Needs the queue's own tables, which the first start makes. */
  readonly ofQueue?: true
  readonly sql: string
}
