export interface Piece {
  readonly text: string
  readonly is: 'same' | 'gone' | 'new'
}

// Beyond so many words on a side a comparison word by word costs more than it shows: sentences are compared as wholes then.
const MOST = 1_500

/** What changed from one text to another, by words: the longest common sequence, as short pieces. */
export function diff(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ text: before, is: 'same' }]
  const split = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
  const coarse = (text: string): string[] => text.match(/[^.!?\n]*[.!?\n]*/g)?.filter((part) => part !== '') ?? []
  const fine = split(before).length <= MOST && split(after).length <= MOST
  const [a, b] = fine ? [split(before), split(after)] : [coarse(before), coarse(after)]
  return joined(pieces(a, b, lengths(a, b)))
}

/** table[i][j]: the longest common sequence of what is left from i and from j on. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i]
    const below = table[i + 1]
    if (row === undefined || below === undefined) continue
    for (let j = b.length - 1; j >= 0; j--) row[j] = a[i] === b[j] ? at(below, j + 1) + 1 : Math.max(at(below, j), at(row, j + 1))
  }
  return table
}

const at = (row: Uint16Array | undefined, index: number): number => row?.[index] ?? 0

function pieces(a: readonly string[], b: readonly string[], table: readonly Uint16Array[]): Piece[] {
  const found: Piece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]]
    if (old !== undefined && old === now) {
      found.push({ text: old, is: 'same' })
      i++
      j++
    } else if (now === undefined || (old !== undefined && at(table[i + 1], j) >= at(table[i], j + 1))) {
      found.push({ text: old ?? '', is: 'gone' })
      i++
    } else {
      found.push({ text: now, is: 'new' })
      j++
    }
  }
  return found
}

/** Neighbours of one kind as one piece; a lone space between two changes belongs to them, or a rewritten sentence reads as confetti. */
function joined(all: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  for (const [index, piece] of all.entries()) {
    const between = piece.is === 'same' && /^\s+$/.test(piece.text) && all[index - 1]?.is !== 'same' && isChange(all[index + 1])
    for (const part of between
      ? [
          { ...piece, is: 'gone' as const },
          { ...piece, is: 'new' as const },
        ]
      : [piece])
      add(runs, part)
  }
  return runs
}

const isChange = (piece: Piece | undefined): boolean => piece !== undefined && piece.is !== 'same'

function add(runs: Piece[], piece: Piece): void {
  const last = runs.findLastIndex((run) => run.is === piece.is)
  const sameStretch = last >= 0 && runs.slice(last + 1).every((run) => run.is !== 'same') && piece.is !== 'same'
  const target = last === runs.length - 1 || sameStretch ? runs[last] : undefined
  if (target !== undefined && target.is === piece.is) runs[last] = { ...target, text: target.text + piece.text }
  else if (piece.is === 'gone' && runs.at(-1)?.is === 'new') runs.splice(-1, 0, piece)
  else runs.push(piece)
}
