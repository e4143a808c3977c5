/** Accounts and devices lie beside the facts: what tips over in them, or is edited, is found. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { post, signIn } from '../../e2e/testing/accounts.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { withConnection } from '../journal/connection.ts'
import { overwrite } from '../journal/fixtures/files.ts'
import { bodyIn, recordText } from '../journal/recordText.ts'
import { auditFile } from './audit.ts'

let folder: Folder
let file: string
beforeEach(async () => {
  folder = temporaryFolder()
  file = folder.file('wartemarke.db')
  const server = await startServer({ file })
  const administrator = await signIn(server.url, 'administrator')
  const account = server.access.accounts.byName('clerk')?.id
  await post(
    server.url,
    '/accounts/change',
    { account, name: 'clerk', role: 'desk', active: true },
    administrator,
  )
  await server.close()
})
afterEach(() => folder.remove())

const findings = async () => (await auditFile(file)).findings.map(({ what }) => what)
const start = () => startServer({ file }).then((server) => server.close())

/** What somebody does who has the file open in another program. */
async function edit(name: string, change: (body: object) => string): Promise<void> {
  await withConnection(file, 'write', async (connection) => {
    const rows = await connection.all<{ kind: string; id: string; body: string }>(
      "SELECT kind, id, body FROM records WHERE kind = 'account'",
    )
    const row = rows.find(({ body }) => body.includes(`"name":"${name}"`))
    if (!row) throw new Error(`there is no ${name}`)
    const { body } = bodyIn(row) as { body: object }
    await connection.run(
      'UPDATE records SET body = ? WHERE kind = ? AND id = ?',
      change(body),
      row.kind,
      row.id,
    )
  })
}
const ofRecord = (body: object, id = (body as { id: string }).id) => recordText('account', id, body)

test('sound as they were written', async () => {
  expect(await findings()).toEqual([])
})

test('a byte that has tipped over in an account is found, and the office does not start with it', async () => {
  await overwrite(file, '"name":"clerk"', '"name":"clerj"')
  expect(await findings()).toEqual([
    expect.stringMatching(/ist nicht mehr, was gespeichert wurde \(account\/account-\d\)/),
  ])
  await expect(start()).rejects.toThrow('beschädigt')
})

test('somebody who was made administrator in the file, sum and all, is found', async () => {
  await edit('clerk', (body) => ofRecord({ ...body, role: 'administrator' }))
  expect(await findings()).toEqual([expect.stringContaining('die ihm niemand gegeben hat')])
})

test('an account of a change that was logged and not saved, for the power went, is sound', async () => {
  await edit('clerk', (body) => ofRecord({ ...body, role: 'clerk' }))
  expect(await findings()).toEqual([])
})

test('records of an earlier version, without a sum, hold', async () => {
  await edit('clerk', (body) => JSON.stringify(body))
  expect(await findings()).toEqual([])
  await start()
})
