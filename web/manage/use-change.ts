import { useState } from 'react'
import { usePageWords } from '../book/page-words.tsx'
import { type Trouble, troubleOf } from '../book/refused-words.ts'
import type { BookingView } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'

export interface Change {
  readonly running: boolean
  readonly said: string
  readonly trouble: Trouble | undefined
  readonly run: (act: () => Promise<BookingView>, done: string) => Promise<void>
  readonly quiet: () => void
}

export interface ChangeEvents {
  readonly onChanged: (booking: BookingView) => void
  /** What is shown is not how it stands any more. */
  readonly onStale: () => void
}

/** One change at a time, and what came of it. */
export function useChange({ onChanged, onStale }: ChangeEvents): Change {
  const words = usePageWords()
  const [running, setRunning] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const run: Change['run'] = async (act, done) => {
    if (running) return
    setRunning(true)
    setTrouble(undefined)
    try {
      onChanged(await act())
      setSaid(done)
    } catch (error) {
      setTrouble(troubleOf(error, words))
      if (error instanceof ApiProblem && error.code === 'booking_cancelled') onStale()
    } finally {
      setRunning(false)
    }
  }
  const quiet = () => {
    setSaid('')
    setTrouble(undefined)
  }
  return { running, said, trouble, run, quiet }
}
