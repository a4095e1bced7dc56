import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Cable {
  readonly url: string
  /** Every connection breaks off; new ones are refused until it is mended. */
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** A line to the app that can be cut: what a browser does then is its own, not a test's idea of it. */
export async function layCable(base: string): Promise<Cable> {
  const there = Number(new URL(base).port)
  const sockets = new Set<Socket>()
  let broken = false
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    keep(near)
    if (broken) {
      near.resetAndDestroy()
      return
    }
    const far = keep(connect(there, '127.0.0.1'))
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    broken = true
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      broken = false
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
