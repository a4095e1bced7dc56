import type { ConversationRow } from '../../../src/http/contract/console/conversations.ts'
import { Badge, type Tone } from '../kit/badge.tsx'
import { useNames } from './use-names.ts'

const tones = {
  open: 'accent',
  booked: 'good',
  moved: 'good',
  cancelled: 'warm',
  handed_over: 'warm',
  failed: 'bad',
  left: 'neutral',
} as const satisfies Record<ConversationRow['outcome'], Tone>

export function OutcomeBadge({ outcome }: { readonly outcome: ConversationRow['outcome'] }) {
  return <Badge tone={tones[outcome]}>{useNames().outcome(outcome)}</Badge>
}
