import type { Change, ChangePage } from '../../booking/index.ts'

export interface Watcher {
  /** Called once: what commits from now on will be told. */
  readonly ready: () => void
  /** Changes of one tenant, in the order they were written: at least one. */
  readonly changed: (changes: readonly Change[]) => void
  /** Bookings that were changed, also where no time was taken or freed by it. */
  readonly bookings?: (references: readonly string[]) => void
  /** Nothing more will be told. */
  readonly end: () => void
}

export interface Watchers {
  readonly add: (tenantId: number, watcher: Watcher) => void
  readonly remove: (tenantId: number, watcher: Watcher) => void
  readonly tenantIds: () => readonly number[]
  /** undefined: any. */
  readonly has: (tenantId: number | undefined) => boolean
  readonly all: () => readonly Watcher[]
  /** Each tenant's changes to those who watch it, and to nobody else. */
  readonly tell: (page: Pick<ChangePage, 'changes' | 'bookings'>) => void
}

export function createWatchers(): Watchers {
  const byTenant = new Map<number, Set<Watcher>>()
  return {
    add: (tenantId, watcher) => {
      byTenant.set(tenantId, (byTenant.get(tenantId) ?? new Set()).add(watcher))
    },
    remove: (tenantId, watcher) => {
      const watching = byTenant.get(tenantId)
      watching?.delete(watcher)
      if (watching?.size === 0) byTenant.delete(tenantId)
    },
    tenantIds: () => [...byTenant.keys()],
    has: (tenantId) => tenantId === undefined || byTenant.has(tenantId),
    all: () => [...byTenant.values()].flatMap((watching) => [...watching]),
    tell: ({ changes, bookings }) => {
      for (const [tenantId, some] of Map.groupBy(changes, (change) => change.tenantId))
        for (const watcher of byTenant.get(tenantId) ?? []) watcher.changed(some)
      for (const [tenantId, some] of Map.groupBy(bookings, (booking) => booking.tenantId))
        for (const watcher of byTenant.get(tenantId) ?? []) watcher.bookings?.([...new Set(some.map(({ reference }) => reference))])
    },
  }
}
