/** The town's logo from a PNG file, in black and white dots. */
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import type { Paper } from './layout.ts'
import { toBitmap, type Bitmap } from './rasterBytes.ts'

/** Dots. Higher ones would cost more paper than all the words. */
const LARGEST: Record<Paper, { width: number; height: number }> = {
  80: { width: 512, height: 200 },
  58: { width: 384, height: 200 },
}

/** A small file can unfold to gigabytes. */
const LARGEST_SIDE = 4_000

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** The last twelve bytes of every whole PNG file. */
const END = Buffer.from('0000000049454e44ae426082', 'hex')

export type Logo = { bitmap: Bitmap } | { fault: string }

/** `fault`: a German sentence for whoever sets the kiosk up. Once for a printer, not for each receipt. */
export async function readLogo(png: Uint8Array, paper: Paper): Promise<Logo> {
  const bytes = Buffer.from(png)
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || bytes.length < 57)
    return { fault: 'Das Logo ist keine PNG-Datei. Bitte als PNG speichern.' }
  if (!bytes.subarray(-12).equals(END))
    return { fault: 'Die Datei mit dem Logo ist unvollständig. Bitte neu speichern.' }
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  if (width > LARGEST_SIDE || height > LARGEST_SIDE)
    return {
      fault: `Das Logo ist zu groß. Erlaubt sind ${LARGEST_SIDE} mal ${LARGEST_SIDE} Bildpunkte.`,
    }
  const unreadable = { fault: 'Das Logo lässt sich nicht lesen. Bitte neu als PNG speichern.' }
  try {
    const image = await loadImage(bytes)
    return image.width === width ? { bitmap: dithered(image, paper) } : unreadable
  } catch {
    return unreadable
  }
}

/**
 * Floyd-Steinberg: black and white stay sharp, and a light colour becomes a grey of dots where a threshold would
 * make it vanish. What is transparent is paper.
 */
function dithered(image: Image, paper: Paper): Bitmap {
  const { width: widest, height: highest } = LARGEST[paper]
  const scale = Math.min(1, widest / image.width, highest / image.height)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  // One column of margin at each side catches what is spread beyond the edge.
  const row = width + 2
  const grey = new Float32Array(row * (height + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red = 255, green = 255, blue = 255] = data.subarray((y * width + x) * 4)
      grey[y * row + x + 1] = 0.299 * red + 0.587 * green + 0.114 * blue
    }
  return toBitmap(width, height, (x, y) => {
    const here = y * row + x + 1
    const value = grey[here] ?? 255
    const black = value < 128
    const error = value - (black ? 0 : 255)
    const spread = (index: number, share: number) => {
      grey[index] = (grey[index] ?? 0) + error * share
    }
    spread(here + 1, 7 / 16)
    spread(here + row - 1, 3 / 16)
    spread(here + row, 5 / 16)
    spread(here + row + 1, 1 / 16)
    return black
  })
}
