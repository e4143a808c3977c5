/** Chromium out of its npm package, unpacked inside the checkout: nothing is installed or left elsewhere. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const CACHE = join(import.meta.dirname, '..', '.cache', 'chromium')

// These weaken or destabilise the browser for a cloud function's sake; tests want the one people have.
const UNWANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]

/** The package unpacks into the system's temporary folder, read when it is first asked. */
export async function unpackBrowser() {
  mkdirSync(CACHE, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = CACHE
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  return { executablePath, args: packaged.args }
}

export async function launchBrowser(extra: string[] = []): Promise<Browser> {
  const { executablePath, args } = await unpackBrowser()
  return chromium.launch({
    executablePath,
    args: [
      ...args.filter((arg) => !UNWANTED.includes(arg)),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      ...extra,
    ],
  })
}

/** Real sizes of the screens. */
export const SIZES = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  display4k: { width: 3840, height: 2160 },
  counter: { width: 1366, height: 768 },
  manager: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const
