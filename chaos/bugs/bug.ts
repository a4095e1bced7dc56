import type { Config } from '../../src/config.ts'
import type { Database } from '../../src/db/client.ts'
import type { FaultName } from '../faults/fault.ts'
import type { InvariantName } from '../checks/check.ts'

/** A mistake that others' products have made, put between ours and its database. It has to be caught. */
export interface Bug {
  readonly name: string
  readonly is: string
  /** What it breaks: at least one of these has to go red. */
  readonly breaks: readonly InvariantName[]
  /** What is done to the product meanwhile; [] when load alone shows it. */
  readonly faults: readonly (readonly FaultName[])[]
  /** Run on the database before the apps start. */
  readonly sql?: string
  readonly between?: (opened: Database, config: Config) => Database
  /** The product's own time, and with it what has expired, is this machine's. */
  readonly believesOwnClock?: true
}
