import { expect, it } from 'vitest'
import type { SetupForm } from './setup/bridge.ts'
import { formOf, readForm, serverOrigin } from './setupForm.ts'

const FORM: SetupForm = {
  ...formOf(null, '/home/kiosk/daten'),
  address: '192.168.1.10:8080',
  pin: '314159',
}
const deps = {
  first: true,
  checkPrinter: (text: string) => (text.startsWith('tcp://') ? null : 'Die Adresse ist falsch.'),
}
const read = (changes: Partial<SetupForm>, first = true) =>
  readForm({ ...FORM, ...changes }, { ...deps, first })

const faultsOf = (changes: Partial<SetupForm>, first = true) => {
  const answer = read(changes, first)
  return 'faults' in answer ? answer.faults : {}
}

it('asks for an address and a PIN at first, and has an answer for everything else', () => {
  expect(Object.keys(faultsOf({ address: '', pin: '' }))).toEqual(['address', 'pin'])
  expect(read({})).toMatchObject({
    entered: { server: { is: 'elsewhere', origin: 'http://192.168.1.10:8080' }, screen: null },
    pin: '314159',
  })
})

it('shows saved settings as they were typed', () => {
  const answer = read({
    server: 'here',
    port: '8081',
    data: '/srv/w',
    printers: 'eingang=tcp://10.0.0.6,tcp://10.0.0.7',
    printer: 'own',
    printerAddress: 'tcp://10.0.0.5:9100',
    widthMm: '344,5',
    heightMm: '612',
    distanceMm: '600',
  })
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults))
  const settings = {
    version: 1 as const,
    device: 'a1b2c3d4',
    pin: { salt: '', hash: '' },
    ...answer.entered,
  }
  const again = readForm(formOf(settings, '/elsewhere'), { ...deps, first: false })
  expect(again).toEqual({ entered: answer.entered, pin: null })
})

it.each([
  ['192.168.1.10:8080', 'http://192.168.1.10:8080'],
  [' http://kiosk-server:80/ ', 'http://kiosk-server'],
  ['https://warten.amt.example', 'https://warten.amt.example'],
  ['http://10.0.0.1:8080/kiosk/', null],
  ['http://name:secret@10.0.0.1', null],
  ['http://10.0.0.1?x', null],
  ['file:///etc', null],
  ['javascript:alert(1)', null],
  ['', null],
])('takes %j for the server %j', (typed, origin) => {
  expect(serverOrigin(typed)).toBe(origin)
})

it.each([
  ['a PIN that is too short', { pin: '12345' }, 'pin'],
  ['a PIN of letters', { pin: 'geheim1' }, 'pin'],
  ['a port out of range', { server: 'here', port: '70000' }, 'port'],
  ['a folder that depends on where one stands', { server: 'here', data: 'daten' }, 'data'],
  ['one of the printers of the server', { server: 'here', printers: 'a=tcp://x,b=y' }, 'printers'],
  ['no printer address', { printer: 'own', printerAddress: ' ' }, 'printerAddress'],
  ['half a screen', { widthMm: '344' }, 'heightMm'],
  ['a screen measured in cm', { widthMm: '34', heightMm: '61', distanceMm: '600' }, 'widthMm'],
] as const)('says what is wrong with %s', (_what, changes, field) => {
  expect(faultsOf(changes)[field]).toMatch(/\.$/)
})

it('does not blame fields that are not shown', () => {
  expect(faultsOf({ server: 'elsewhere', port: 'x', data: '', printerAddress: '' })).toEqual({})
})

it('keeps the old PIN when none is typed', () => {
  expect(read({ pin: '' }, false)).toMatchObject({ pin: null })
})
