/** Secrets and accounts that change twice at the same time: each is decided on what the other has made of them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PairingView } from '#shared/protocol/access.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { PASSWORD, post, signIn } from '../../e2e/testing/accounts.ts'
import { openSocket } from '../../e2e/testing/clients.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { JournalError } from '../journal/port.ts'
import { changeAccount, makeAccount } from './accountChanges.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer({
    configuration: smallOffice({ access: { lockMinutes: 5, displays: 'open' } }),
  })
})
afterEach(() => server.close())

const NEXT = ['drei-Enten-am-See', 'neun-Ziegen-im-Stall']
const inOrder = (statuses: number[]) => statuses.toSorted((a, b) => a - b)
const statusOf = async (answer: ReturnType<typeof post>) => (await answer).status
const letsIn = (password: string) =>
  statusOf(post(server.url, '/sign-in', { name: 'clerk', password, device: 'browser-of-judge' }))
const opens = async (cookie: string, pin: string) => {
  await post(server.url, '/lock', {}, cookie)
  return statusOf(post(server.url, '/unlock', { pin }, cookie))
}

test('of two new passwords one holds; the old one is over, and the other never began', async () => {
  const browsers = [await signIn(server.url, 'clerk'), await signIn(server.url, 'clerk')]
  const statuses = await Promise.all(
    browsers.map((cookie, index) =>
      statusOf(post(server.url, '/password', { current: PASSWORD, next: NEXT[index] }, cookie)),
    ),
  )
  expect(inOrder(statuses)).toEqual([200, 401])
  const winner = statuses.indexOf(200)
  expect(await Promise.all([PASSWORD, ...NEXT].map(letsIn))).toEqual([
    401,
    ...NEXT.map((_, index) => (index === winner ? 200 : 401)),
  ])
})

test('so it is when both come from one browser', async () => {
  const cookie = await signIn(server.url, 'clerk')
  const statuses = await Promise.all(
    NEXT.map((next) =>
      statusOf(post(server.url, '/password', { current: PASSWORD, next }, cookie)),
    ),
  )
  expect(inOrder(statuses)).toEqual([200, 401])
})

test('of two new PINs one opens the counter', async () => {
  const cookie = await signIn(server.url, 'clerk')
  const pins = ['31415', '27182']
  const set = (pin: string) =>
    statusOf(post(server.url, '/pin', { password: PASSWORD, pin }, cookie))
  expect(await Promise.all(pins.map(set))).toEqual([200, 200])
  const opened = []
  for (const pin of pins) opened.push(await opens(cookie, pin))
  expect(inOrder(opened)).toEqual([200, 401])
})

test('a PIN that is set while the password is reset does not outlive it', async () => {
  const cookie = await signIn(server.url, 'clerk')
  const administrator = await signIn(server.url, 'administrator')
  const account = server.access.accounts.byName('clerk')?.id ?? ''
  await Promise.all([
    post(server.url, '/accounts/reset', { account }, administrator),
    post(server.url, '/pin', { password: PASSWORD, pin: '31415' }, cookie),
  ])
  expect(server.access.accounts.get(account)?.pin).toBe(null)
})

const idOf = (name: string) => server.access.accounts.byName(name)?.id ?? ''
/** Asked of the accounts themselves, so that both are under way before the first is saved. */
const change = (body: Parameters<typeof changeAccount>[1]) =>
  changeAccount(server.access, body, null)

test('of the last two administrators who demote each other one stays', async () => {
  const [one, other] = [idOf('administrator'), idOf('manager')]
  await change({ account: other, role: 'administrator' })
  const demote = (account: string) => change({ account, role: 'clerk' })
  expect(await Promise.all([demote(other), demote(one)])).toEqual([
    null,
    { refusal: 'lastAdministrator' },
  ])
  expect(server.access.accounts.get(one)?.role).toBe('administrator')
})

test('an account that is deactivated while it is renamed is both', async () => {
  const account = idOf('clerk')
  await Promise.all([
    change({ account, active: false }),
    change({ account, name: 'Sabine Beispiel' }),
  ])
  expect(server.access.accounts.get(account)).toMatchObject({
    name: 'Sabine Beispiel',
    active: false,
  })
})

test('of a new account and a renamed one only the first gets the name', async () => {
  const name = 'Sabine Beispiel'
  const [made, renamed] = await Promise.all([
    makeAccount(server.access, { name, role: 'clerk' }, null),
    change({ account: idOf('clerk'), name }),
  ])
  expect(made).toMatchObject({ account: { name } })
  expect(renamed).toEqual({ refusal: 'nameTaken' })
  expect(server.access.accounts.byName('clerk')).not.toBeNull()
})

/** What a kiosk is shown that waits to be confirmed, one after another. */
function waitingKiosk() {
  const socket = openSocket(server.url, NAMESPACES.pairing, { device: 'kiosk-one', kind: 'kiosk' })
  const shown: PairingView[] = []
  socket.on('view', (view: PairingView) => shown.push(view))
  const next = async (count: number) => {
    await expect.poll(() => shown.length).toBe(count)
    return shown[count - 1]!
  }
  return { next, close: () => socket.close() }
}

test('a device is shown no other code while its secret is saved', async () => {
  const manager = await signIn(server.url, 'manager')
  const { devices } = server.access
  const add = devices.add.bind(devices)
  vi.spyOn(devices, 'add').mockImplementation(async (device) => {
    await toldAgain()
    return add(device)
  })
  const kiosk = waitingKiosk()
  const { code } = await kiosk.next(1)
  await post(server.url, '/devices/pair', { code, name: 'Eingang' }, manager)
  const { token } = await kiosk.next(2)
  expect(devices.pairedCheck('kiosk', 'kiosk-one', token ?? '')()).toBe(true)
  kiosk.close()
})

test('a device whose secret could not be saved is confirmed by the same code', async () => {
  const manager = await signIn(server.url, 'manager')
  const { devices } = server.access
  vi.spyOn(devices, 'add').mockRejectedValueOnce(
    new JournalError({ kind: 'diskFull', file: 'wartemarke.db' }),
  )
  const kiosk = waitingKiosk()
  const { code } = await kiosk.next(1)
  const confirm = () => post(server.url, '/devices/pair', { code, name: 'Eingang' }, manager)
  expect((await confirm()).status).toBe(503)
  expect((await confirm()).status).toBe(200)
  const { token } = await kiosk.next(2)
  expect(devices.pairedCheck('kiosk', 'kiosk-one', token ?? '')()).toBe(true)
  kiosk.close()
})

/** Everybody has been told what there is now. */
const toldAgain = () =>
  new Promise<void>((resolve) => {
    const stop = server.office.follow(() => {
      stop()
      resolve()
    })
    server.office.tellAgain()
  })
