import { useWords } from '../kit/language.tsx'
import { operationWords, triedWords } from './operation-words.ts'

/** What an operation of the log is called; one that no word is for yet goes by its own name, as words. */
export function useOperationName(): (operation: string, status?: number) => string {
  const t = useWords(operationWords)
  const known: Readonly<Record<string, string>> = t
  const tried: Readonly<Record<string, string>> = useWords(triedWords)
  return (operation, status = 200) => (status >= 400 ? tried[operation] : undefined) ?? known[operation] ?? spaced(operation)
}

/** "moveBooking" → "Move booking". */
function spaced(operation: string): string {
  const words = operation.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
