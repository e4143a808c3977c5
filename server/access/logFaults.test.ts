/** Accounts and their log when the disk fails: what is stored counts, and afterwards everybody gets in again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PASSWORD, post, signIn } from '../../e2e/testing/accounts.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { JournalError } from '../journal/port.ts'
import { auditFile } from '../verify/audit.ts'
import { AccessLog } from './log.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const device = 'browser-of-clerk'
const tryToSignIn = async () =>
  (await post(server.url, '/sign-in', { name: 'clerk', password: PASSWORD, device })).status
/** How many times somebody came in, as the program shows it and as it is on disk. */
const signedIn = async () => {
  const { journal, clock, access } = server
  const onDisk = await AccessLog.open(journal, clock, smallOffice().id)
  return [access.log, onDisk].map(
    (log) => log.latest().filter(({ type }) => type === 'signedIn').length,
  )
}

test('what was stored although the disk reported a fault counts, and once', async () => {
  server.journal.fault = 'storedAfterAll'
  expect(await tryToSignIn()).toBe(200)
  expect(await signedIn()).toEqual([1, 1])
  server.journal.fault = null
  expect(await tryToSignIn()).toBe(200)
  expect(await signedIn()).toEqual([2, 2])
})

test('what nobody can read is not promised; as soon as it can be read, all goes on', async () => {
  server.journal.fault = 'storedAfterAll'
  server.journal.unreadable = true
  expect(await tryToSignIn()).toBe(503)
  server.journal.fault = null
  expect(await tryToSignIn()).toBe(503)
  server.journal.unreadable = false
  expect(await tryToSignIn()).toBe(200)
  expect(await signedIn()).toEqual([2, 2])
})

test('what a full disk has not taken is not there, and the next is', async () => {
  server.journal.fault = 'full'
  expect(await tryToSignIn()).toBe(503)
  server.journal.fault = null
  expect(await tryToSignIn()).toBe(200)
  expect(await signedIn()).toEqual([1, 1])
})

test('another process that was faster is in the way once', async () => {
  const { journal, clock } = server
  const other = await AccessLog.open(journal, clock, smallOffice().id)
  await other.add({ type: 'passwordSet', account: 'account-1' }, null)
  await tryToSignIn()
  expect(await tryToSignIn()).toBe(200)
})

test.each([
  ['its fact', () => vi.spyOn(server.journal, 'append')],
  ['the account', () => vi.spyOn(server.journal.records, 'put')],
])('a new account is not there when %s could not be saved', async (_, saving) => {
  const cookie = await signIn(server.url, 'administrator')
  const make = async () =>
    (await post(server.url, '/accounts', { name: 'Sabine', role: 'clerk' }, cookie)).status
  saving().mockRejectedValueOnce(new JournalError({ kind: 'diskFull', file: 'wartemarke.db' }))
  expect(await make()).toBe(503)
  expect(server.access.accounts.byName('Sabine')).toBeNull()
  expect((await auditFile(server.file)).findings).toEqual([])
  expect(await make()).toBe(200)
  expect((await auditFile(server.file)).findings).toEqual([])
})
