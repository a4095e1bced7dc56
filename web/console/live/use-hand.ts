import { type HandBody, liveOperations } from '../../../src/http/contract/console/live.ts'
import { useChange } from '../api.ts'
import { useToast } from '../kit/toast.tsx'

type WithoutKey<Body> = Body extends unknown ? Omit<Body, 'key'> : never
export type HandUse = WithoutKey<HandBody>

/** The assistant's tools in this person's hand: what they show is shown to the customer. */
export interface Hand {
  readonly use: (what: HandUse, then?: () => void) => void
  readonly busy: boolean
}

export function useHand(conversation: string): Hand {
  const tell = useToast()
  const change = useChange(liveOperations.useTool)
  return {
    busy: change.isPending,
    use: (what, then) =>
      change.mutate(
        { params: { conversation }, body: { key: crypto.randomUUID(), ...what } },
        {
          onSuccess: ({ refused, cards }) => {
            // Moving and cancelling are refused until the customer has agreed, and show what they are asked.
            const isAsked = cards.some(({ type }) => type === 'proposal')
            if (refused !== null && !isAsked) return tell(refused.message, { tone: 'bad' })
            then?.()
          },
          onError: (problem) => tell(problem.message, { tone: 'bad' }),
        },
      ),
  }
}
