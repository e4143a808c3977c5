import { afterEach, beforeEach, expect, it } from 'vitest'
import { aReceipt } from '../../e2e/testing/shellReceipt.ts'
import { createVirtualPrinter, type VirtualPrinter } from '../printer/virtual/virtualPrinter.ts'
import { addressFault, askByAddress, encodeFor, openByAddress } from './printerByAddress.ts'
import { printing } from './printing.ts'

let virtual: VirtualPrinter
let address: string
beforeEach(async () => {
  virtual = createVirtualPrinter({ paper: 80 })
  address = `tcp://127.0.0.1:${await virtual.listen(0, '127.0.0.1')}`
})
afterEach(() => virtual.close())

it('prints a receipt of the page on the printer of the settings', async () => {
  const printer = openByAddress(address)
  const ready = new Promise<void>((resolve) => printer.follow(() => resolve()))
  const paper = printing({
    own: { printer, encode: (receipt) => encodeFor(receipt, address, '/no/logo.png') },
    tell: () => {},
    log: () => {},
  })
  await ready
  expect(await paper.print(aReceipt('A 045'))).toBe('printed')
  expect(virtual.receipts().map(({ text }) => text.join('\n'))).toEqual([
    expect.stringContaining('A 045'),
  ])
  expect(virtual.faults()).toEqual([])
  await paper.close()
})

it('asks a printer how it is', async () => {
  expect(await askByAddress(address)).toEqual({ trouble: null, paperLow: false, blind: false })
  virtual.set({ cover: 'open' })
  expect(await askByAddress(address)).toMatchObject({ trouble: 'coverOpen' })
})

it('says of a printer that is not there that it cannot be reached', async () => {
  await virtual.close()
  expect(await askByAddress(address)).toMatchObject({ trouble: 'unreachable' })
})

it('says in German what is wrong with an address', () => {
  expect(addressFault('192.168.1.20')).toMatch(/^Die Druckeradresse „192\.168\.1\.20“ .*tcp:/)
  expect(addressFault('tcp://192.168.1.20?paper=58')).toBe(null)
})
