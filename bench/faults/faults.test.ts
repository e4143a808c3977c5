/** The command itself, in its quick form: every case holds, and each did break something. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { Result } from './runAll.ts'

/** Of the operating system's, which not every machine allows; the others need nothing. */
const MAY_BE_MISSING = ['disk.full', 'disk.refused', 'disk.readonly', 'disk.turned', 'disk.slow']

it('npm run faults -- --quick: whatever breaks, nothing that was promised is lost', async () => {
  const command = [join(import.meta.dirname, '..', 'faults.ts'), '--quick', '--json']
  const { stdout } = await promisify(execFile)(process.execPath, command).catch(
    // With code 1 it has said which one did not hold.
    (ended: { stdout: string }) => ended,
  )
  const { cases } = JSON.parse(stdout) as { cases: Result[] }
  expect(cases.filter(({ holds }) => !holds)).toEqual([])
  expect(cases.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'kill',
      'damage',
      'backup',
      'network',
      'printer',
      'clock',
      'load',
      'intruder.malformed',
      'intruder.floods',
      'intruder.guessing',
    ]),
  )
  const idle = cases.filter(({ tried }) => tried === 0).map(({ name }) => name)
  expect(idle.filter((name) => !MAY_BE_MISSING.includes(name))).toEqual([])
}, 600_000)
