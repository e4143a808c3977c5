import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startOtherProcess, temporaryFolder } from './fixtures/files.ts'
import type { OtherProcess } from './fixtures/files.ts'
import { takeLock } from './lock.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let other: OtherProcess | null = null

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(async () => {
  await other?.kill()
  other = null
  await folder.remove()
})

const inUse = { problem: { kind: 'inUse' } }

it('a folder is taken once, and again after it was released', async () => {
  const lock = await takeLock(folder.path)
  await expect(takeLock(folder.path)).rejects.toMatchObject(inUse)
  await lock.release()
  const again = await takeLock(folder.path)
  await again.release()
})

it('a folder that is not there yet is created', async () => {
  const lock = await takeLock(join(folder.path, 'data', 'office'))
  expect(await readdir(join(folder.path, 'data', 'office'))).toContain('lock')
  await lock.release()
})

it('a folder that cannot be is refused with its path', async () => {
  const lock = await takeLock(folder.path)
  await lock.release()
  const file = join(folder.path, 'lock', 'lock')
  await expect(takeLock(join(folder.path, 'lock'))).rejects.toMatchObject({
    problem: { kind: 'unwritable', file },
  })
})

it('a folder taken by another process is refused, and free once that process was killed', async () => {
  other = startOtherProcess()
  expect(await other.ask({ do: 'lock', folder: folder.path })).toEqual({ done: 'locked' })
  await expect(takeLock(folder.path)).rejects.toMatchObject(inUse)
  await other.kill()
  const lock = await takeLock(folder.path)
  await lock.release()
})
