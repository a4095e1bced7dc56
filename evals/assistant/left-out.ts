/** Scenarios that an assistant of one's own is not asked to play, each with what in it is our chat's alone. */
export const leftOut: ReadonlyMap<string, string> = new Map<string, string>([])
