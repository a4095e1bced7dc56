import { empty, type KeptAnswer, type Reply } from './reply.ts'

export interface KeptAnswers {
  readonly find: (url: string) => KeptAnswer | undefined
  /** From the second time on that it is asked for. */
  readonly keep: (url: string, answer: KeptAnswer) => void
}

/** A list of two weeks is 10 kB. */
const mostBytes = 32_000_000
const mostAnswers = 10_000
/** Nobody whose address is longer asks for what others ask for too. */
const longestUrl = 1_000

/**
 * By the address as it was sent: nothing has to be read to find one. The oldest go first. What is asked for once is not kept: ten
 * kilobytes that nobody comes for live just long enough to be the garbage collector's most expensive kind.
 */
export function createKeptAnswers(): KeptAnswers {
  const answers = new Map<string, KeptAnswer>()
  const asked = new Set<string>()
  let bytes = 0
  const remove = (url: string): void => {
    const gone = answers.get(url)
    if (gone === undefined) return
    answers.delete(url)
    bytes -= sizeOf(url, gone)
  }
  const makeRoom = (): void => {
    for (const [url, { freshness }] of answers) {
      if (freshness.isFresh() && answers.size < mostAnswers && bytes < mostBytes) return
      remove(url)
    }
  }
  return {
    find: (url) => {
      const known = answers.get(url)
      return known?.freshness.isFresh() === true ? known : undefined
    },
    keep: (url, answer) => {
      if (url.length > longestUrl) return
      if (!asked.has(url)) {
        if (asked.size >= mostAnswers) asked.clear()
        asked.add(url)
        return
      }
      if (!answer.freshness.isFresh()) return
      remove(url)
      makeRoom()
      answers.set(url, answer)
      bytes += sizeOf(url, answer)
    },
  }
}

/** The answer, or that the caller has it already (RFC 9110 §13.1.2). */
export function conditional(ifNoneMatch: string | undefined, etag: string, reply: Reply): Reply {
  if (ifNoneMatch === undefined || !matches(ifNoneMatch, etag)) return reply
  const { 'content-type': _type, ...headers } = reply.headers
  return empty(304, headers)
}

export function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*')
}

function sizeOf(url: string, { reply }: KeptAnswer): number {
  return url.length + reply.body.length + 500
}
