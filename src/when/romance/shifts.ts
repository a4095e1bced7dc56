import { rule, type Got, type Made, type Rule } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import type { RomanceWords } from './words.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/**
 * Lengths that say how much earlier, later or too late ("repousser demain de deux heures", "una hora antes", "15 minuti di ritardo"):
 * they count from a time this message does not have, so that the day alone would be half of what was asked for. They stand before the
 * rules that take a length for how long something lasts. And the time it is now, which nobody asks for ("il est 15h").
 */
export function shiftRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.of}|${w.in}|${w.during}|por|con|com|in|en?`
  return [
    rule(`${lead} <num> <unit>`, (got) => (isShift(got, w) && (got.n(1) < 3 || isVerbed(got)) ? tooVague : undefined)),
    rule(`${lead} ${w.one} <unit>`, (got) => (isShift(got, w) && (got.n(0) < 3 || isVerbed(got)) ? tooVague : undefined)),
    rule(`${lead} halfhour|quarterhour|hourandhalf`, (got) => (isShift(got, w) ? tooVague : undefined)),
    rule(`${w.of} <time>`, (got) => (isVerbed(got) && isLastTime(got) ? tooVague : undefined)),
    rule(`${w.itIs} ${nearly}? {clock}`, (got) => (got.tokens.some((token) => atArticles.has(token.text)) ? undefined : 'nothing')),
  ]
}

const nearly = 'deja|bientot|presque|maintenant|ya|casi|ahora|ja|quase|agora|gia|quasi|ormai'

// "são às 15h" and "sono alle 15" say when something is, not what time it is.
const atArticles = new Set(['as', 'a', 'alle'])

const verbs =
  /^(?:decal|repouss|retard(?!o)|report|avance[rz]|deplac|adelant|retras|atras(?!$)|aplaz|pospon|posterg|adi(?:ar|e|a|ei|amos|antar)$|antecip|atras[aeo]|posticip|anticip|ritard|rimand|rinvi|spost)/

const late = new Set(['retard', 'retraso', 'atraso', 'ritardo', 'avance', 'antelacion', 'anticipacion', 'antecedencia', 'anticipo'])
const later = new Set(['plus', 'mas', 'mais', 'piu', 'poi', 'depoismais', 'tarde', 'tard', 'tardi'])
const beside = new Set(['antes', 'prima', 'despues', 'depois', 'avant', 'apres', 'dopo'])

function isShift(got: Got, w: RomanceWords): boolean {
  if (isVerbed(got)) return true
  const [next, then] = [got.after, got.all[got.end + 1]]
  if (next === undefined) return false
  if (late.has(next.text) || later.has(next.text)) return true
  if (late.has(then?.text ?? '')) return true
  return beside.has(next.text) && !hasObject(next, then, w)
}

/** "una hora antes del viernes", "une heure avant midi" count from what they name; "una hora antes el jueves" does not. */
function hasObject(next: Token, then: Token | undefined, w: RomanceWords): boolean {
  if (then === undefined || then.kind === 'mark') return false
  const needsOf = !['avant', 'apres', 'dopo'].includes(next.text)
  return !needsOf || w.of.split('|').includes(then.text)
}

function isVerbed(got: Got): boolean {
  return got.all.some((token) => token.kind === 'word' && verbs.test(token.text))
}

function isLastTime(got: Got): boolean {
  return !/^(?:a|as|alle|-|al)$/.test(got.after?.text ?? '')
}
