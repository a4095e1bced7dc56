import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { ListFilter } from '../../../src/http/contract/console/diary.ts'
import type { AnswerOf } from '../../../src/http/contract/console/operation.ts'
import { call, keyOf } from '../api.ts'
import type { Problem } from '../problem.ts'

type Answer = AnswerOf<typeof diaryOperations.listBookings>

const PAGE = 100

/** The list page by page. What is looked for goes in the body and nowhere else: no address and no log keeps a customer's name. */
export function useBookings(filter: ListFilter) {
  return useInfiniteQuery<Answer, Problem, { pages: Answer[] }, readonly unknown[], string | undefined>({
    queryKey: keyOf(diaryOperations.listBookings, { query: filter }),
    queryFn: ({ pageParam, signal }) => call(diaryOperations.listBookings, { body: { ...filter, cursor: pageParam, limit: PAGE } }, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
