/** Who asks: what a proxy says is believed of the proxies that the office trusts, and of nobody else. */
import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { callersBehind, networkOf } from './caller.ts'
import { isSameOrigin } from './guard.ts'

const asked = (remoteAddress: string, headers: Record<string, string> = {}, encrypted = false) =>
  ({
    headers: { host: 'server:8080', ...headers },
    socket: { remoteAddress, ...(encrypted && { encrypted }) },
  }) as unknown as IncomingMessage

const FORWARDED = {
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'warten.example.de',
}
const { of, isProxy } = callersBehind(['127.0.0.1', '10.0.5.0/24'])

test('whoever is no proxy is himself, whatever he says', () => {
  expect(of(asked('192.168.1.7', FORWARDED))).toEqual({
    address: '192.168.1.7',
    secure: false,
    host: 'server:8080',
  })
  expect(isProxy('192.168.1.7')).toBe(false)
})

test.each(['127.0.0.1', '10.0.5.77', '::ffff:10.0.5.77'])('%s says for whom it asks', (proxy) => {
  expect(of(asked(proxy, FORWARDED))).toEqual({
    address: '203.0.113.9',
    secure: true,
    host: 'warten.example.de',
  })
})

describe('of what came to the proxy already', () => {
  test('nothing is believed', () => {
    const headers = {
      'x-forwarded-for': '1.1.1.1, 203.0.113.9',
      'x-forwarded-proto': 'https, http',
      'x-forwarded-host': 'evil.example, warten.example.de',
    }
    expect(of(asked('127.0.0.1', headers))).toEqual({
      address: '203.0.113.9',
      secure: false,
      host: 'warten.example.de',
    })
  })
  test('what is no address is nobody’s', () => {
    expect(of(asked('127.0.0.1', { 'x-forwarded-for': 'x'.repeat(999) })).address).toBe('127.0.0.1')
  })
})

test('a proxy that says nothing of TLS is not believed to speak it', () => {
  expect(of(asked('127.0.0.1')).secure).toBe(false)
  expect(of(asked('192.168.1.7', {}, true)).secure).toBe(true)
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.168.1.7', '192.168.1.7'],
  ['192.168.1.7', '192.168.1.7'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('an origin is ours when its host is; by TLS its scheme too', () => {
  const plain = of(asked('192.168.1.7'))
  const secure = of(asked('127.0.0.1', FORWARDED))
  expect(isSameOrigin('http://server:8080', plain)).toBe(true)
  expect(isSameOrigin('https://warten.example.de', secure)).toBe(true)
  expect(isSameOrigin('http://warten.example.de', secure)).toBe(false)
  expect(isSameOrigin('https://server:8080', secure)).toBe(false)
})
