import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import { SETUP } from './channels.ts'
import type { Settings } from './settings.ts'
import type { SetupForm, TestAnswer } from './setup/bridge.ts'
import { setupCalls } from './setupCalls.ts'
import { formOf } from './setupForm.ts'

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

/** Something that answers `body` to everything. */
function answering(body: string): Promise<string> {
  const server = createServer((_request, reply) => reply.end(body))
  stops.push(() => server.close())
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  )
}

const FORM = formOf(null, '/home/kiosk/daten')

function page(settings: Settings | null, health?: Partial<PrinterHealth>) {
  const applied: Settings[] = []
  const calls = setupCalls({
    settings,
    state: { form: FORM, notice: null, version: '1', places: { settings: '', log: '' } },
    checkPrinter: (address) => (address === '' ? 'Bitte die Adresse des Druckers eingeben.' : null),
    askPrinter: () => Promise.resolve({ trouble: null, paperLow: false, blind: false, ...health }),
    fetch,
    apply: (changed) => applied.push(changed),
    back: () => {},
    quit: () => {},
  })
  const ask = async (name: string, form: SetupForm) => {
    const answer = calls.asked[name]?.answer as (form: SetupForm) => unknown
    return answer(form)
  }
  return { applied, ask, test: (form: SetupForm) => ask(SETUP.test, form) as Promise<TestAnswer> }
}

it('keeps the device and the PIN when something else is changed', async () => {
  const first = page(null)
  await first.ask(SETUP.save, { ...FORM, address: '10.0.0.1', pin: '314159' })
  const [kept] = first.applied
  if (!kept) throw new Error('nothing was kept')
  const later = page(kept)
  await later.ask(SETUP.save, { ...FORM, address: '10.0.0.2' })
  expect(later.applied).toEqual([
    { ...kept, server: { is: 'elsewhere', origin: 'http://10.0.0.2' } },
  ])
})

it('keeps nothing that has a fault', async () => {
  const { ask, applied } = page(null)
  expect(await ask(SETUP.save, FORM)).toMatchObject({ is: 'faults' })
  expect(applied).toEqual([])
})

it('asks the server how it is', async () => {
  const { test } = page(null)
  const sentence = async (address: string) => (await test({ ...FORM, address })).server
  expect(await sentence(await answering('{"ok":true,"date":"2026-11-24"}'))).toBe(
    'Der Server antwortet.',
  )
  expect(await sentence(await answering('{"ok":false,"date":"2026-11-24"}'))).toMatch(/Störung/)
  expect(await sentence(await answering('<html>Router</html>'))).toMatch(/nicht/)
  expect(await sentence(await answering('{"status":"ok"}'))).toMatch(/etwas anderes/)
  expect(await sentence('http://127.0.0.1:1')).toMatch(/antwortet nicht/)
})

it.each([
  [{}, 'Der Drucker ist bereit.'],
  [{ paperLow: true }, 'Der Drucker ist bereit; das Papier geht zu Ende.'],
  [{ trouble: 'paperOut' }, 'Der Drucker antwortet, hat aber kein Papier.'],
  [{ blind: true }, 'Der Drucker ist erreichbar, kann aber nicht melden, ob Papier da ist.'],
] as const)('asks the printer how it is: %j', async (health, sentence) => {
  const { test } = page(null, health)
  const form: SetupForm = { ...FORM, printer: 'own', printerAddress: 'tcp://10.0.0.5' }
  expect((await test(form)).printer).toBe(sentence)
})
