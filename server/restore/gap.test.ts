/** Numbers that citizens hold and the restored backup does not know are not given out again: through the real program. */
import { execFile } from 'node:child_process'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinKiosk, type KioskClient, valueOf } from '../../e2e/testing/clients.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { copyProgram, type Program, runProgram } from '../../e2e/testing/program.ts'

let folder: Folder
let program: string
let running: Program
beforeAll(() => {
  folder = temporaryFolder()
  program = copyProgram(folder.file('programm'), { screens: true })
})
afterAll(async () => {
  await running.end('SIGKILL')
  folder.remove()
})

const run = promisify(execFile)
const command = (name: string, ...args: string[]) =>
  run(process.execPath, [join(program, 'server', name), ...args])
const start = async (...options: string[]) => {
  const args = ['--data', 'daten', '--office', 'willich', '--host', '127.0.0.1', '--port', '0']
  running = runProgram(program, folder.path, [...args, ...options])
  return joinKiosk(await running.staffed())
}
const pull = async (kiosk: KioskClient) =>
  valueOf(await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 })).label

test('the next number after a restore is one that nobody can hold, also after a further start', async () => {
  const data = folder.file('daten')
  const kiosk = await start('--clock', '2020-11-17T08:00:00')
  const before = [await pull(kiosk)]
  await command('backup.ts', data)
  kiosk.close()
  await running.end('SIGKILL')

  const later = await start('--clock', '2020-11-17T08:10:00')
  before.push(await pull(later))
  later.close()
  await running.end('SIGKILL')
  expect(before).toEqual(['1', '2'])
  // What was not yet folded into the file is gone: nobody can read any more that there was a number 2.
  truncateSync(join(data, 'wartemarke.db-wal'))
  const { stdout } = await command('restore.ts', data)
  expect(stdout).toMatch(/Außerdem: \d+ Einträge fehlen, nicht mehr lesbar/)
  expect(stdout).toContain('nach einer Lücke')

  const after = await start('--clock', '2020-11-17T08:20:00')
  expect(await pull(after)).toBe('101')
  after.close()
  await running.end()
  const again = await start('--clock', '2020-11-17T08:30:00')
  expect(await pull(again)).toBe('102')
  again.close()
  await running.end()
  expect((await command('verify.ts', data)).stdout).toContain('In Ordnung')
}, 180_000)
