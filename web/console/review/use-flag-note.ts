import type { Flag } from '../../../src/http/contract/console/review-shapes.ts'
import { guardWords } from '../conversations/guard-words.ts'
import { useWords } from '../kit/language.tsx'

/** What a flag's raiser noted, in words: rules note what they saw in codes and quotations. */
export function useFlagNote(): (flag: Pick<Flag, 'rule' | 'note'>) => string | null {
  const t = useWords(guardWords)
  const claim = (code: string) => {
    const [act = '', reason = ''] = code.split(': ')
    return `${t.acts[act as keyof typeof t.acts] ?? act}: ${t.reasons[reason as keyof typeof t.reasons] ?? reason}`
  }
  return ({ rule, note }) => {
    if (rule === null || note === null) return note
    switch (rule) {
      case 'guard_replaced':
        return note.split(', ').map(claim).join('; ')
      case 'customer_repeated':
      case 'person_asked':
        return `“${note}”`
      case 'rated_down':
        // That is all its name says already.
        return null
      case 'tool_failed_twice':
      case 'left_after_refusal':
      case 'slow_turn':
        return note
    }
  }
}
