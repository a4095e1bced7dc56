import type { Card } from '../tools/card.ts'
import type { Json, Part } from '../transcripts/index.ts'
import type { TurnStream } from './turn-stream.ts'

/** What the customer is shown in a turn, in order: written to the stream and kept for the transcript at once. */
export interface TurnRecord {
  readonly writeText: (delta: string) => void
  /** What is said next is a paragraph of its own. */
  readonly endText: () => void
  /** A card shown before (a proposal, a booking) is replaced where it stands. */
  readonly showCard: (card: Card) => void
  readonly text: () => string
  readonly cards: () => readonly Card[]
  readonly parts: () => readonly Part[]
}

type Shown = { readonly type: 'text'; text: string } | { readonly type: 'card'; readonly key: string | undefined; card: Card }

export function createTurnRecord(stream: TurnStream): TurnRecord {
  const shown: Shown[] = []
  let textId: string | undefined
  const endText = () => {
    if (textId !== undefined) stream.write({ type: 'text-end', id: textId })
    textId = undefined
  }
  const texts = () => shown.flatMap((one) => (one.type === 'text' && one.text.trim() !== '' ? [one.text.trim()] : []))
  return {
    writeText: (delta) => {
      const last = shown.at(-1)
      if (textId === undefined || last?.type !== 'text') {
        endText()
        textId = `text-${shown.length}`
        shown.push({ type: 'text', text: delta })
        stream.write({ type: 'text-start', id: textId })
      } else last.text += delta
      stream.write({ type: 'text-delta', id: textId, delta })
    },
    endText,
    showCard: (card) => {
      endText()
      const key = keyOf(card)
      const known = shown.find((one) => one.type === 'card' && key !== undefined && one.key === key)
      if (known?.type === 'card') known.card = card
      else shown.push({ type: 'card', key, card })
      stream.write({ type: `data-${card.type}`, data: card, ...(key === undefined ? {} : { id: key }) })
    },
    text: () => texts().join('\n\n'),
    cards: () => shown.flatMap((one) => (one.type === 'card' ? [one.card] : [])),
    parts: () =>
      shown.flatMap((one): Part[] => {
        if (one.type === 'card') return [{ type: 'card', card: toJson(one.card) }]
        return one.text.trim() === '' ? [] : [{ type: 'text', text: one.text.trim() }]
      }),
  }
}

function keyOf(card: Card): string | undefined {
  if (card.type === 'proposal') return card.id
  if (card.type === 'handoff') return card.type
  return card.type === 'booking' ? card.reference : undefined
}

/** As it would travel: fields that are undefined are gone. */
export function toJson(value: unknown): Json {
  const text = JSON.stringify(value)
  return text === undefined ? null : (JSON.parse(text) as Json)
}
