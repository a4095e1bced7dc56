import type { Colleague } from '../../../src/http/contract/console/colleagues.ts'

/** The ids of those whose whole name stands behind an @; of "Ann" and "Ann Lee" the longer one is meant. */
export function mentionedIn(text: string, people: readonly Colleague[]): readonly string[] {
  const found = new Set<string>()
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length)
  for (const { index } of text.matchAll(/@/g)) {
    const after = text.slice(index + 1).toLocaleLowerCase()
    const meant = byLength.find(
      ({ name }) => after.startsWith(name.toLocaleLowerCase()) && !/^[\p{L}\p{N}]/u.test(after.slice(name.length)),
    )
    if (meant !== undefined) found.add(meant.id)
  }
  return [...found]
}

export interface Typed {
  /** What has been written of a name so far. */
  readonly start: string
  /** Where its @ stands. */
  readonly at: number
}

/** A name that is being written before the caret. */
export function typedMention(text: string, caret: number): Typed | undefined {
  const match = /(?:^|\s)@([\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]*)?)$/u.exec(text.slice(0, caret))
  return match === null ? undefined : { start: match[1] ?? '', at: caret - (match[1] ?? '').length - 1 }
}

/** Those whose name, or a part of it, begins like that. */
export function matching(start: string, people: readonly Colleague[]): readonly Colleague[] {
  const wanted = start.toLocaleLowerCase()
  return people
    .filter(({ name }) => {
      const whole = name.toLocaleLowerCase()
      return whole.startsWith(wanted) || whole.split(/\s+/).some((part) => part.startsWith(wanted))
    })
    .slice(0, 6)
}
