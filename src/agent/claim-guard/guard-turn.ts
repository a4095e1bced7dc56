import type { Tenant } from '../../booking/index.ts'
import type { Clock } from '../../shared/clock.ts'
import type { ToolSession } from '../../tools/define-tool.ts'
import type { Correction, Transcript } from '../../transcripts/index.ts'
import { customerTexts } from '../history.ts'
import type { CalledTool } from '../tool-caller.ts'
import type { TurnRecord } from '../turn-record.ts'
import { createClaimGuard, type GuardedText } from './create-claim-guard.ts'
import { guardFactsOf } from './guard-facts.ts'
import { addReceipts, callsOf } from './read-receipts.ts'
import { noReceipts, type Receipts } from './receipts.ts'

export interface GuardTurnInput {
  readonly record: TurnRecord
  readonly transcript: Transcript
  readonly tenant: Tenant
  readonly session: Pick<ToolSession, 'locale' | 'timeZone' | 'customer'>
  readonly called: readonly CalledTool[]
  readonly clock: Clock
}

/** A model's way to the customer: what it writes is shown and stored sentence by sentence, after the guard has looked at it. */
export interface GuardedSpeech {
  readonly write: (delta: string) => void
  /** At the end of a text, and before a card. */
  readonly end: () => void
  /** What was not said as the model wanted it; whole once the record has settled. */
  readonly corrections: () => readonly Correction[]
  /** All that the model wrote, when not all of it was said. */
  readonly wanted: () => string | undefined
}

export function guardTurn({ record, transcript, tenant, session, called, clock }: GuardTurnInput): GuardedSpeech {
  const corrections: Correction[] = []
  const texts: string[] = ['']
  const guard = createClaimGuard({
    receipts: receiptsOfTurn(transcript, called, session.customer.email),
    facts: guardFactsOf(tenant),
    locale: session.locale,
    customerTimeZone: session.timeZone,
    customerSaid: customerTexts(transcript).join('\n'),
    now: clock.now,
  })
  const show = (released: readonly GuardedText[]) => {
    for (const { text, replaced } of released) {
      const correction = replaced === undefined ? undefined : { ...replaced, shown: text }
      if (text === '') {
        if (correction !== undefined) corrections.push(correction)
      } else
        void record.writeText(text).then((isShown) => {
          if (isShown && correction !== undefined) corrections.push(correction)
        })
    }
  }
  return {
    write: (delta) => {
      texts.push(`${texts.pop() ?? ''}${delta}`)
      show(guard.push(delta))
    },
    end: () => {
      texts.push('')
      show(guard.end())
      record.endText()
    },
    corrections: () => corrections,
    wanted: () => (corrections.length === 0 ? undefined : wordsOf(texts)),
  }
}

function wordsOf(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

// The transcript is read once, at the first sentence; then only what the turn's tools have answered since is added.
function receiptsOfTurn(transcript: Transcript, called: readonly CalledTool[], email: string | undefined): () => Receipts {
  let receipts: Receipts | undefined
  let counted = 0
  return () => {
    receipts ??= addReceipts({ ...noReceipts, email, personAsked: transcript.conversation.status === 'handed_over' }, callsOf(transcript))
    if (counted < called.length) {
      const fresh = called.slice(counted).map(({ name, input, run }) => ({ name, input, output: run.modelOutput, cards: run.cards }))
      counted = called.length
      receipts = addReceipts(receipts, fresh)
    }
    return receipts
  }
}
