/** One checked file with all settings of this kiosk. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { screenSize } from '#shared/protocol/bridge.ts'

const origin = z
  .string()
  .refine((text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text)

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  server: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('elsewhere'), origin }),
    /** The server runs beside the kiosk on this machine. */
    z.strictObject({
      is: z.literal('here'),
      port: z.int().min(1).max(65_535),
      /** An absolute folder. */
      data: z.string().min(1).max(1_000),
      /** A name that comes with the program, or a file; null: the one in the data folder. */
      office: z.string().min(1).max(1_000).nullable(),
      /** In the words of the server's option `--printer`. */
      printers: z.string().min(1).max(1_000),
    }),
  ]),
  /** The form that the server's handshake asks for. */
  device: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  printer: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('none') }),
    /** `name` of one of the server's printers; null: its first. */
    z.strictObject({ is: z.literal('server'), name: z.string().min(1).max(40).nullable() }),
    /** In the words of kiosk/printer/address.ts. */
    z.strictObject({ is: z.literal('own'), address: z.string().min(1).max(200) }),
  ]),
  screen: screenSize.nullable(),
  pin: z.strictObject({ salt: z.base64(), hash: z.base64() }),
  autostart: z.boolean(),
})
export type Settings = z.output<typeof settingsSchema>

export type Found =
  | { is: 'settings'; settings: Settings }
  | { is: 'none' }
  /** The file was moved to `aside`, so that somebody can look at it. */
  | { is: 'damaged'; aside: string; why: string }

export type SettingsFile = { read: () => Found; write: (settings: Settings) => void }

/** `now` in ms; names a damaged file. */
export function settingsFile(path: string, now: () => number): SettingsFile {
  return {
    read() {
      let text: string
      try {
        text = readFileSync(path, 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { is: 'none' }
        throw error
      }
      const parsed = parse(text)
      if ('settings' in parsed) return { is: 'settings', settings: parsed.settings }
      const aside = `${path}.defekt-${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}`
      renameSync(path, aside)
      return { is: 'damaged', aside, why: parsed.fault }
    },
    write(settings) {
      writeWhole(path, `${JSON.stringify(settingsSchema.parse(settings), null, 2)}\n`)
    },
  }
}

function parse(text: string): { settings: Settings } | { fault: string } {
  try {
    const result = settingsSchema.safeParse(JSON.parse(text))
    if (result.success) return { settings: result.data }
    const [issue] = result.error.issues
    return { fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
  } catch (error) {
    return { fault: String(error) }
  }
}

/** The old content or the new one, also if the power goes in the middle. Readable for this user only. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.neu`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  // Windows knows no such thing as a folder's sync.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Where the screens find their server. */
export const serverOf = ({ server }: Settings): string =>
  server.is === 'elsewhere' ? server.origin : `http://127.0.0.1:${server.port}`
