import type { PrinterAddress } from './address.ts'
import type { Transport } from './transport.ts'
import { deviceFileTransport } from './transports/deviceFile.ts'
import { queueTransport } from './transports/queue.ts'
import { serialTransport } from './transports/serial.ts'
import { tcpTransport } from './transports/tcp.ts'

export function transportFor(address: PrinterAddress): Transport {
  switch (address.kind) {
    case 'tcp':
      return tcpTransport(address)
    case 'usb':
      return deviceFileTransport(address)
    case 'serial':
      return serialTransport(address)
    case 'queue':
      return queueTransport(address)
    default:
      throw new Error(address satisfies never)
  }
}
