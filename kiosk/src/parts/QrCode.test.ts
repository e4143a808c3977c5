import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { QrCode } from './QrCode.tsx'

/** jsqr is a CommonJS module. */
const read = jsqr as unknown as typeof jsqr.default

const AROUND = 40

/** What a phone reads from the code on the screen, drawn so many pixels wide. */
async function readByPhone(text: string, width: number) {
  const markup = renderToStaticMarkup(createElement(QrCode, { text, caption: 'Auf dem Telefon' }))
  const svg = markup.replace(
    '<svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"`,
  )
  const side = width + 2 * AROUND
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  // Black, as around it in the high-contrast view: only its own margin is white.
  context.fillRect(0, 0, side, side)
  context.drawImage(await loadImage(Buffer.from(svg)), AROUND, AROUND)
  const { data } = context.getImageData(0, 0, side, side)
  return read(new Uint8ClampedArray(data), side, side)?.data
}

it.each([
  'http://warten.willich.de/t/aZ3kPq81Lm0-xY7bT5rUvw',
  'https://wartenummer.buergerbuero.stadt-bergisch-gladbach.example/t/aZ3kPq81Lm0-xY7bT5rUvw',
])('a phone reads %s from the screen', async (url) => {
  expect(await readByPhone(url, 240)).toBe(url)
})

it('is read where it is smallest, beside the words on a small glass', async () => {
  const url = 'http://warten.willich.de/t/aZ3kPq81Lm0-xY7bT5rUvw'
  expect(await readByPhone(url, 133)).toBe(url)
})

it('says what it is for to those who listen', () => {
  const markup = renderToStaticMarkup(createElement(QrCode, { text: 'x', caption: 'Mein Platz' }))
  expect(markup).toContain('<title>Mein Platz</title>')
})
