export interface Span {
  readonly start: number
  readonly end: number
}

/** Where something stands among what overlaps it: `of` side by side, this one from the `index`th on, `wide` of them where there is room. */
export interface Packed<One> {
  readonly one: One
  readonly index: number
  readonly wide: number
  readonly of: number
}

interface Placed<One> {
  readonly one: One
  readonly index: number
}

/** Side by side what happens at the same time, as few beside one another as can be, each as wide as its neighbours leave it. */
export function pack<One extends Span>(list: readonly One[]): Packed<One>[] {
  const packed: Packed<One>[] = []
  let group: Placed<One>[] = []
  let ends: number[] = []
  const close = () => {
    for (const placed of group) packed.push({ ...placed, wide: roomOf(placed, group, ends.length), of: ends.length })
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

function roomOf<One extends Span>({ one, index }: Placed<One>, group: readonly Placed<One>[], of: number): number {
  const beside = group.filter((other) => other.index > index && other.one.start < one.end && other.one.end > one.start)
  return Math.min(of, ...beside.map((other) => other.index)) - index
}
