import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Sends one request and resolves when its whole answer has come; one at a time. */
export type LeanSend = (request: Buffer) => Promise<void>

/**
 * For servers that answer faster than a client can read text: of an answer only the status and the length are looked at. Throws on any
 * status but `status`, and on answers without Content-Length.
 */
export async function openLean(port: number, count: number, status: number): Promise<{ send: readonly LeanSend[]; close: () => void }> {
  const sockets = await Promise.all(Array.from({ length: count }, () => open(port)))
  return {
    send: sockets.map((socket) => sender(socket, Buffer.from(`HTTP/1.1 ${status} `))),
    close: () => sockets.forEach((one) => one.destroy()),
  }
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await once(socket, 'connect')
  return socket
}

const endOfHead = Buffer.from('\r\n\r\n')

function sender(socket: Socket, begins: Buffer): LeanSend {
  let missing = 0
  let waiting: { resolve: () => void; reject: (why: Error) => void } | undefined
  socket.on('data', (chunk: Buffer) => {
    if (missing === 0) {
      const end = chunk.indexOf(endOfHead)
      const length = end < 0 ? undefined : /content-length: (\d+)/i.exec(chunk.toString('latin1', 0, end))?.[1]
      if (length === undefined || !chunk.subarray(0, begins.length).equals(begins))
        return waiting?.reject(new Error(`Not the answer that is measured: ${chunk.toString('latin1', 0, 500)}`))
      missing = end + endOfHead.length + Number(length)
    }
    missing -= chunk.length
    if (missing === 0) waiting?.resolve()
  })
  socket.on('error', (why) => waiting?.reject(why))
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection')))
  return (request) => {
    if (socket.closed) return Promise.reject(new Error('The server closed the connection while nothing was sent'))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    waiting = { resolve, reject }
    socket.write(request)
    return promise
  }
}
