import { afterEach, expect, it, vi } from 'vitest'
import type { Printer } from './printer.ts'
import { openQueue } from './printerBlind.ts'
import { becomes, job, QUICK, well } from './printerTesting.ts'
import type { Transport } from './transport.ts'

type Queue = Extract<Transport, { blind: true }>
const check = vi.fn<Queue['check']>(() => Promise.resolve(null))
const submit = vi.fn<Queue['submit']>(() => Promise.resolve('unknown'))
let printer: Printer
afterEach(() => printer.close())

const open = () =>
  (printer = openQueue({ blind: true, check, submit }, { check: QUICK.check ?? 0 }))

it('loses one job when handing it over fails by surprise, and prints the next', async () => {
  open()
  submit.mockRejectedValueOnce(new Error('by surprise'))
  const jobs = ['1', '2'].map((label) => printer.print(job(label)))
  await expect(jobs[0]).rejects.toThrow('by surprise')
  expect(await jobs[1]).toBe('unknown')
  expect(await printer.print(job('3'))).toBe('unknown')
})

it('takes a look that fails by surprise for a queue out of reach, and looks again', async () => {
  check.mockRejectedValueOnce(new Error('by surprise'))
  open()
  expect(await printer.print(job('1'))).toBe('failed')
  await well(printer)
  expect(await printer.print(job('2'))).toBe('unknown')
  check.mockRejectedValueOnce(new Error('by surprise'))
  await becomes(printer, ({ trouble }) => trouble === 'unreachable')
  await well(printer)
  expect(await printer.print(job('3'))).toBe('unknown')
})
