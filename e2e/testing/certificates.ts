/** Two certificates for tests, and how to ask a server that has one. Their keys protect nothing. */
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { connect } from 'node:tls'

const FOLDER = join(import.meta.dirname, 'certificates')
export const certificateFiles = (name: 'first' | 'second') => ({
  cert: join(FOLDER, `${name}.pem`),
  key: join(FOLDER, `${name}.key`),
})
export const TRUSTED = (['first', 'second'] as const).map((name) =>
  readFileSync(certificateFiles(name).cert, 'utf8'),
)

export type Secured = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** GET, or POST when there is a body. The path goes out as it stands, `..` and all. */
export const askSecurely = (
  url: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Secured> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port, origin } = new URL(url)
    const asked = request({
      host,
      port,
      path: url.slice(origin.length),
      ca: TRUSTED,
      agent: false,
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    })
    asked.once('error', reject).once('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part) => (text += String(part)))
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })

/** Whose certificate a new connection is shown. */
export const certificateShown = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(url)
    const socket = connect({ host, port: Number(port), ca: TRUSTED }, () => {
      const { CN } = socket.getPeerCertificate().subject
      socket.destroy()
      resolve(String(CN))
    })
    socket.once('error', reject)
  })
