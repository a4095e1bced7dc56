/** Cuts a stream of text into sentences; each comes out as soon as it is known to be complete, with the space behind it. */
export interface SentenceSplitter {
  readonly push: (delta: string) => readonly string[]
  /** What is left when nothing more comes. */
  readonly end: () => readonly string[]
}

/** Nobody writes longer sentences; what does not end is let go in pieces, cut at a space. */
export const LONGEST_SENTENCE = 600

export function createSentenceSplitter(): SentenceSplitter {
  let waiting = ''
  let scanned = 0
  const take = (): string[] => {
    const done: string[] = []
    for (;;) {
      const { end, seen } = findEnd(waiting, scanned)
      scanned = seen
      if (end === undefined) return done
      done.push(waiting.slice(0, end))
      waiting = waiting.slice(end)
      scanned = 0
    }
  }
  return {
    push: (delta) => {
      waiting += delta
      return take()
    },
    end: () => {
      const rest = waiting === '' ? [] : [waiting]
      waiting = ''
      scanned = 0
      return rest
    },
  }
}

const CLOSERS = /["'”’»)\]}*_~`」』）】]/u
const FULL_STOPS = /[。！？]/u

/** `seen`: how far nothing ends for certain, so that a long sentence is not read again with every letter. */
function findEnd(text: string, from: number): { readonly end?: number; readonly seen: number } {
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\n') return { end: afterBreak(text, at), seen: 0 }
    if (FULL_STOPS.test(sign)) {
      const next = afterClosers(text, at + 1)
      if (next < text.length || !CLOSERS.test(text.charAt(next - 1))) return { end: next, seen: 0 }
      return { end: next, seen: 0 }
    }
    if ('.!?…'.includes(sign)) {
      const found = afterStop(text, at)
      if (found === 'unsure') return { seen: at }
      if (found !== undefined) return { end: found, seen: 0 }
    }
    if (at >= LONGEST_SENTENCE && sign === ' ') return { end: at + 1, seen: 0 }
    if (at >= LONGEST_SENTENCE * 2) return { end: at + 1, seen: 0 }
  }
  return { seen: text.length }
}

function afterBreak(text: string, at: number): number {
  let end = at + 1
  while (text.charAt(end) === '\n') end++
  return end
}

function afterClosers(text: string, at: number): number {
  let next = at
  while (next < text.length && (CLOSERS.test(text.charAt(next)) || FULL_STOPS.test(text.charAt(next)))) next++
  return next
}

/** Where the sentence that stops at `at` ends, `unsure` when that depends on what is still to come, undefined when it goes on. */
function afterStop(text: string, at: number): number | 'unsure' | undefined {
  let next = at + 1
  while (next < text.length && ('.!?…'.includes(text.charAt(next)) || CLOSERS.test(text.charAt(next)))) next++
  if (next >= text.length) return 'unsure'
  if (!/\s/u.test(text.charAt(next))) return undefined
  const stop = text.slice(at, next)
  if (text.charAt(next) === '\n' || !/^\.["'”’»)\]}*_~`]*$/u.test(stop)) return next + 1
  const word = wordBefore(text, at)
  if (isSafeStop(word)) return next + 1
  const follows = /\S/u.exec(text.slice(next))
  if (follows === null) return 'unsure'
  if (word === text.slice(0, at).trim() && /^\d{1,3}$/u.test(word)) return undefined
  return goesOn(word, text.slice(next).trimStart()) ? undefined : next + 1
}

function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && !/\s/u.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

// Short forms after which a sentence goes on whatever comes ("z. B.", "Sr. García"), and such as may also end one ("at 3 p.m.").
const SHORT =
  /^[("'“„«]*(?:[a-zß]|z\.b|d\.h|u\.a|p\.ex|p\.ej|e\.g|i\.e|ca|circa|approx|bzw|usw|inkl|evtl|ggf|nr|no|nos|núm|num|tel|st|str|mr|mrs|ms|dr|dra|sr|sra|srta|mme|mlle|prof|hr|fr|sig|dott|dhr|mevr|bijv|etc|vs|min|std|mind|max|jan|feb|mär|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dez|dec|dic|mo|di|mi|do|fr|sa|so|a\.m|p\.m|av|bd|jr|inc|ltd|janv|févr|avr|juil|déc|gen|genn|ott)$/iu
const MAY_END = /^[("'“„«]*(?:a\.m|p\.m|etc|usw|min|std|jr|inc|ltd|no|so|do|di|st|min|max|mar|sa|mi)$/iu

function isSafeStop(word: string): boolean {
  return !SHORT.test(word) && !/\d$/u.test(word) && !/^\p{L}$/u.test(word)
}

function goesOn(word: string, rest: string): boolean {
  const first = rest.charAt(0)
  const startsNew = /[\p{Lu}¿¡]/u.test(first)
  if (/\d$/u.test(word)) {
    // "24. November", "14. 12." are dates; "at 15:30. See you" ends.
    if (/^[("'“„«]*\d{1,2}$/u.test(word)) return !startsNew || MONTH.test(rest)
    return !startsNew && !/[\p{Extended_Pictographic}]/u.test(first)
  }
  if (MAY_END.test(word)) return !startsNew
  if (/^\p{L}$/u.test(word)) return true
  return SHORT.test(word)
}

const MONTH = /^(?:Jan|Feb|Mär|Mar|Apr|Ma[iy]|Jun|Jul|Aug|Sep|Okt|Oct|Nov|De[zc])/u
