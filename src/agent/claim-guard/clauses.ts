import type { ClaimWords } from './words/claim-words.ts'

/** A part of a sentence that says one thing; `at`: where it stands in it. */
export interface Clause {
  readonly text: string
  readonly at: number
  /** What stands between it and the one before. */
  readonly joint: string
}

const JOINTS = /([,;:!?…–、，。！？(){}[\]・]+(?=\D|$)\s*|\.(?=\s|$)\s*| - |\p{Extended_Pictographic}+)/u

export function clausesOf(text: string, words: ClaimWords): Clause[] {
  const clauses: Clause[] = []
  const breaks = breaksOf(words)
  let at = 0
  let joint = ''
  for (const [index, piece] of text.split(JOINTS).entries()) {
    if (index % 2 === 1) {
      joint += piece
      at += piece.length
      continue
    }
    let from = 0
    for (const found of piece.matchAll(breaks)) {
      push(clauses, piece.slice(from, found.index), at + from, joint)
      joint = found[0]
      from = found.index + found[0].length
    }
    push(clauses, piece.slice(from), at + from, joint)
    if (piece.slice(from).trim() !== '') joint = ''
    at += piece.length
  }
  return clauses
}

const known = new WeakMap<ClaimWords, RegExp>()

// Compiled once; `matchAll` keeps no place in it.
function breaksOf(words: ClaimWords): RegExp {
  const found = known.get(words) ?? new RegExp(words.breaks.source, 'gu')
  known.set(words, found)
  return found
}

function push(clauses: Clause[], raw: string, at: number, joint: string): void {
  const text = raw.trimStart()
  if (text.trim() !== '') clauses.push({ text: text.trimEnd(), at: at + raw.length - text.length, joint: joint.trim() })
}

/** In a question the clause that asks is no claim; what it takes for granted ("… now that you are booked?") is. */
export function askingClauses(clauses: readonly Clause[], { question }: ClaimWords, isQuestion: boolean): boolean[] {
  if (!isQuestion) return clauses.map(() => false)
  const asking: boolean[] = []
  clauses.forEach((clause, index) => {
    const asks = clauses.length === 1 || question.test(clause.text)
    const goesOn = asking[index - 1] === true && ASKED_ON.test(clause.joint)
    asking.push(asks || goesOn)
  })
  return asking
}

const ASKED_ON = /^(?:that|which|or|dass|oder|que|qu'|ou|o|che|dat|of|und|and|y|e|en|et|:|\(|\)|\.)$/u

export function isQuestion(text: string, { language }: ClaimWords): boolean {
  return /[?？]["')\]\s\p{Extended_Pictographic}]*$/u.test(text) || (language === 'ja' && /か[。.]?$/u.test(text))
}
