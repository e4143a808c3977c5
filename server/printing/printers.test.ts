import { describe, expect, test } from 'vitest'
import { parsePrinters } from './printers.ts'

describe('printers as an option names them', () => {
  test('none at all', () => {
    expect(parsePrinters('none')).toEqual([])
  })

  test('one, without a name of its own', () => {
    expect(parsePrinters('virtual')).toEqual([
      { id: 'drucker', address: { kind: 'virtual', paper: 80 } },
    ])
    expect(parsePrinters('tcp://192.168.1.50')).toMatchObject([
      { id: 'drucker', address: { kind: 'tcp', host: '192.168.1.50', port: 9100 } },
    ])
  })

  test('several, each named', () => {
    const printers = parsePrinters('eingang=tcp://10.0.0.5, anbau=virtual?paper=58')
    expect(printers.map(({ id, address }) => [id, address.kind, address.paper])).toEqual([
      ['eingang', 'tcp', 80],
      ['anbau', 'virtual', 58],
    ])
  })

  test.each([
    '',
    'laser',
    'virtual?paper=70',
    'a=virtual,a=virtual',
    'virtual,virtual',
    'x=',
    'tcp://',
  ])('%j is wrong', (text) => {
    expect(() => parsePrinters(text)).toThrow(/./)
  })
})
