/** Checked against what is not ours: two other producers of bytes, a status client, a QR reader. */
import net from 'node:net'
import { loadImage, createCanvas } from '@napi-rs/canvas'
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import jsQR from 'jsqr'
import receiptio from 'receiptio'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytesOf, connectTo, CUT, lines, until } from './fixtures/client.ts'
import type { PrintedReceipt } from './virtualPrinter.ts'
import { createVirtualPrinter, type VirtualPrinter } from './virtualPrinter.ts'

let printer: VirtualPrinter
let port: number

beforeEach(async () => {
  printer = createVirtualPrinter({ paper: 80 })
  port = await printer.listen()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await printer.close()
})

async function printed(bytes: Uint8Array): Promise<PrintedReceipt> {
  const client = await connectTo(port)
  client.send(bytes)
  await client.end()
  await until(printer, () => printer.receipts().length > 0)
  return printer.receipts()[0]!
}

async function pixels(receipt: PrintedReceipt) {
  const image = await loadImage(receipt.png())
  const pen = createCanvas(image.width, image.height).getContext('2d')
  pen.fillStyle = '#888'
  pen.fillRect(0, 0, image.width, image.height)
  pen.drawImage(image, 0, 0)
  return pen.getImageData(0, 0, image.width, image.height)
}
const qrOf = async (receipt: PrintedReceipt) => {
  const { data, width, height } = await pixels(receipt)
  const code = jsQR.default(new Uint8ClampedArray(data), width, height)
  return code && { data: code.data, version: code.version }
}

describe('receiptio', () => {
  const DOCUMENT = [
    '^^^45',
    '',
    'Wohnung ummelden | 4 Personen',
    '---',
    '|Vor Ihnen warten | 8|',
    '{code:https://wartemarke.example/f/abc;option:qrcode,6,m}',
    '_unterstrichen_ "fett" `invers`',
    '{border:line; width:12,12}',
    '|Größe |Žižkov|',
  ].join('\n')

  // It knows one port only, 9100: its connections are led to ours.
  beforeEach(() => {
    const connect = net.connect.bind(net)
    vi.spyOn(net, 'connect').mockImplementation(((_: number, host: string) =>
      connect(port, host)) as unknown as typeof net.connect)
  })
  const ask = (more = '') => receiptio.print('', `-d 127.0.0.1 -q printer ${more}`)
  const print = () => receiptio.print(DOCUMENT, '-d 127.0.0.1 -p epson -c 48 -l de')

  it.each([
    ['online', {}],
    ['online', { paper: 'low' }],
    ['paperempty', { paper: 'out' }],
    ['coveropen', { cover: 'open' }],
    ['error', { cutter: 'jammed' }],
    ['error', { fault: true }],
  ] as const)('finds it %s, set to %j', async (answer, change) => {
    printer.set(change)
    expect(await ask('-p epson')).toBe(answer)
    expect(printer.faults()).toEqual([])
  })

  it('recovers a freed cutter by itself', async () => {
    printer.set({ cutter: 'freed' })
    expect(await ask('-p epson')).toBe('error')
    expect(await ask('-p epson')).toBe('online')
  })

  it('finds nobody when it is switched off', async () => {
    await printer.close()
    expect(await ask('-p epson')).toBe('disconnect')
  })

  it('gives up on one that hangs', async () => {
    printer.set({ hanging: true })
    // It waits for twelve seconds; its clock runs ahead, the sockets do not notice.
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
    const asked = ask('-p epson')
    const tick = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(100)
      return null
    }
    let answer: string | null = null
    while (answer === null) answer = await Promise.race([asked, tick()])
    vi.useRealTimers()
    expect(answer).toBe('offline')
  })

  it('recognises an Epson without being told', async () => {
    expect(await ask()).toBe('online')
    // It probes for other makers first.
    expect(printer.faults().map(({ what }) => what)).toEqual(['1b 06', '01'])
  })

  it('prints and is told so, without a fault', async () => {
    expect(await print()).toBe('success')
    expect(printer.faults()).toEqual([])
    const [receipt] = printer.receipts()
    expect(receipt).toMatchObject({ whole: true })
    const text = receipt!.text.map((line) => line.replaceAll(/\s+/g, ' ').trim())
    expect(text).toContain('45')
    expect(text).toContain('Vor Ihnen warten 8')
    expect(text).toContain('unterstrichen fett invers')
    expect(text.join('\n')).toMatch(/Größe.*Žižkov/)
    expect(await qrOf(receipt!)).toMatchObject({ data: 'https://wartemarke.example/f/abc' })
  })

  it('notices that the paper ran out meanwhile', async () => {
    printer.runOutAfter(150)
    expect(await print()).toBe('paperempty')
  })

  it('notices that the cover was opened meanwhile', async () => {
    const unfollow = printer.follow(() => {
      unfollow()
      printer.set({ cover: 'open' })
    })
    expect(await print()).toBe('coveropen')
  })
})

