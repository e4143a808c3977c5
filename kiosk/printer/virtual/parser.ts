/**
 * ESC/POS, byte by byte and strictly. Whatever is not understood becomes a trouble with its place,
 * and reading goes on behind it as a real printer does: unknown codes are dropped, their
 * parameters come out as text.
 */
import type { Parsed, Trouble } from './commands.ts'
import { type Form, FORMS } from './forms.ts'

/** More than any receipt: a length field of four bytes may ask for gigabytes. */
const LONGEST = 1 << 20

export type Parser = {
  push(bytes: Uint8Array): Parsed[]
  /** The connection ended: a command that was not complete is a trouble. */
  end(): Parsed[]
  /** The printer threw its buffer away; what has begun is forgotten. */
  clear(): void
  /** Bytes taken in so far. */
  taken(): number
}

type Step = { used: number; result: Parsed['result'] } | { needed: number }

export function createParser(): Parser {
  let offset = 0
  let waiting: Uint8Array[] = []
  let length = 0
  // Bytes of a long command are joined once, not at every piece that arrives.
  let needed = 1

  const restart = (rest: Uint8Array, needs: number) => {
    waiting = rest.length > 0 ? [rest] : []
    length = rest.length
    needed = needs
  }

  return {
    push(bytes) {
      waiting.push(bytes)
      length += bytes.length
      if (length < needed) return []
      const all = Buffer.concat(waiting)
      const parsed: Parsed[] = []
      let at = 0
      while (at < all.length) {
        const next = step(all.subarray(at))
        if ('needed' in next) {
          restart(all.subarray(at), next.needed)
          return parsed
        }
        parsed.push({ offset, result: next.result })
        at += next.used
        offset += next.used
      }
      restart(all.subarray(at), 1)
      return parsed
    },
    end() {
      if (length === 0) return []
      const begun = Buffer.concat(waiting).subarray(0, 4)
      const result: Trouble = { kind: 'cut', what: `${hex(begun)} … ${length} Bytes` }
      const parsed = [{ offset, result }]
      restart(Buffer.alloc(0), 1)
      return parsed
    },
    clear() {
      offset += length
      restart(Buffer.alloc(0), 1)
    },
    taken: () => offset + length,
  }
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')

/** `b` holds at least one byte. */
function step(b: Uint8Array): Step {
  const first = b[0] ?? 0
  if (first >= 0x20) return { used: 1, result: { type: 'character', byte: first } }
  const single = FORMS.get(first)
  if (single) return whole(b, 1, single)
  if (!LEADS.has(first)) return { used: 1, result: unknown(b, 1) }
  if (b.length < 2) return { needed: 2 }
  const form = FORMS.get((first << 8) | (b[1] ?? 0))
  return form ? whole(b, 2, form) : { used: 2, result: unknown(b, 2) }
}
const LEADS = new Set([0x10, 0x1b, 0x1c, 0x1d])

/** Waits until all of it is there. The length may lie in bytes that are still to come. */
function whole(b: Uint8Array, lead: number, form: Form): Step {
  const parameters = b.subarray(lead)
  const size = form.length(parameters)
  if (size > LONGEST) {
    // Its head is dropped, so that the rest is read as if nothing had announced it.
    const used = lead + form.length(new Uint8Array(0))
    return { used, result: { kind: 'parameter', what: `${hex(b.subarray(0, used))} zu lang` } }
  }
  if (parameters.length < size) return { needed: lead + size }
  const used = lead + size
  const result = form.read(parameters.subarray(0, size))
  if (result !== undefined) return { used, result }
  return { used, result: { kind: 'parameter', what: hex(b.subarray(0, Math.min(used, 12))) } }
}

const unknown = (b: Uint8Array, size: number): Trouble => ({
  kind: 'unknown',
  what: hex(b.subarray(0, size)),
})
