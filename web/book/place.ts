/** Where in the flow the customer is: all of it is in the address, so that back, reload and a page without scripts find the same. */
export type Place =
  | { readonly step: 'service' }
  | { readonly step: 'time'; readonly service: string; readonly narrow: Narrow }
  | { readonly step: 'hold'; readonly holdId: string }

/** What the times are narrowed to; what is left out is not asked for. */
export interface Narrow {
  readonly people?: number | undefined
  /** Id of who or what should serve it. */
  readonly resource?: string | undefined
  /** "2026-03-05": the first day on show. */
  readonly from?: string | undefined
}

/** `path` and `search` as in location. */
export function placeOf(path: string, search: string): Place {
  const holdId = /\/book\/holds\/([^/]+)\/?$/.exec(path)?.[1]
  if (holdId !== undefined) return { step: 'hold', holdId: decodeURIComponent(holdId) }
  const query = new URLSearchParams(search)
  const service = query.get('service') ?? ''
  return service === '' ? { step: 'service' } : { step: 'time', service, narrow: narrowOf(query) }
}

function narrowOf(query: URLSearchParams): Narrow {
  const people = Number(query.get('people') ?? Number.NaN)
  const resource = query.get('resource') ?? ''
  const from = query.get('day') ?? query.get('from') ?? ''
  return {
    ...(Number.isInteger(people) && people > 0 ? { people } : {}),
    ...(resource === '' ? {} : { resource }),
    ...(/^\d{4}-\d\d-\d\d$/.test(from) ? { from } : {}),
  }
}

/** The language and the direction that were asked for stay asked for. */
export function addressOf(tenant: string, place: Place, search: string): string {
  const query = new URLSearchParams()
  if (place.step === 'time') {
    const { people, resource, from } = place.narrow
    for (const [name, value] of Object.entries({ service: place.service, from, people, resource }))
      if (value !== undefined) query.set(name, String(value))
  }
  const before = new URLSearchParams(search)
  for (const name of ['lang', 'dir']) {
    const value = before.get(name)
    if (value !== null) query.set(name, value)
  }
  const path = `/${tenant}/book${place.step === 'hold' ? `/holds/${encodeURIComponent(place.holdId)}` : ''}`
  return query.size === 0 ? path : `${path}?${query}`
}
