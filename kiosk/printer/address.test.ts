import { expect, it } from 'vitest'
import { parsePrinterAddress } from './address.ts'

it.each([
  ['tcp://192.168.1.20', { kind: 'tcp', host: '192.168.1.20', port: 9100 }],
  ['tcp://bon-drucker.rathaus:9101/', { kind: 'tcp', host: 'bon-drucker.rathaus', port: 9101 }],
  ['tcp://[fe80::1]:9100', { kind: 'tcp', host: 'fe80::1', port: 9100 }],
  ['usb:/dev/usb/lp0', { kind: 'usb', path: '/dev/usb/lp0' }],
  ['serial:/dev/ttyUSB0?baud=9600', { kind: 'serial', path: '/dev/ttyUSB0', baud: 9_600 }],
  ['serial:COM3', { kind: 'serial', path: 'COM3', baud: 19_200 }],
  ['queue:Bon Drucker', { kind: 'queue', name: 'Bon Drucker' }],
])('%s is an address, for paper of 80 mm and western letters', (text, way) => {
  expect(parsePrinterAddress(text)).toEqual({ ...way, paper: 80, codePage: 'wpc1252' })
})

it('takes the paper and the code page from behind the question mark', () => {
  expect(parsePrinterAddress(' tcp://drucker?paper=58&codepage=pc852 ')).toEqual({
    kind: 'tcp',
    host: 'drucker',
    port: 9100,
    paper: 58,
    codePage: 'pc852',
  })
  expect(parsePrinterAddress('serial:/dev/ttyS0?paper=58&baud=115200')).toMatchObject({
    baud: 115_200,
    paper: 58,
  })
})

it.each([
  ['', 'beginnt nicht mit'],
  ['192.168.1.20', 'beginnt nicht mit'],
  ['http://192.168.1.20', 'beginnt nicht mit'],
  ['tcp://', 'tcp://192.168.1.20:9100'],
  ['tcp:192.168.1.20', 'tcp://192.168.1.20:9100'],
  ['tcp://drucker:0', 'tcp://192.168.1.20:9100'],
  ['tcp://drucker:65536', 'tcp://192.168.1.20:9100'],
  ['tcp://drucker:x', 'tcp://192.168.1.20:9100'],
  ['tcp://a b', 'tcp://192.168.1.20:9100'],
  ['usb:lp0', 'usb:/dev/usb/lp0'],
  ['usb:/dev/usb/', 'usb:/dev/usb/lp0'],
  ['serial:ttyUSB0', 'serial:/dev/ttyUSB0'],
  ['serial:/dev/ttyUSB0?baud=1', 'Möglich sind 2400,'],
  ['queue:', 'queue:Bondrucker'],
  ['queue:-o', 'queue:Bondrucker'],
  ['queue:a\nb', 'queue:Bondrucker'],
  ['tcp://drucker?paper=79', 'Möglich sind 58, 80.'],
  ['tcp://drucker?paper=', 'Möglich sind 58, 80.'],
  ['tcp://drucker?codepage=utf8', 'Möglich sind wpc1252,'],
  ['tcp://drucker?baud=9600', 'unbekannte Angabe „baud“'],
  ['tcp://drucker?paper=58&paper=80', 'nennt paper zweimal'],
])('says of %j what is right', (text, right) => {
  expect(() => parsePrinterAddress(text)).toThrow(`Die Druckeradresse „${text}“ `)
  expect(() => parsePrinterAddress(text)).toThrow(right)
})
