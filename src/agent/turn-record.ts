import type { Card } from '../tools/card.ts'
import type { Json, Part } from '../transcripts/index.ts'
import type { TurnStream } from './turn-stream.ts'

/**
 * What the customer is shown in a turn, in order: written to the stream and kept for the transcript at once. The assistant's own words and
 * what it looked up are shown only while it may speak, which is asked before each; what has happened (`tell`, `showFact`) always is.
 */
export interface TurnRecord {
  /** Answers whether it was shown. */
  readonly writeText: (delta: string) => Promise<boolean>
  /** The server's own words, of what went wrong. */
  readonly tell: (text: string) => void
  /** What is said next is a paragraph of its own. */
  readonly endText: () => void
  /** A card shown before (a proposal, a booking) is replaced where it stands. */
  readonly showCard: (card: Card) => Promise<boolean>
  readonly showFact: (card: Card) => Promise<boolean>
  /** Resolves when everything so far was shown or dropped; rejects when nobody could say whether the assistant may speak. */
  readonly settled: () => Promise<void>
  readonly text: () => string
  readonly cards: () => readonly Card[]
  readonly parts: () => readonly Part[]
}

type Shown = { readonly type: 'text'; text: string } | { readonly type: 'card'; readonly key: string | undefined; card: Card }

export function createTurnRecord(stream: TurnStream, mayShow: () => Promise<boolean> = async () => true): TurnRecord {
  const shown: Shown[] = []
  const line = inLine(mayShow)
  let textId: string | undefined
  const endText = () => {
    if (textId !== undefined) stream.write({ type: 'text-end', id: textId })
    textId = undefined
  }
  const writeText = (delta: string) => {
    const last = shown.at(-1)
    if (textId === undefined || last?.type !== 'text') {
      endText()
      textId = `text-${shown.length}`
      shown.push({ type: 'text', text: delta })
      stream.write({ type: 'text-start', id: textId })
    } else last.text += delta
    stream.write({ type: 'text-delta', id: textId, delta })
  }
  const showCard = (card: Card) => {
    endText()
    const key = keyOf(card)
    const known = shown.find((one) => one.type === 'card' && key !== undefined && one.key === key)
    if (known?.type === 'card') known.card = card
    else shown.push({ type: 'card', key, card })
    stream.write({ type: `data-${card.type}`, data: card, ...(key === undefined ? {} : { id: key }) })
  }
  const texts = () => shown.flatMap((one) => (one.type === 'text' && one.text.trim() !== '' ? [one.text.trim()] : []))
  return {
    writeText: (delta) => line.ifAllowed(() => writeText(delta)),
    tell: (text) => void line.always(() => writeText(text)),
    endText: () => void line.always(endText),
    showCard: (card) => line.ifAllowed(() => showCard(card)),
    showFact: (card) => line.always(() => showCard(card)),
    settled: line.settled,
    text: () => texts().join('\n\n'),
    cards: () => shown.flatMap((one) => (one.type === 'card' ? [one.card] : [])),
    parts: () =>
      shown.flatMap((one): Part[] => {
        if (one.type === 'card') return [{ type: 'card', card: toJson(one.card) }]
        return one.text.trim() === '' ? [] : [{ type: 'text', text: one.text.trim() }]
      }),
  }
}

/**
 * One after another, in the order they came: asking whether something may be shown takes a moment, and nothing overtakes it. What had come
 * when it was asked is shown by one answer, at once: a model that says three sentences at a time asks once.
 */
function inLine(mayShow: () => Promise<boolean>) {
  let last: Promise<unknown> = Promise.resolve()
  let [come, asked, allowed] = [0, 0, false]
  let failure: { readonly cause: unknown } | undefined
  const always = (show: () => void): Promise<boolean> => {
    const done = last.then(() => {
      show()
      return true
    })
    last = done
    return done
  }
  const ifAllowed = (show: () => void): Promise<boolean> => {
    const number = ++come
    const done = last.then(async () => {
      if (number > asked) {
        asked = come
        // Nobody knows whether a person has it: silence until somebody does.
        allowed = failure === undefined && (await mayShow().catch((cause: unknown) => void (failure = { cause }))) === true
      }
      if (allowed) show()
      return allowed
    })
    last = done
    return done
  }
  const settled = async (): Promise<void> => {
    await last
    if (failure !== undefined) throw failure.cause
  }
  return { always, ifAllowed, settled }
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
