import type { TalkCall, TalkTurn } from './read-talk.ts'

/** How a press of the person reads to the model. */
export const PRESSED = { confirm: '[pressed Confirm]', decline: '[pressed No]' } as const

export interface Move {
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
}

const PLAIN_NO = /^(?:no|nein|non|não|nee|いいえ)(?!\p{L})/iu

const AGREED_TO = new Set(['confirmBooking', 'rescheduleBooking', 'cancelBooking'])

/**
 * What our chat's server does before its model is asked, and an assistant has to do by itself: ask for what the person agrees to, ask
 * again when they have pressed, let go of what they turned down.
 */
export function moveBefore(talk: readonly TalkTurn[]): Move | undefined {
  const now = talk.at(-1)
  if (now === undefined || now.calls.length > 0) return undefined
  if (now.said === PRESSED.confirm) return askAgain(talk)
  const hold = liveHolds(talk).at(-1)
  // A time held for a move the person does not want; the booking stays as it is.
  const moving = heldMove(talk)
  if (moving !== undefined && PLAIN_NO.test(now.said)) return { tool: 'releaseHold', input: { holdId: moving } }
  if (now.said === PRESSED.decline) return hold === undefined ? undefined : { tool: 'releaseHold', input: { holdId: hold } }
  const waiting = waitsForCode(talk)
  return waiting !== undefined && /(?<!\d)\d{3} ?\d{3}(?!\d)/.test(now.said) ? waiting : undefined
}

/** Before the model speaks: a time held earlier goes back, and what is held now is brought before the person with a link. */
export function moveAfter(talk: readonly TalkTurn[], customer: { readonly email?: string | undefined }): Move | undefined {
  const now = talk.at(-1)
  const holds = liveHolds(talk)
  const hold = holds.at(-1)
  const earlier = holds.length > 1 ? holds[0] : undefined
  if (earlier !== undefined && !made(now, 'releaseHold')) return { tool: 'releaseHold', input: { holdId: earlier } }
  if (hold === undefined || made(now, 'confirmBooking') || Object.keys(customer).length === 0) return undefined
  // An address that could not be read is asked for again first.
  if (customer.email === undefined && now?.said.includes('@') === true) return undefined
  const isAsked = callsOf(talk).some(
    ({ tool, input, output }) =>
      tool === 'confirmBooking' &&
      input['holdId'] === hold &&
      (output['code'] === 'consent_required' || output['code'] === 'customer_incomplete') &&
      JSON.stringify(input['customer']) === JSON.stringify(customer),
  )
  return isAsked ? undefined : { tool: 'confirmBooking', input: { holdId: hold } }
}

/** The id of a call that goes on with what a code was asked for: the rules model knows such a one by another name. */
export const BY_CODE = 'by-code-'

export function isByCode(talk: readonly TalkTurn[], { tool, input }: Move): boolean {
  const waiting = waitsForCode(talk)
  return waiting?.tool === tool && waiting.input['reference'] === input['reference']
}

// What is held and was not agreed to yet, else the newest move or cancellation: the same call finds the consent.
function askAgain(talk: readonly TalkTurn[]): Move | undefined {
  const calls = callsOf(talk)
  const asked = calls.findLast(({ tool }) => AGREED_TO.has(tool))
  const hold = liveHolds(talk).at(-1)
  const held = calls.findLastIndex(({ tool, output }) => tool === 'holdSlot' && output['holdId'] === hold)
  if (hold !== undefined && (asked === undefined || asked.tool === 'confirmBooking' || calls.indexOf(asked) < held))
    return { tool: 'confirmBooking', input: { holdId: hold } }
  return asked === undefined ? undefined : { tool: asked.tool, input: asked.input }
}

/** What is held for a move that waits for its yes. */
function heldMove(talk: readonly TalkTurn[]): string | undefined {
  const last = callsOf(talk).findLast(({ tool }) => tool === 'rescheduleBooking' || tool === 'releaseHold')
  const { holdId, code } = last?.output ?? {}
  return last?.tool === 'rescheduleBooking' && code === 'consent_required' && typeof holdId === 'string' ? holdId : undefined
}

function liveHolds(talk: readonly TalkTurn[]): readonly string[] {
  const calls = callsOf(talk)
  const live = calls.flatMap(({ tool, output: { holdId } }, at) => {
    if (tool !== 'holdSlot' || typeof holdId !== 'string') return []
    const isOver = calls.slice(at + 1).some((later) => later.input['holdId'] === holdId && endsHold(later))
    return isOver ? [] : [holdId]
  })
  // The same time held again is the same hold.
  return [...new Set(live)]
}

function endsHold({ tool, output }: TalkCall): boolean {
  const { code } = output
  return tool === 'releaseHold' || code === undefined || code === 'hold_expired' || code === 'hold_not_found'
}

function waitsForCode(talk: readonly TalkTurn[]): Move | undefined {
  const last = callsOf(talk).findLast(({ input }) => typeof input['reference'] === 'string')
  return last?.output['code'] === 'identity_required' ? { tool: last.tool, input: last.input } : undefined
}

function made(turn: TalkTurn | undefined, tool: string): boolean {
  return turn?.calls.some((call) => call.tool === tool) === true
}

function callsOf(talk: readonly TalkTurn[]): readonly TalkCall[] {
  return talk.flatMap(({ calls }) => calls)
}
