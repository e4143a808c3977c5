/** Pictures of one bit a dot, and `GS v 0`, which prints them. */

/** Rows of `bytesPerRow` bytes; the highest bit is the leftmost dot, 1 is black. */
export type Bitmap = { bytesPerRow: number; height: number; data: Uint8Array }

/** Small printers have 4 kB of memory for what arrives. */
const BAND_BYTES = 3_500

export function toBitmap(width: number, height: number, black: (x: number, y: number) => boolean) {
  const bytesPerRow = Math.ceil(width / 8)
  const data = new Uint8Array(bytesPerRow * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const index = y * bytesPerRow + (x >> 3)
      if (black(x, y)) data[index] = (data[index] ?? 0) | (0x80 >> (x & 7))
    }
  return { bytesPerRow, height, data } satisfies Bitmap
}

/** Without the white at its right side: a line of text rarely fills the paper, and serial lines are slow. */
export function cropped({ bytesPerRow, height, data }: Bitmap): Bitmap {
  let needed = 1
  for (const [index, byte] of data.entries())
    if (byte !== 0) needed = Math.max(needed, (index % bytesPerRow) + 1)
  const rows = Array.from({ length: height }, (_, y) =>
    data.subarray(y * bytesPerRow, y * bytesPerRow + needed),
  )
  return { bytesPerRow: needed, height, data: Buffer.concat(rows) }
}

/** White of this height. Feeding by dots would do, but printers disagree about how long a dot is. */
export const white = (height: number): Bitmap => ({
  bytesPerRow: 1,
  height,
  data: new Uint8Array(height),
})

/** In bands, one below the other without a gap. */
export function rasterBytes({ bytesPerRow, height, data }: Bitmap): Buffer {
  const rows = Math.max(1, Math.floor(BAND_BYTES / bytesPerRow))
  const bands: Uint8Array[] = []
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top)
    const band = data.slice(top * bytesPerRow, (top + count) * bytesPerRow)
    bands.push(
      Buffer.from([
        0x1d,
        0x76,
        0x30,
        0,
        bytesPerRow & 0xff,
        bytesPerRow >> 8,
        count & 0xff,
        count >> 8,
      ]),
      withoutRequests(band),
    )
  }
  return Buffer.concat(bands)
}

/**
 * A printer obeys `DLE EOT`, `DLE ENQ` and `DLE DC4` at once, even in the middle of a picture, and would answer,
 * retry or pulse a drawer. One dot more hides them.
 */
function withoutRequests(band: Uint8Array): Uint8Array {
  return band.map((byte, index) => {
    const next = band[index + 1]
    return byte === 0x10 && (next === 0x04 || next === 0x05 || next === 0x14) ? 0x18 : byte
  })
}
