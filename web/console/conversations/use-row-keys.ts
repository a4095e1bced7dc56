import { useEffect, useState } from 'react'

export interface RowKeys {
  /** The row that keys act on. */
  readonly at: number
  readonly set: (index: number) => void
  readonly move: (by: 1 | -1) => void
}

/** Which row of a list keys act on; it stays with its row when the list changes around it. */
export function useRowKeys(ids: readonly string[], show: (index: number) => void): RowKeys {
  const [id, setId] = useState<string>()
  const at = id === undefined ? -1 : ids.indexOf(id)
  useEffect(() => {
    if (at >= 0) show(at)
    // Shown when it becomes the one, not whenever the list is drawn.
    // eslint-disable-next-line react/exhaustive-deps
  }, [id])
  const set = (index: number) => setId(ids[index])
  return { at, set, move: (by) => set(Math.max(0, Math.min(ids.length - 1, at + by))) }
}
