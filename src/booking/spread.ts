/** At most `limit` of the list, evenly over it, first and last included. */
export function spread<T>(list: readonly T[], limit: number): readonly T[] {
  if (list.length <= limit) return list
  if (limit <= 1) return list.slice(0, limit)
  const step = (list.length - 1) / (limit - 1)
  const picked: T[] = []
  for (let i = 0; i < limit; i++) picked.push(...list.slice(Math.round(i * step), Math.round(i * step) + 1))
  return picked
}
