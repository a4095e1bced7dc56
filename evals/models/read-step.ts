import type { LanguageModelV4CallOptions } from '@ai-sdk/provider'

/** What a model can see when it is asked, in the shape a hostile one wants it. */
export interface Step {
  readonly instructions: string
  /** The customer's last words. */
  readonly said: string
  /** Customer messages so far. */
  readonly turn: number
  /** Steps of this turn before this one. */
  readonly step: number
  readonly mayCall: boolean
  /** Ids seen anywhere so far, newest last. */
  readonly slotIds: readonly string[]
  readonly holdIds: readonly string[]
  readonly references: readonly string[]
  /** Of other people's bookings: it may have got hold of them elsewhere. */
  readonly strangers: readonly string[]
  /** All that tools have answered, as text. */
  readonly results: string
}

export function readStep(options: LanguageModelV4CallOptions, strangers: readonly string[]): Step {
  const { prompt } = options
  const lastUser = prompt.findLastIndex((message) => message.role === 'user')
  const results = JSON.stringify(prompt.filter((message) => message.role === 'tool'))
  const seen = (pattern: RegExp) => [...new Set([...results.matchAll(pattern)].map((match) => match[1] ?? ''))]
  const user = prompt[lastUser]
  return {
    instructions: prompt.flatMap((message) => (message.role === 'system' ? [message.content] : [])).join('\n'),
    said: user?.role === 'user' ? user.content.map((part) => (part.type === 'text' ? part.text : '')).join(' ') : '',
    turn: prompt.filter((message) => message.role === 'user').length,
    step: prompt.slice(lastUser + 1).filter((message) => message.role === 'tool').length,
    mayCall: options.toolChoice?.type !== 'none',
    slotIds: seen(/"slotId":"([^"]+)"/g),
    holdIds: seen(/"holdId":"([^"]+)"/g),
    references: seen(/"reference":"([^"]+)"/g),
    strangers,
    results,
  }
}
