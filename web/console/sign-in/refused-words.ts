import { Problem } from '../problem.ts'
import { useProblemText } from '../kit/states.tsx'
import { useWords } from '../kit/language.tsx'
import { words } from './words.ts'

/** Why somebody is not let in, in their language; what no word here is for, the kit says. */
export function useRefused(problem: Error | null): string {
  const t = useWords(words)
  const otherwise = useProblemText(problem)
  if (!(problem instanceof Problem)) return otherwise
  const known: Readonly<Record<string, string>> = t.refused
  if (problem.code === 'rate_limited') return t.wait(Math.max(1, Math.ceil((problem.body.retryAfter ?? 60) / 60)))
  if (problem.fieldErrors['password'] !== undefined && problem.code === 'invalid_input')
    return problem.fieldErrors['password'].includes('12') ? t.tooShort : t.tooCommon
  return known[problem.code] ?? otherwise
}
