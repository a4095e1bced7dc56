import type { IncomingMessage } from 'node:http'

/** A request's body, unless it is larger than this or its sender went away. What was refused is left to Node, which discards it. */
export function readBytes(request: IncomingMessage, most: number): Promise<Buffer | 'too_large' | 'gone'> {
  return new Promise((resolve) => {
    if (request.destroyed) return resolve('gone')
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) resolve('too_large')
      else chunks.push(chunk)
    })
    request.once('end', () => {
      const [only] = chunks
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks))
    })
    // Nothing but the connection is read from: what fails is the client's end of it.
    request.once('error', () => resolve('gone'))
    request.once('close', () => resolve('gone'))
  })
}
