/** PostgreSQL's messages (protocol 3.0): one letter, four bytes of length that count themselves, the body. */
export interface PgMessage {
  readonly type: string
  /** Empty for types nobody asked for. */
  readonly body: Buffer
}

/**
 * Takes a connection's bytes as they come and tells of each message once it is whole; only the bodies of `wanted` types are kept.
 * `startup`: the first message has no letter (it is the client who speaks).
 */
export function readPgMessages(wanted: string, seen: (message: PgMessage) => void, startup: boolean): (chunk: Buffer) => void {
  let header = Buffer.alloc(0)
  let body: Buffer[] = []
  let left = 0
  let type = ''
  let isFirst = startup
  const end = (): void => {
    seen({ type, body: Buffer.concat(body) })
    body = []
    header = Buffer.alloc(0)
  }
  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (left > 0) {
        const part = chunk.subarray(at, at + left)
        if (wanted.includes(type)) body.push(part)
        left -= part.length
        at += part.length
        if (left === 0) end()
        continue
      }
      const need = (isFirst ? 4 : 5) - header.length
      header = Buffer.concat([header, chunk.subarray(at, at + need)])
      at += need
      if (header.length < (isFirst ? 4 : 5)) return
      type = isFirst ? 'startup' : String.fromCharCode(header[0] ?? 0)
      left = header.readInt32BE(isFirst ? 0 : 1) - 4
      isFirst = false
      if (left === 0) end()
    }
  }
}

/** The zero-ended strings a message begins with. */
export function leadingStrings(body: Buffer, count: number): string[] {
  const found: string[] = []
  for (let at = 0; found.length < count;) {
    const end = body.indexOf(0, at)
    if (end < 0) return found
    found.push(body.toString('utf8', at, end))
    at = end + 1
  }
  return found
}
