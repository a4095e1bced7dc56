import { hourIn } from './doubts.ts'
import type { Meaning } from '../meaning.ts'
import { rule, type Rule } from '../pattern.ts'
import type { RomanceWords } from './words.ts'

const tooVague: Meaning = { is: 'unclear', why: { why: 'too-vague' } }

const because = new Set('pour afin vers suite car para pra por porque per perche'.split(' '))

/**
 * What the customer does at that time, or did ("tengo una reunión a las 3", "je pars vendredi", "parto sabato"): a time they name is
 * as likely when they cannot come. It costs a question where they could.
 */
export function elsewhereRules(w: RomanceWords): readonly Rule[] {
  const { have, engagements, my, travels, iAm, elsewhere, unlessHour } = w.busy
  const hasHour = hourIn(w)
  const a = 'un|une|una|uma|um|il|la|l|le|el|o|mi|mon|ma|mio|meu|minha|otra|outra|autre'
  return [
    rule(`${have} ${a}? ${engagements}`, () => tooVague),
    rule(`${my} ${travels}`, () => tooVague),
    rule(unlessHour, (got) => (hasHour(got.all) ? undefined : tooVague)),
    // "je vous appelle pour un rdv vendredi" and "je reviens vers vous" are about this message.
    ...elsewhere.map((words) => rule(words, (got) => (because.has(got.after?.text ?? '') ? undefined : tooVague))),
    rule(`{day} ,? je? ${iAm} <word>`, (got) =>
      /^\p{Lu}/u.test(got.tokens.at(-1)?.raw ?? '') ? [{ is: 'day', day: got.day(0) }, tooVague] : undefined,
    ),
    rule(`${iAm} <word> <word>? {day}`, (got) =>
      got.tokens.slice(2, 4).some((token) => /^\p{Lu}/u.test(token.raw)) ? tooVague : undefined,
    ),
    rule('faz|fazem|completa|compie|compira|compiono|cumple|cumplen|fete|fetera|aura <num> <unit>', (got) =>
      got.n(1) === 6 ? tooVague : undefined,
    ),
  ]
}
