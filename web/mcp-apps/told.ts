import { cardShape, type Card } from '../../src/http/contract/cards.ts'
import { fieldsOf, textOf } from './business.ts'

/** What an answer of our server comes to for the person who looks at it. */
export interface Told {
  readonly cards: readonly Card[]
  /** Opens this conversation again; passed with every later call. */
  readonly session: string | undefined
  readonly refusal: Refusal | undefined
  /** The name of the service that was asked for; cards of times have its id. */
  readonly service: string | undefined
}

export interface Refusal {
  readonly code: string
  /** In the person's language. */
  readonly message: string
  /** Where they can say yes themselves. */
  readonly link: string | undefined
  /** The host had its person open it already. */
  readonly opened: boolean
}

export type CardOf<Type extends Card['type']> = Extract<Card, { type: Type }>

interface Answer {
  readonly isError?: boolean | undefined
  readonly content: readonly { readonly type: string }[]
  readonly _meta?: Readonly<Record<string, unknown>> | undefined
}

/** An answer comes through a host: what is not what it should be is left out. */
export function readTold({ isError, content, _meta }: Answer): Told {
  const listed = _meta?.['holdfast/cards']
  const cards = Array.isArray(listed) ? listed.flatMap((card: unknown) => cardShape.safeParse(card).data ?? []) : []
  const fields = fieldsOf(parsed(textOf(fieldsOf(content[0])['text'], '{}')))
  const refusal = {
    code: textOf(fields['code'], 'fault'),
    message: textOf(fields['message'], ''),
    link: webLink(fields['link']),
    opened: fields['opened'] === true,
  }
  return {
    cards,
    session: textOf(fields['session'], undefined),
    refusal: isError === true ? refusal : undefined,
    service: textOf(fieldsOf(fields['service'])['name'], undefined),
  }
}

export function cardOf<Type extends Card['type']>({ cards }: Told, type: Type): CardOf<Type> | undefined {
  return cards.find((card): card is CardOf<Type> => card.type === type)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

function webLink(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\//.test(value) ? value : undefined
}
