import type { Words } from './words/words.ts'

/**
 * New words about time beside the earlier ones: a time of day keeps the day said before, a day keeps the time of day, "not
 * Friday" keeps both. Only what can be understood together is put together; else the new words stand alone.
 */
export function combineWhen(
  before: string | undefined,
  now: string,
  by: { readonly words: Words; readonly understands: (phrase: string) => boolean },
): string {
  return candidates(before, now, by.words).find(by.understands) ?? now
}

function candidates(before: string | undefined, now: string, words: Words): readonly string[] {
  const wanted = words.notThen
    .exec(now)
    ?.slice(1)
    .find((group) => group !== undefined)
  const hasDay = words.days.test(now)
  const times = now.match(words.times) ?? []
  if (wanted !== undefined && words.days.test(wanted)) return [...candidates(before, wanted, words), wanted]
  if (!hasDay && times.length > 0)
    return [...keepingDay(before, now, words), ...(words.everyDay.test(now) ? [`${words.soonPhrase}, ${times.join(' ')}`] : [])]
  if (before === undefined) return []
  if (words.not.test(now)) return [tidy(`${before}, ${now}`)]
  const earlier = before.match(words.times) ?? []
  return hasDay && times.length === 0 && earlier.length > 0 ? [tidy(`${now} ${earlier.join(' ')}`)] : []
}

function keepingDay(before: string | undefined, now: string, words: Words): readonly string[] {
  if (before === undefined || !words.days.test(before)) return []
  const day = before.replace(words.times, ' ')
  const times = (now.match(words.times) ?? []).join(' ')
  return [tidy(`${day} ${now}`), tidy(`${day} ${times}`)]
}

// The newest words matter most when there are too many.
function tidy(phrase: string): string {
  return phrase.replace(/\s+/gu, ' ').trim().slice(-300)
}
