/** More than one statement answers without those who come next waiting for it. */
const MOST_AT_ONCE = 50

/**
 * What is asked while an answer is under way is asked together, next: of many turns at once each costs a part of a statement, and a lone one
 * waits for nobody. Every answer is of a statement that began after its question. One that fails is asked alone: it may be another's fault.
 */
export function askTogether<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = []
  let isAsking = false
  const askAll = async (): Promise<void> => {
    isAsking = true
    while (waiting.length > 0) await answer(ask, waiting.splice(0, MOST_AT_ONCE))
    isAsking = false
  }
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      if (!isAsking) void askAll()
    })
}

interface Waiting<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: unknown) => void
}

async function answer<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  asked: readonly Waiting<Question, Answer>[],
): Promise<void> {
  try {
    const answers = await ask(asked.map(({ question }) => question))
    for (const [index, { resolve, reject }] of asked.entries()) {
      const own = answers[index]
      if (own === undefined) reject(new Error('A question was not answered'))
      else resolve(own)
    }
  } catch (cause) {
    if (asked.length > 1) await Promise.all(asked.map((one) => answer(ask, [one])))
    else for (const { reject } of asked) reject(cause)
  }
}
