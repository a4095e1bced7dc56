import { expect, test } from 'vitest'
import { askTogether } from './ask-together.ts'

/** A database that answers when it is told to. */
function slowDatabase(answerOf: (question: number) => string = String) {
  const asked: (readonly number[])[] = []
  const ready: (() => void)[] = []
  const ask = askTogether(async (questions: readonly number[]) => {
    asked.push(questions)
    await new Promise<void>((resolve) => ready.push(resolve))
    return questions.map(answerOf)
  })
  const answer = async (): Promise<void> => {
    await expect.poll(() => ready.length).toBeGreaterThan(0)
    ready.shift()?.()
  }
  return { ask, asked, answer }
}

test('what is asked while an answer is under way is asked together, next, and each has its own answer', async () => {
  const { ask, asked, answer } = slowDatabase()
  const answers = [1, 2, 3].map(ask)
  await answer()
  await answer()
  expect(await Promise.all(answers)).toEqual(['1', '2', '3'])
  expect(asked).toEqual([[1], [2, 3]])
})

test('one that cannot be answered takes no other with it', async () => {
  const { ask, answer } = slowDatabase((question) => {
    if (question === 2) throw new Error('no')
    return String(question)
  })
  const answers = Promise.allSettled([1, 2, 3].map(ask))
  // The first alone, the two others together, and then each alone.
  for (let statement = 0; statement < 4; statement++) await answer()
  expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
