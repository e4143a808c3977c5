/** The options of the program: from the command line, from the environment, or as they are by default. */
import { describe, expect, test } from 'vitest'
import { helpText, type Options, readOptions } from './options.ts'

const read = (argv: string[], env: NodeJS.ProcessEnv = {}): Options => {
  const options = readOptions(argv, env)
  if (options === 'help') throw new Error('help was asked for')
  return options
}

const NAMES = ['data', 'port', 'host', 'office', 'trial', 'language', 'clock']
const variable = (name: string) => `WARTEMARKE_${name.toUpperCase().replaceAll('-', '_')}`

test('without anything the office can be tried at once', () => {
  expect(read([])).toEqual({
    data: 'data',
    port: 8080,
    host: '0.0.0.0',
    office: null,
    trial: false,
    printer: 'virtual',
    backups: 'sicherung',
    'backup-every': 1,
    'public-url': null,
    push: null,
    'new-password': null,
    'tls-cert': null,
    'tls-key': null,
    'trust-proxy': [],
    language: 'de',
    clock: null,
  })
})

test('backups go where one says, or nowhere', () => {
  expect(read(['--backups', '/mnt/sicherung', '--backup-every', '0.5'])).toMatchObject({
    backups: '/mnt/sicherung',
    'backup-every': 0.5,
  })
  expect(read(['--backups', 'none']).backups).toBeNull()
})

test.each(['0', '25', '-1', 'x'])('a backup every %s hours is no schedule', (hours) => {
  expect(() => read(['--backup-every', hours])).toThrow('--backup-every')
})

test('a new password is asked for on the command line alone: a variable would stay', () => {
  expect(read(['--new-password', 'Verwaltung'])['new-password']).toBe('Verwaltung')
  const env = { WARTEMARKE_NEW_PASSWORD: 'Verwaltung' }
  expect(read([], env)['new-password']).toBeNull()
})

describe('each option', () => {
  const given = [
    ['data', '/var/lib/wartemarke'],
    ['port', '0'],
    ['printer', 'eingang=tcp://192.168.1.50:9100'],
    ['push', 'amt@example.de'],
    ['public-url', 'https://warten.example.de'],
    ['host', '::1'],
    ['office', 'krefeld'],
    ['trust-proxy', '127.0.0.1,10.0.5.0/24'],
    ['language', 'en'],
    ['clock', '2020-11-17T07:40'],
  ] as const

  test.each(given)('%s is the same on the command line and in its variable', (name, value) => {
    const fromLine = read([`--${name}`, value])[name]
    expect(fromLine).toEqual(read([], { [variable(name)]: value })[name])
    expect(fromLine).not.toEqual(read([])[name])
  })

  test('the switch is set by its name alone or by its variable', () => {
    expect([read(['--trial']).trial, read([], { WARTEMARKE_TRIAL: '1' }).trial]).toEqual([
      true,
      true,
    ])
  })

  test('on the command line wins', () => {
    const env = { WARTEMARKE_PORT: '1', WARTEMARKE_TRIAL: 'false', WARTEMARKE_DATA: 'x' }
    expect(read(['--port', '2', '--trial'], env)).toMatchObject({ port: 2, trial: true, data: 'x' })
  })

  test('on the command line wins over a variable that is wrong', () => {
    expect(read(['--port', '2'], { WARTEMARKE_PORT: 'x' }).port).toBe(2)
  })

  test('whose variable is empty is as if it were not set', () => {
    expect(read([], Object.fromEntries(NAMES.map((name) => [variable(name), ''])))).toEqual(
      read([]),
    )
  })

  test('is in the help, with its variable', () => {
    for (const name of NAMES) {
      expect(helpText()).toContain(`--${name}`)
      expect(helpText()).toContain(variable(name))
    }
  })
})

describe('refused, with its name and one sentence, is', () => {
  test.each([
    [['--port', 'abc'], '--port'],
    [['--port', '65536'], '--port'],
    [['--port', '-1'], '--port'],
    [['--port', '80.5'], '--port'],
    [['--port', '0x50'], '--port'],
    [['--port', ' 80'], '--port'],
    [['--port='], '--port'],
    [['--port'], '--port'],
    [['--host', 'a b'], '--host'],
    [['--host', 'http://localhost'], '--host'],
    [['--host', ''], '--host'],
    [['--data', ''], '--data'],
    [['--data', '  '], '--data'],
    [['--data', 'a\0b'], '--data'],
    [['--office', ''], '--office'],
    [['--language', 'fr'], '--language'],
    [['--language', 'DE'], '--language'],
    [['--clock', 'morgen'], '--clock'],
    [['--clock', '2020-02-30T08:00'], '--clock'],
    [['--clock', '2020-11-17'], '--clock'],
    [['--clock', '2020-11-17T25:00'], '--clock'],
    [['--clock', '2020-11-17T08:00+05:00'], '--clock'],
    [['--clock', '2020-11-17T08:00Z'], '--clock'],
    [['--clock', '-271821-04-20T00:00'], '--clock'],
    [['--trial=false'], '--trial'],
    [['--tls-cert', 'amt.pem'], '--tls-key'],
    [['--tls-key', 'amt.key'], '--tls-cert'],
    [['--trust-proxy', 'proxy.example'], '--trust-proxy'],
    [['--trust-proxy', '10.0.0.0/33'], '--trust-proxy'],
    [['--trust-proxy', '127.0.0.1,'], '--trust-proxy'],
    [['--unknown'], '--unknown'],
    [['-x'], '-x'],
    [['--port', '8080', 'willich'], 'willich'],
    [['--__proto__', 'x'], '--__proto__'],
  ])('%j', (argv, named) => {
    expect(() => read(argv)).toThrow(named)
    expect(() => read(argv)).toThrow(/^[^\n]+\.$/)
  })

  test.each([
    ['WARTEMARKE_PORT', 'x'],
    ['WARTEMARKE_HOST', 'a b'],
    ['WARTEMARKE_LANGUAGE', 'fr'],
    ['WARTEMARKE_CLOCK', 'morgen'],
    ['WARTEMARKE_TRIAL', 'ja'],
  ])('%s=%s', (name, value) => {
    expect(() => read([], { [name]: value })).toThrow(new RegExp(`^${name} .+\\.$`))
  })
})

test.each(['--help', '-h'])('%s is help, whatever else is there', (help) => {
  expect(readOptions(['--port', 'x', help], {})).toBe('help')
})
