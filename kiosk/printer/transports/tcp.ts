/** A printer on the network; port 9100 takes bytes as they are. */
import { connect } from 'node:net'
import type { Transport } from '../transport.ts'

export type TcpOptions = {
  host: string
  port: number
  /** Milliseconds. A printer that is switched off does not refuse, it is silent. */
  connectWithin?: number
}

export function tcpTransport({ host, port, connectWithin = 1_500 }: TcpOptions): Transport {
  return {
    blind: false,
    open: ({ data, closed }) =>
      new Promise((resolve, reject) => {
        const socket = connect({
          host,
          port,
          noDelay: true,
          keepAlive: true,
          keepAliveInitialDelay: 5_000,
        })
        const tooLate = setTimeout(
          () => socket.destroy(new Error(`no connection to ${host}:${port}`)),
          connectWithin,
        )
        const gone = new Promise<void>((done) => socket.once('close', () => done()))
        socket.once('error', reject)
        socket.once('close', () => clearTimeout(tooLate))
        socket.once('connect', () => {
          clearTimeout(tooLate)
          // A broken line is reported by 'close', which follows every error.
          socket.on('error', () => {})
          socket.on('data', data)
          // Left alone, a peer that closed its half keeps ours open until all is written: for ever, if it reads no more.
          socket.once('end', () => socket.destroy())
          socket.once('close', closed)
          resolve({
            write: (bytes) =>
              new Promise((taken, failed) => {
                socket.write(bytes, (error) => (error ? failed(error) : taken()))
              }),
            close() {
              // Not end() or destroy(): the system would go on sending what it holds, and print a receipt
              // that was given up as soon as the printer reads again.
              socket.resetAndDestroy()
              return gone
            },
          })
        })
      }),
  }
}
