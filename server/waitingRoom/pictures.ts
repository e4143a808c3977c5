/** Pictures out of the configuration, by address: views name them, and browsers keep them. */
import { createHash } from 'node:crypto'
import type { WaitingRoom } from '#shared/domain/config.ts'

export type Picture = { type: string; bytes: Buffer }

const FORM = /^data:(image\/(?:png|jpeg|webp));base64,(.+)$/

/** More than any configuration has. */
const ADDRESSES_KEPT = 40
const addresses = new Map<string, string>()

/** The same picture has the same address, and another one another. */
export function pictureAddress(data: string): string {
  const known = addresses.get(data)
  if (known) return known
  // Pictures that were replaced are not kept for ever.
  if (addresses.size >= ADDRESSES_KEPT) addresses.clear()
  const address = `/pictures/${createHash('sha256').update(data).digest('base64url').slice(0, 22)}`
  addresses.set(data, address)
  return address
}

export function pictureAt(slides: WaitingRoom['slides'], address: string): Picture | null {
  const data = slides.find(({ picture }) => picture && pictureAddress(picture) === address)?.picture
  const [, type, base64] = FORM.exec(data ?? '') ?? []
  return type && base64 ? { type, bytes: Buffer.from(base64, 'base64') } : null
}
