import { useWords } from '../kit/language.tsx'
import { useProblemText } from '../kit/states.tsx'
import { Problem } from '../problem.ts'
import { words } from './words.ts'

/** Why a change of staff was refused, in the reader's language. */
export function useStaffProblem(problem: Error | null): string {
  const t = useWords(words)
  const otherwise = useProblemText(problem)
  const known: Readonly<Record<string, string>> = t.refused
  return problem instanceof Problem ? (known[problem.code] ?? otherwise) : otherwise
}
