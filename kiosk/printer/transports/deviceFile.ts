/**
 * A printer as a device file, `/dev/usb/lp0`: the same file takes the bytes and answers.
 *
 * Never blocking: a blocking read of a silent printer would hold a thread for ever, and closing the file
 * does not end it. The kernel's printer driver cannot be polled from Node, so the file is read on a beat.
 */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Transport } from '../transport.ts'

/** Milliseconds. */
const READ_BEAT = 5

export function deviceFileTransport({ path }: { path: string }): Transport {
  return {
    blind: false,
    async open({ data, closed }) {
      const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants
      const file = await open(path, O_RDWR | O_NONBLOCK | O_NOCTTY)
      const ending = new AbortController()

      async function end(): Promise<void> {
        if (ending.signal.aborted) return
        ending.abort()
        // Closing a device that was unplugged may fail; it is gone all the same.
        await file.close().catch(() => {})
        closed()
      }

      async function readOn(): Promise<void> {
        const buffer = Buffer.alloc(4_096)
        while (!ending.signal.aborted) {
          const count = await unlessBusy(file.read(buffer, 0, buffer.length, null), 'bytesRead')
          if (ending.signal.aborted) return
          // Nothing is no end here: a printer that has nothing to say answers with nothing.
          if (count > 0) data(Uint8Array.from(buffer.subarray(0, count)))
          else await pause(READ_BEAT, undefined, { signal: ending.signal })
        }
      }

      // Unplugged, or ended by ourselves; either way the file is closed and says so.
      readOn().catch(end)

      return {
        async write(bytes) {
          for (let sent = 0; sent < bytes.length;) {
            if (ending.signal.aborted) throw new Error(`${path} was closed`)
            const count = await unlessBusy(file.write(bytes, sent), 'bytesWritten')
            if (count === 0) await pause(READ_BEAT, undefined, { signal: ending.signal })
            sent += count
          }
        },
        close: end,
      }
    },
  }
}

/** 0 where the device would have made us wait. */
async function unlessBusy<K extends 'bytesRead' | 'bytesWritten'>(
  transfer: Promise<Record<K, number>>,
  count: K,
): Promise<number> {
  try {
    return (await transfer)[count]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
    throw error
  }
}
