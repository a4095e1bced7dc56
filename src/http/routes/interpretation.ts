import { formatInstant } from '../../shared/instant.ts'
import type { Interpretation } from '../../when/interpretation.ts'
import type { InterpretationView } from '../contract/availability.ts'

/** How words about time were read, on the wire. */
export function toInterpretation(meant: Interpretation): InterpretationView {
  switch (meant.kind) {
    case 'range':
      return {
        kind: 'range',
        ...stretch(meant),
        text: meant.text,
        ...(meant.exclude === undefined ? {} : { exclude: meant.exclude.map(stretch) }),
      }
    case 'ambiguous':
      return {
        kind: 'ambiguous',
        options: meant.options.map((option) => ({ ...stretch(option), text: option.text })),
        question: meant.question,
      }
    case 'past':
      return { kind: 'past', text: meant.text }
    case 'none':
      return { kind: 'none' }
  }
}

function stretch({ from, to }: { readonly from: number; readonly to: number }): { from: string; to: string } {
  return { from: formatInstant(from), to: formatInstant(to) }
}
