import { lazy, Suspense, useEffect, useState } from 'react'
import { proof, type ProvesBy } from '../proof.ts'

const ProofDialog = lazy(async () => ({ default: (await import('../sign-in/proof-dialog.tsx')).ProofDialog }))

/** Asks whoever sits there to show that it is them, whenever a call wants to know. */
export function ProofGate() {
  const [asked, setAsked] = useState<{ readonly by: ProvesBy; readonly tell: (proved: boolean) => void }>()
  useEffect(() => proof.answerWith((by) => new Promise((tell) => setAsked({ by, tell }))), [])
  if (asked === undefined) return null
  const end = (proved: boolean) => {
    setAsked(undefined)
    asked.tell(proved)
  }
  return (
    <Suspense fallback={null}>
      <ProofDialog by={asked.by} onEnd={end} />
    </Suspense>
  )
}
