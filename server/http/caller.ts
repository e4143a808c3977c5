/** Who asks, as the network has it; as a proxy has it only where the office trusts that proxy. */
import { isIP } from 'node:net'
import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'

export type Caller = {
  /** For limits: of IPv6 the network, for everybody has 2^64 addresses in it. */
  address: string
  /** The browser speaks TLS, to us or to the proxy. */
  secure: boolean
  host: string | undefined
}

export type Callers = {
  of: (request: Pick<IncomingMessage, 'headers' | 'socket'>) => Caller
  isProxy: (address: string | undefined) => boolean
}

/** `proxies`: addresses and networks such as `10.0.0.0/8`. @throws for anything else. */
export function callersBehind(proxies: readonly string[]): Callers {
  const trust = proxyAddr.compile([...proxies])
  const isProxy = (address: string | undefined) => address !== undefined && trust(address, 0)
  return {
    isProxy,
    of(request) {
      const { headers, socket } = request
      const peer = socket.remoteAddress ?? ''
      if (!isProxy(peer))
        return { address: networkOf(peer), secure: 'encrypted' in socket, host: headers.host }
      const behind = proxyAddr(request as IncomingMessage, trust)
      return {
        address: networkOf(isIP(behind) ? behind : peer),
        secure: lastOf(headers['x-forwarded-proto']) === 'https',
        host: lastOf(headers['x-forwarded-host']) ?? headers.host,
      }
    },
  }
}

/** What the nearest proxy said; what stands before it may be anybody's. */
const lastOf = (header: string | string[] | undefined): string | undefined =>
  header === undefined ? undefined : [header].flat().join().split(',').at(-1)?.trim()

export function networkOf(address: string): string {
  const v4 = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (v4 !== undefined) return v4
  if (isIP(address) !== 6) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const parts = (text: string | undefined) => (text ? text.split(':') : [])
  const missing = 8 - parts(head).length - parts(tail).length
  const filled =
    tail === undefined ? parts(head) : [...parts(head), ...Array<string>(missing).fill('0')]
  const network = [...filled, ...parts(tail)].slice(0, 4)
  return `${network.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`
}
