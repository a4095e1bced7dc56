export interface Span {
  readonly start: number
  readonly end: number
}

/** Where something stands among what overlaps it: `of` side by side, this one the `index`th. */
export interface Packed<One> {
  readonly one: One
  readonly index: number
  readonly of: number
}

/** Side by side what happens at the same time, as few beside one another as can be. */
export function pack<One extends Span>(list: readonly One[]): Packed<One>[] {
  const packed: Packed<One>[] = []
  let group: { one: One; index: number }[] = []
  let ends: number[] = []
  const close = () => {
    packed.push(...group.map((one) => ({ ...one, of: ends.length })))
    group = []
    ends = []
  }
  for (const one of list.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (ends.every((end) => end <= one.start)) close()
    const free = ends.findIndex((end) => end <= one.start)
    const index = free === -1 ? ends.length : free
    ends[index] = one.end
    group.push({ one, index })
  }
  close()
  return packed
}
