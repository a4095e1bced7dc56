import { useState } from 'react'

export interface Draft<Value> {
  readonly value: Value
  /** Some of its fields are other now. */
  readonly set: (change: Partial<Value>) => void
  readonly isOther: boolean
  /** Back to what is saved. */
  readonly reset: () => void
  /** From now on this is what is saved. */
  readonly settle: (saved: Value) => void
}

/** What a form shows, beside what is saved. */
export function useDraft<Value extends object>(saved: Value): Draft<Value> {
  const [kept, setKept] = useState(saved)
  const [value, setValue] = useState(saved)
  return {
    value,
    set: (change) => setValue((now) => ({ ...now, ...change })),
    isOther: JSON.stringify(value) !== JSON.stringify(kept),
    reset: () => setValue(kept),
    settle: (wanted) => {
      setKept(wanted)
      setValue(wanted)
    },
  }
}
