import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { AnswerOf } from '../../../src/http/contract/console/operation.ts'
import { useRead } from '../api.ts'

export type DiaryCatalogue = AnswerOf<typeof diaryOperations.getDiaryCatalogue>

/** What there is to book and to filter by. */
export function useCatalogue() {
  return useRead(diaryOperations.getDiaryCatalogue, {})
}
