/** What a key or a token may do. `hold` covers whatever a person says yes to on a page of ours; `book` and `manage` are for who is vouched for. */
export type Scope = 'read' | 'hold' | 'book' | 'manage'

export const scopes: readonly Scope[] = ['read', 'hold', 'book', 'manage']

/**
 * Who is calling, as far as it was proven: nobody in particular, whoever has a key of the business, or the person (or program) a token
 * speaks for. `subject` is the same each time they call.
 */
export type Caller =
  | { readonly kind: 'public' }
  | { readonly kind: 'key'; readonly subject: string; readonly scopes: readonly Scope[]; readonly trusted: boolean }
  | {
      readonly kind: 'token'
      readonly subject: string
      readonly scopes: readonly Scope[]
      /** A person signed in and granted it; false for a program's own. */
      readonly isPerson: boolean
    }

/** Nobody in particular may look and hold; what they hold is booked by a person on a page of ours. */
export function mayDo(caller: Caller, scope: Scope): boolean {
  if (caller.kind === 'public') return scope === 'read' || scope === 'hold'
  return caller.scopes.includes(scope)
}

/**
 * Whether what this caller's client says of its person is believed. Whether it asked them cannot be seen from here, so somebody has to
 * answer for it: the business that marked the key as trusted, or the person who signed in and granted the client that scope. A scope alone
 * vouches for nothing: whoever holds such a key could answer its own question.
 */
export function isBelieved(caller: Caller, scope: 'book' | 'manage'): boolean {
  switch (caller.kind) {
    case 'public':
      return false
    case 'key':
      return caller.trusted && mayDo(caller, scope)
    case 'token':
      return caller.isPerson && mayDo(caller, scope)
  }
}
