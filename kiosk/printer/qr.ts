/** `GS ( k`: the printer draws the QR code itself, sharper and in fewer bytes than a picture. */

/** Bytes that a code of version 1, 2, 3 … holds at error level M. */
const CAPACITY = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
]

/** About 30 mm, what a phone reads at arm's length. */
const WANTED_DOTS = 240

/** Smaller ones run into each other on worn paper. */
const SMALLEST_MODULE = 3
const LARGEST_MODULE = 8

/** Dots of one module, so that the code fills the wanted size however long the text is. */
export function moduleDots(bytes: number): number {
  const index = CAPACITY.findIndex((capacity) => capacity >= bytes)
  const version = index < 0 ? CAPACITY.length : index + 1
  const modules = 17 + 4 * version
  return Math.min(LARGEST_MODULE, Math.max(SMALLEST_MODULE, Math.floor(WANTED_DOTS / modules)))
}

export function qrBytes(text: string): Buffer {
  const data = Buffer.from(text, 'utf8')
  const command = (fn: number, ...parameters: number[]) => {
    const length = 2 + parameters.length
    return Buffer.from([0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...parameters])
  }
  return Buffer.concat([
    command(0x41, 0x32, 0x00), // model 2
    command(0x43, moduleDots(data.length)),
    command(0x45, 0x31), // error level M
    command(0x50, 0x30, ...data),
    command(0x51, 0x30),
  ])
}
