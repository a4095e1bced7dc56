import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Card } from '../tools/card.ts'
import { cardText, type Reader } from './card-text.ts'
import { startChat, type ChatConversation, type ChatMessage } from './conversation-client.ts'

export interface TerminalChat {
  /** Of a running instance, without a slash at the end. */
  readonly baseUrl: string
  readonly tenant: string
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
}

/** The chat in a terminal, or fed from a script: resolves at the end of the input, when the running turn has ended. */
export async function runTerminalChat({ baseUrl, tenant, input, output }: TerminalChat): Promise<void> {
  const reader: Reader = { locale: 'en', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  const conversation = await startChat(`${baseUrl}/api/v1/tenants/${tenant}`, reader)
  const isTyped = input.isTTY === true
  const print = (text: string) => void output.write(text)
  print('Write what you would like and when. /confirm and /decline answer a proposal, /quit ends.\n')
  const lines = createInterface({ input, output: isTyped ? output : undefined, terminal: isTyped, prompt: '> ' })
  lines.on('SIGINT', () => lines.close())
  // A script has no prompt, and its end may come while a turn still runs.
  const prompt = () => (isTyped ? lines.prompt() : undefined)
  let proposal: string | undefined
  prompt()
  for await (const line of lines) {
    const said = line.trim()
    if (!isTyped && said !== '') print(`\n> ${said}\n`)
    if (said === '/quit') break
    const message = said === '' ? undefined : messageOf(said, proposal)
    if (message === 'nothing-shown') print('There is no proposal to answer.\n')
    else if (message !== undefined) proposal = await takeTurn({ conversation, print, reader }, message, proposal)
    prompt()
  }
  lines.close()
}

function messageOf(said: string, proposal: string | undefined): ChatMessage | 'nothing-shown' {
  if (said !== '/confirm' && said !== '/decline') return { text: said }
  if (proposal === undefined) return 'nothing-shown'
  return said === '/confirm' ? { confirm: proposal } : { decline: proposal }
}

interface Screen {
  readonly conversation: ChatConversation
  readonly print: (text: string) => void
  readonly reader: Reader
}

/** Prints the answer as it comes, its cards below it; answers the proposal that is now on the table. */
async function takeTurn(
  { conversation, print, reader }: Screen,
  message: ChatMessage,
  before: string | undefined,
): Promise<string | undefined> {
  const cards = new Map<string, Card>()
  let said = ''
  try {
    for await (const event of conversation.send(message)) {
      if (event.type === 'text') print(event.delta)
      if (event.type === 'text') said += event.delta
      if (event.type === 'paragraph') print('\n')
      if (event.type === 'problem') print(`(${event.text})\n`)
      if (event.type === 'card') cards.set(keyOf(event.card, cards.size), event.card)
    }
  } catch (cause) {
    print(`\n(The connection was lost: ${cause instanceof Error ? cause.message : 'unknown reason'}.)\n`)
  }
  for (const card of cards.values()) {
    const text = cardText(card, said, reader)
    if (text !== '') print(`${text}\n`)
  }
  const shown = [...cards.values()]
  if (shown.some((card) => card.type === 'booking')) return undefined
  return shown.findLast((card) => card.type === 'proposal')?.id ?? before
}

// A proposal or booking shown again in the same turn replaces itself.
function keyOf(card: Card, place: number): string {
  if (card.type === 'proposal') return card.id
  return card.type === 'booking' ? card.reference : `${place}`
}
