import { expect, test } from 'vitest'
import { readTurn } from './read-turn.ts'

const notice = (text: string) => ({ type: 'data-notice', data: { code: 'closed', text }, id: 'n' })
const said = [
  { type: 'start', messageId: 'turn-1' },
  { type: 'text-start', id: 'a' },
  { type: 'text-delta', id: 'a', delta: 'Schön, ' },
  { type: 'text-delta', id: 'a', delta: 'grüß Gott.' },
  { type: 'text-end', id: 'a' },
  { type: 'tool-input-available', toolCallId: 'x', toolName: 'holdSlot', input: {} },
  notice('first'),
  { type: 'data-unheard-of', data: {} },
  { type: 'text-start', id: 'b' },
  { type: 'text-delta', id: 'b', delta: 'Bye.' },
  notice('second'),
  { type: 'finish' },
]

test('a turn is read whole however the network cut it: words in order, a card replaced where it stands, the rest left out', async () => {
  for (const size of [1, 7, 4_096]) {
    const answers = await Array.fromAsync(readTurn(streamOf(said, size)))
    expect(answers.at(-1)).toEqual({
      turnId: 'turn-1',
      whole: true,
      parts: [
        { type: 'text', text: 'Schön, grüß Gott.' },
        { type: 'card', card: { type: 'notice', code: 'closed', text: 'second' }, key: 'n' },
        { type: 'text', text: 'Bye.' },
      ],
    })
  }
})

test('an answer that was cut off is known to be, and one that failed says so', async () => {
  const cut = await Array.fromAsync(readTurn(streamOf(said.slice(0, 4), 64)))
  expect(cut.at(-1)).toMatchObject({ whole: false, parts: [{ text: 'Schön, grüß Gott.' }] })
  await expect(Array.fromAsync(readTurn(streamOf([{ type: 'error', errorText: 'cut' }], 64)))).rejects.toThrow('cut')
})

function streamOf(chunks: readonly object[], size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const text = `: hello\n\n${chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('')}data: [DONE]\n\n`
  const bytes = new TextEncoder().encode(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size))
  return new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece === undefined) controller.close()
      else controller.enqueue(piece)
    },
  })
}
