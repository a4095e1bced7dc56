/** Lines of words that mean the same; the value is the line's number, counted from 1. */
export function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index + 1])))
}
