/** A network between client and server that can be cut, held back and mended: plain TCP. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type Proxy = {
  url: string
  /** Connections asked for so far. */
  attempts: () => number
  /** Ends every connection, and lets nobody through until `mend`. */
  cut: () => void
  mend: () => void
  /** What the server says is kept back until `release`; what the client says goes through. */
  holdAnswers: () => void
  release: () => void
  close: () => Promise<void>
}

export async function startProxy(port: number): Promise<Proxy> {
  const pairs = new Set<{ client: Socket; server: Socket }>()
  let isCut = false
  let held = false
  let attempts = 0

  const listener = createServer((client) => {
    attempts++
    if (isCut) {
      client.destroy()
      return
    }
    const server = connect(port, '127.0.0.1')
    const pair = { client, server }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) socket.on('error', end).on('close', end)
    client.pipe(server)
    server.pipe(client)
    if (held) hold(pair)
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))

  const cut = () => {
    isCut = true
    for (const { client, server } of pairs) {
      client.destroy()
      server.destroy()
    }
  }
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    attempts: () => attempts,
    cut,
    mend: () => (isCut = false),
    holdAnswers() {
      held = true
      pairs.forEach(hold)
    },
    release() {
      held = false
      for (const { client, server } of pairs) server.pipe(client)
    },
    close() {
      cut()
      return new Promise((resolve) => listener.close(() => resolve()))
    },
  }
}

function hold({ client, server }: { client: Socket; server: Socket }): void {
  server.unpipe(client)
  server.pause()
}
