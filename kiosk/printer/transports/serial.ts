/** A printer on a serial line, with RTS/CTS: a printer whose buffer is full takes CTS away. */
import type { Transport } from '../transport.ts'

export function serialTransport({ path, baud }: { path: string; baud: number }): Transport {
  return {
    blind: false,
    async open({ data, closed }) {
      // Loaded here, since it brings native code that only a serial printer needs.
      const { SerialPort } = await import('serialport')
      const port = new SerialPort({ path, baudRate: baud, rtscts: true, autoOpen: false })
      await settled((done) => port.open(done))
      // A broken line is reported by 'close', which follows.
      port.on('error', () => {})
      port.on('data', data)
      const gone = new Promise<void>((done) => port.once('close', () => done())).then(closed)
      let ended = false
      return {
        async write(bytes) {
          await settled((done) => port.write(bytes, undefined, done))
          await settled((done) => port.drain(done))
        },
        async close() {
          if (!ended && port.isOpen) {
            ended = true
            // Drops what the system still holds; a receipt that was given up must not follow later.
            await settled((done) => port.flush(done)).catch(() => {})
            // Where closing fails, as after it was unplugged, nobody else says that it is over.
            await settled((done) => port.close(done)).catch(() => port.emit('close'))
          }
          return gone
        },
      }
    },
  }
}

const settled = (start: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())))
