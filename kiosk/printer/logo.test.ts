import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import type { Paper } from './layout.ts'
import { readLogo } from './logo.ts'

const LOGO = readFileSync(new URL('./golden/logo.png', import.meta.url))

/** A PNG file of one colour. */
function png(width: number, height: number, colour: string): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  return canvas.toBuffer('image/png')
}

async function bitmapOf(file: Uint8Array, paper: Paper = 80) {
  const logo = await readLogo(file, paper)
  if ('fault' in logo) throw new Error(logo.fault)
  return logo.bitmap
}

/** Share of black dots. */
function inkOf({ data }: { data: Uint8Array }): number {
  let black = 0
  for (const byte of data) for (let bit = byte; bit > 0; bit >>= 1) black += bit & 1
  return black / (data.length * 8)
}

it('is no wider than the paper allows and keeps its shape', async () => {
  expect(await bitmapOf(LOGO, 80)).toMatchObject({ bytesPerRow: 512 / 8, height: 148 })
  expect(await bitmapOf(LOGO, 58)).toMatchObject({ bytesPerRow: 384 / 8, height: 111 })
})

it('is never higher than the words are worth, and never enlarged', async () => {
  expect(await bitmapOf(png(400, 800, '#000'))).toMatchObject({ bytesPerRow: 13, height: 200 })
  expect(await bitmapOf(png(80, 40, '#000'))).toMatchObject({ bytesPerRow: 10, height: 40 })
})

it('keeps black black and white white, and dots what lies between', async () => {
  expect(inkOf(await bitmapOf(png(80, 40, '#000')))).toBe(1)
  expect(inkOf(await bitmapOf(png(80, 40, '#fff')))).toBe(0)
  expect(inkOf(await bitmapOf(png(80, 40, '#c0c0c0')))).toBeCloseTo(0.25, 1)
})

it('takes what is transparent for paper', async () => {
  expect(inkOf(await bitmapOf(png(80, 40, 'rgba(0, 0, 0, 0)')))).toBe(0)
})

it('says in German what is wrong with a file', async () => {
  const tooLarge = Buffer.from(LOGO)
  tooLarge.writeUInt32BE(40_000, 16)
  const spoilt = Buffer.from(LOGO)
  spoilt.fill(0xff, 12, 33)
  expect(await readLogo(Buffer.from('GIF89a'), 80)).toEqual({
    fault: 'Das Logo ist keine PNG-Datei. Bitte als PNG speichern.',
  })
  expect(await readLogo(LOGO.subarray(0, 3_000), 80)).toEqual({
    fault: 'Die Datei mit dem Logo ist unvollständig. Bitte neu speichern.',
  })
  expect(await readLogo(tooLarge, 80)).toEqual({
    fault: 'Das Logo ist zu groß. Erlaubt sind 4000 mal 4000 Bildpunkte.',
  })
  expect(await readLogo(spoilt, 80)).toHaveProperty('fault')
  expect(await readLogo(new Uint8Array(0), 80)).toHaveProperty('fault')
})
