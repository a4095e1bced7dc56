/** What a key or a token may do. `hold` covers whatever a person says yes to on a page of ours; `book` and `manage` let their own client ask them. */
export type Scope = 'read' | 'hold' | 'book' | 'manage'

export const scopes: readonly Scope[] = ['read', 'hold', 'book', 'manage']

/**
 * Who is calling, as far as it was proven: nobody in particular, whoever has a key of the business, or the person (or program) a token
 * speaks for. `subject` is the same each time they call.
 */
export type Caller =
  | { readonly kind: 'public' }
  | { readonly kind: 'key'; readonly subject: string; readonly scopes: readonly Scope[]; readonly trusted: boolean }
  | { readonly kind: 'token'; readonly subject: string; readonly scopes: readonly Scope[] }

/** Nobody in particular may look and hold; what they hold is booked by a person on a page of ours. */
export function mayDo(caller: Caller, scope: Scope): boolean {
  if (caller.kind === 'public') return scope === 'read' || scope === 'hold'
  return caller.scopes.includes(scope)
}
