import {
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { AnswerOf, BodyOf, ConsoleOperation, QueryOf } from '../../src/http/contract/console/operation.ts'
import { problemOf, type Problem, unreachable } from './problem.ts'
import { proof } from './proof.ts'
import { sessionEnded } from './session-ended.ts'
import { tenant } from './tenant.ts'

type ParamNames<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never
type Loose<Query> = { readonly [Key in keyof Query]: Query[Key] | undefined }

type ParamsPart<One extends ConsoleOperation> = [ParamNames<One['path']>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<ParamNames<One['path']>, string>> }
type QueryPart<One extends ConsoleOperation> = [QueryOf<One>] extends [undefined]
  ? { readonly query?: undefined }
  : object extends QueryOf<One>
    ? { readonly query?: Loose<QueryOf<One>> | undefined }
    : { readonly query: Loose<QueryOf<One>> }
type BodyPart<One extends ConsoleOperation> = [BodyOf<One>] extends [undefined]
  ? { readonly body?: undefined }
  : { readonly body: BodyOf<One> }

/** What a call takes: the names in its path, its query and its body, each as its operation says. */
export type CallInput<One extends ConsoleOperation> = ParamsPart<One> & QueryPart<One> & BodyPart<One>

interface AnyInput {
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: unknown
  readonly body?: unknown
}

/** One call of the console; refusals and outages are thrown as `Problem`. An answer that is not JSON is a `Response`: see `callFor`. */
export async function call<One extends ConsoleOperation>(
  operation: One,
  input: CallInput<One>,
  signal?: AbortSignal,
): Promise<AnswerOf<One>> {
  const response = await callFor(operation, input, signal)
  if (operation.answer === undefined || response.status === 204) return undefined as AnswerOf<One>
  return (await response.json()) as AnswerOf<One>
}

/** The answer as it came: a file to download, a stream. */
export async function callFor<One extends ConsoleOperation>(
  operation: One,
  input: CallInput<One>,
  signal?: AbortSignal,
): Promise<Response> {
  const { params, query, body } = input as AnyInput
  const asked = fetch(addressOf(operation, { params, query }), {
    method: operation.method.toUpperCase(),
    credentials: 'same-origin',
    headers: {
      accept: operation.also ?? 'application/json',
      // What a form of another site cannot send.
      'x-holdfast-console': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  const response = await asked.catch((fault: unknown) => {
    if (signal?.aborted === true) throw fault
    throw unreachable()
  })
  if (response.ok) return response
  if (response.status === 401 && operation.role !== 'nobody') sessionEnded.tell()
  const problem = await problemOf(response)
  if (problem.code === 'proof_required' && (await proof.ask(problem))) return callFor(operation, input, signal)
  throw problem
}

/** For links and streams, too: where a call lives. */
export function addressOf(operation: Pick<ConsoleOperation, 'path'>, { params = {}, query }: AnyInput = {}): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const asked = search.toString()
  return `/api/console/${tenant}${path}${asked === '' ? '' : `?${asked}`}`
}

/** Under which its answers are kept: `[operation]` stands for all of them. */
export function keyOf(operation: ConsoleOperation, input?: AnyInput): readonly unknown[] {
  const name = `${operation.method} ${operation.path}`
  return input === undefined ? [name] : [name, input.params ?? {}, input.query ?? {}]
}

export interface ReadOptions {
  /** Not before it is true. */
  readonly enabled?: boolean
  /** Shows the former answer while the next one (another filter, another day) is on its way. */
  readonly keep?: boolean
  /** Asks again after so many milliseconds, while somebody looks. */
  readonly every?: number
}

/** What a page shows: fetched, kept, and asked for again when somebody comes back to the page. */
export function useRead<One extends ConsoleOperation>(
  operation: One,
  input: CallInput<One>,
  { enabled = true, keep = false, every }: ReadOptions = {},
): UseQueryResult<AnswerOf<One>, Problem> {
  return useQuery<AnswerOf<One>, Problem>({
    queryKey: keyOf(operation, input as AnyInput),
    queryFn: ({ signal }) => call(operation, input, signal),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
  })
}

/** A long list by pages: each answer's `next` is the following one's `cursor`. `pages` are the answers so far. */
export function useReadPages<One extends ConsoleOperation>(
  operation: One,
  input: CallInput<One>,
  { cursor = 'cursor', ...options }: ReadOptions & { readonly cursor?: string } = {},
): UseInfiniteQueryResult<{ readonly pages: readonly AnswerOf<One>[] }, Problem> {
  const { params, query } = input as AnyInput
  return useInfiniteQuery({
    queryKey: keyOf(operation, input as AnyInput),
    queryFn: async ({ signal, pageParam }) => {
      const asked = { params, query: { ...(query as object | undefined), [cursor]: pageParam } }
      // The cursor is the server's own word: the operation's query has it.
      return await call(operation, asked as unknown as CallInput<One>, signal)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { readonly next?: string | null } | undefined)?.next ?? undefined,
    enabled: options.enabled ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  })
}

/** A change: `change.mutate(input)`, `change.isPending`. Everything that is on show is then asked for again, or only the reads named. */
export function useChange<One extends ConsoleOperation>(
  operation: One,
  { refreshes }: { readonly refreshes?: readonly ConsoleOperation[] } = {},
): UseMutationResult<AnswerOf<One>, Problem, CallInput<One>> {
  const queries = useQueryClient()
  return useMutation<AnswerOf<One>, Problem, CallInput<One>>({
    mutationFn: (input) => call(operation, input),
    onSettled: async () => {
      if (refreshes === undefined) await queries.invalidateQueries()
      else await Promise.all(refreshes.map((read) => queries.invalidateQueries({ queryKey: keyOf(read) })))
    },
  })
}
