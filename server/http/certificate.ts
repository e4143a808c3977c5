/** The certificate for HTTPS: read at the start, and again whenever its files have changed. */
import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import type { Server } from 'node:https'
import { createSecureContext } from 'node:tls'
import { UserError } from '../declaredOptions.ts'

export type CertificateFiles = { cert: string; key: string }
export type Certificate = CertificateFiles & { content: CertificateContent }
type CertificateContent = { cert: string; key: string }

// Asked for, not watched: whoever renews it moves links and folders about.
const LOOK_EVERY_MS = 2_000

/** @throws UserError when a file cannot be read, or the two do not belong together. */
export function readCertificate(files: CertificateFiles): Certificate {
  const content = { cert: read('--tls-cert', files.cert), key: read('--tls-key', files.key) }
  try {
    createSecureContext(content)
  } catch (error) {
    throw new UserError(
      `Zertifikat ${JSON.stringify(files.cert)} und Schlüssel ${JSON.stringify(files.key)} sind nicht im PEM-Format oder gehören nicht zusammen.`,
      { cause: error },
    )
  }
  return { ...files, content }
}

function read(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? ''
    throw new UserError(
      `Die Datei ${JSON.stringify(file)} von ${option} kann nicht gelesen werden (${detail}).`,
      { cause: error },
    )
  }
}

/** While the two files do not fit, as in the middle of a renewal, the old ones stay. Answers with the end of it. */
export function keepRenewed(
  server: Server,
  { cert, key, content }: Certificate,
  report: (error: unknown) => void,
): () => void {
  let held = content
  const look = () => {
    try {
      const { content: now } = readCertificate({ cert, key })
      if (now.cert === held.cert && now.key === held.key) return
      server.setSecureContext({ ...SECURE, ...now })
      held = now
    } catch (error) {
      report(error)
    }
  }
  const options = { interval: LOOK_EVERY_MS, persistent: false }
  for (const file of [cert, key]) watchFile(file, options, look)
  return () => {
    for (const file of [cert, key]) unwatchFile(file, look)
  }
}

export const SECURE = { minVersion: 'TLSv1.2' } as const