describe('receipt-printer-encoder', () => {
  const PAGES = [
    ['cp437', 'Größe ½ ÉÑ'],
    ['cp850', 'Größe Øø'],
    ['cp852', 'Żółw ąęćśř'],
    ['cp858', 'Preis 5 € ß'],
    ['cp866', 'Ваш номер Їжак'],
    ['windows1250', 'Łódź ěščřž'],
    ['windows1251', 'Ваш номер і ї'],
    ['windows1252', 'Größe – „gut“ €'],
    ['windows1254', 'Sıra numarası İğşç'],
    ['windows1257', 'Ačiū žąsų'],
  ] as const

  const encoder = () =>
    new ReceiptPrinterEncoder({ language: 'esc-pos', printerModel: 'epson-tm-t20iii' })

  it.each(PAGES)('prints %s as it was meant', async (page, text) => {
    const bytes = encoder().initialize().codepage(page).line(text).cut().encode()
    expect((await printed(bytes)).text).toEqual([text])
    expect(printer.faults()).toEqual([])
  })

  it('prints every size, style and alignment without a fault', async () => {
    const job = encoder().initialize().codepage('windows1252')
    for (const size of [1, 2, 3, 8]) job.size(size, size).line(`${size}`)
    job
      .size(1, 1)
      .bold(true)
      .line('fett')
      .bold(false)
      .underline(true)
      .line('unter')
      .underline(false)
    job.invert(true).line('invers').invert(false).font('B').line('klein').font('A')
    job.align('center').line('mitte').align('right').line('rechts').align('left')
    job
      .rule({ style: 'double' })
      .box({ style: 'single' }, 'Kasten')
      .table(
        [
          { width: 20, align: 'left' },
          { width: 10, align: 'right' },
        ],
        [['links', 'rechts']],
      )
    const receipt = await printed(job.newline(4).cut().encode())
    expect(printer.faults()).toEqual([])
    expect(receipt.whole).toBe(true)
    expect(receipt.text).toContain('┌──────────────────────────────────────────────┐')
  })

  it.each([
    // The smallest version that holds 65 bytes at this level, by the tables of ISO 18004.
    ['l', 4, 4],
    ['m', 6, 5],
    ['q', 8, 6],
    ['h', 3, 8],
  ] as const)(
    'prints a QR code of level %s that a phone reads',
    async (errorlevel, size, version) => {
      const url = 'https://wartemarke.example/f/8d1f0c2a-6f4e-4c55-9b65-a2f0c6f3d9e1'
      const job = encoder().initialize().align('center').qrcode(url, { model: 2, size, errorlevel })
      const receipt = await printed(job.newline(4).cut().encode())
      expect(printer.faults()).toEqual([])
      expect(receipt.text).toEqual([`[QR ${url}]`])
      expect(await qrOf(receipt)).toEqual({ data: url, version })
    },
  )

  it.each(['raster', 'column'] as const)('prints a picture (%s) dot by dot', async (imageMode) => {
    const canvas = createCanvas(48, 48)
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 48, 48)
    pen.fillStyle = '#000'
    // A flag on a pole.
    pen.fillRect(8, 18, 24, 3)
    pen.fillRect(8, 21, 4, 9)
    const printerModel = 'epson-tm-t20iii'
    const job = new ReceiptPrinterEncoder({ language: 'esc-pos', printerModel, imageMode })
    const source = pen.getImageData(0, 0, 48, 48) as unknown as ImageData
    const receipt = await printed(
      job.initialize().image(source, 48, 48, 'threshold').newline(5).cut().encode(),
    )
    expect(printer.faults()).toEqual([])
    const { data, width, height } = await pixels(receipt)
    const black: [number, number][] = []
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) if (data[(y * width + x) * 4]! < 100) black.push([x, y])
    }
    const [left, top] = black[0]!
    expect(black).toHaveLength(24 * 3 + 4 * 9)
    // 4 mm of paper on the left that no head reaches.
    expect(left).toBe(32 + 8)
    expect(black.at(-1)).toEqual([left + 3, top + 11])
  })
})

it('58 mm paper has room for 32 characters a line', async () => {
  await printer.close()
  printer = createVirtualPrinter({ paper: 58 })
  port = await printer.listen()
  const receipt = await printed(bytesOf(lines('x'.repeat(40)), CUT))
  expect(receipt.text).toEqual(['x'.repeat(32), 'x'.repeat(8)])
})
