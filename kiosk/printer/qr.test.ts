import jsqr from 'jsqr'
import { expect, it } from 'vitest'
import { encodeReceipt } from './encode.ts'
import { picture, printed } from './golden/printed.ts'
import { receiptIn } from './golden/samples.ts'
import type { Paper } from './layout.ts'
import { moduleDots, qrBytes } from './qr.ts'

async function readFromPaper(url: string, paper: Paper) {
  const receipt = await receiptIn('de', { followUrl: url })
  const bytes = encodeReceipt(receipt, { paper, codePage: 'wpc1252', logo: null })
  const canvas = picture(printed(bytes, paper))
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return jsqr.default(data, canvas.width, canvas.height)
}

it.each([
  [80, 'https://nummer.willich.example/f/7Kx2mQ9p'],
  [58, 'https://nummer.willich.example/f/7Kx2mQ9p'],
  [80, 'http://10.1.2.3:8080/display/#/ä/7Kx2mQ9p'],
  [58, `https://nummer.willich.example/${'abcdefghij'.repeat(16)}`],
] as const)('a phone reads the code from %i mm paper: %s', async (paper, url) => {
  expect((await readFromPaper(url, paper))?.data).toBe(url)
})

it('counts the length in bytes, which an umlaut has two of', () => {
  const store = Buffer.from([0x1d, 0x28, 0x6b, 3 + 5, 0, 0x31, 0x50, 0x30])
  expect(qrBytes('äöx').includes(Buffer.concat([store, Buffer.from('äöx')]))).toBe(true)
})

it('fits on narrow paper with white at both sides, however long the address', () => {
  for (const bytes of [20, 60, 200, 600]) {
    const version =
      [14, 26, 42, 62, 84, 106, 122, 152, 180, 213].findIndex((most) => most >= bytes) + 1
    const modules = 17 + 4 * (version || 19)
    expect(moduleDots(bytes) * (modules + 8)).toBeLessThanOrEqual(384)
    expect(moduleDots(bytes) * modules).toBeGreaterThanOrEqual(190)
  }
})
