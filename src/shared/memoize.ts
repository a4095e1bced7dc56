/**
 * Remembers what `make` answered, for at most `limit` keys; then it forgets them all, which costs less than keeping an order.
 * For pure functions whose few thousand inputs come again and again: the slots of a month are formatted for every reader.
 */
export function memoize<Key extends string | number, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    if (known.size >= limit) known.clear()
    known.set(key, made)
    return made
  }
}
